import assert from "node:assert/strict";
import { folderWith } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";

describe("Get Started", () => {
  let workbench: Workbench;

  before(async () => {
    const folder = folderWith({ "notes.md": "# Notes\n" });
    workbench = await openWorkbench({ folder, file: "notes.md", viewport: { width: 1500, height: 900 } });
  });
  after(() => workbench.close());

  const steps = () => workbench.page.locator(".getting-started-step");

  it("does not come up by itself, and has four steps with a picture when it is asked for", async () => {
    await workbench.page.locator(".tab.active").filter({ hasText: "notes.md" }).waitFor();
    assert.equal(await steps().count(), 0);
    await workbench.command("Lectern: Get Started");
    await steps().first().waitFor();
    assert.equal(await steps().count(), 4);
    const picture = await workbench.readerFrame("svg rect");
    assert.ok((await picture.locator("svg rect").count()) > 5);
  });

  it("opens the lesson on lessons, and ticks what has been done there", async () => {
    await workbench.page.getByRole("button", { name: "Open “How lessons work”" }).click();
    const page = await workbench.readerFrame();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "How lessons work");
    await page.locator("[data-term]").first().hover();
    await page.locator("[data-card]").waitFor();
    await workbench.command("Lectern: Get Started");
    const done = workbench.page.locator(".getting-started-step .codicon.complete");
    await done.nth(1).waitFor();
    assert.equal(await done.count(), 2);
  });
});

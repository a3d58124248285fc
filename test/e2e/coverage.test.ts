import assert from "node:assert/strict";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

describe("The Coverage view", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench("zero-option/quiz.md");
  });

  const view = () =>
    workbench.page.locator(".pane", { has: workbench.page.locator("[aria-label^='Coverage']") });
  const row = (label: string) => view().locator(".monaco-list-row").filter({ hasText: label }).first();

  it("says of the lesson that is written what is asked about, and leads there", async () => {
    await workbench.page.locator(".activitybar a[aria-label^='Lectern']").first().click();
    await row("Paragraphs").filter({ hasText: "19 of 19 asked about" }).waitFor();
    assert.match(await row("Reading").innerText(), /\d+ words · \d min · grade \d/);
    await row("President Barack Obama has told").click();
    await workbench.page.locator(".tab.active").filter({ hasText: "article.md" }).waitFor();
    await workbench.page.locator(".monaco-editor .selected-text").first().waitFor();
  });

  it("is not there for who only reads", async () => {
    await workbench.command("View: Close All Editors");
    await view().first().waitFor({ state: "hidden" });
  });
});

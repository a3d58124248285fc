import assert from "node:assert/strict";
import { axe } from "../support/axe.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

describe("While a quiz is written with the reader beside it", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench("zero-option/quiz.md", { viewport: { width: 1700, height: 900 } });
    await workbench.command("View: Split Editor Right");
    await workbench.command("Lectern: Open in Reader");
    await workbench.readerFrame();
  });

  const line = (words: string) =>
    workbench.page.locator(".editor-group-container").first().locator(".view-line", { hasText: words });

  it("the reader shows the question at the cursor, all of it told", async () => {
    await line("What is still missing?").click();
    const page = await workbench.readerFrame(".writing [data-question=missing]");
    assert.match(await page.locator(".writing").innerText(), /question 1 of 20/);
    assert.deepEqual(await axe(page), []);
    assert.match(await page.locator(".writing .why").innerText(), /two sides have agreed/);
  });

  it("what is typed shows at once, and a half-written question says what is missing", async () => {
    await line("A word or two will do").click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type(" Or three.");
    const page = await workbench.readerFrame(".writing");
    await page.locator(".writing .stem", { hasText: "Or three." }).waitFor();
    await workbench.page.keyboard.type("\n\n## A new one? {#new .draft}\n\n- [ ] One\n".replace("{{}", "{"));
    await page.locator(".writing .missing", { hasText: "No answer is marked as right" }).waitFor();
    await page.locator(".writing", { hasText: "A draft" }).waitFor();
  });

  it("the quiz comes back when it is asked for", async () => {
    const page = await workbench.readerFrame(".writing");
    await page.getByRole("button", { name: "Back to the quiz" }).click();
    // At its beginning, or where a test before has left it.
    await page
      .locator("aside")
      .getByText(/^(Take the quiz|Question \d+ of \d+)$/)
      .waitFor();
    assert.equal(await page.locator(".writing").count(), 0);
  });
});

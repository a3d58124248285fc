import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { folderWith } from "../support/lessons.ts";
import { newsStory } from "../support/news-story.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";

describe("A lesson that is made of a long text", () => {
  let workbench: Workbench;
  before(async () => {
    const text = `A long one\n\n${newsStory.repeat(Math.floor(9_500_000 / newsStory.length))}`;
    workbench = await openWorkbench({ folder: folderWith({ "long.txt": text }), file: "long.txt" });
  });
  after(() => workbench.close());

  it("says what it is doing, and can be cancelled, after which nothing is written", async () => {
    const { page, quickInput } = workbench;
    await workbench.command("Lectern: New Lesson");
    await workbench.pick("From the open file");
    for (const asked of ["Title of the lesson", "Folder in the workspace"]) {
      await quickInput.getByText(asked).waitFor();
      await page.keyboard.press("Enter");
    }
    const telling = page.locator(".notification-toast", { hasText: "Looking for terms in the text" });
    await telling.getByRole("button", { name: "Cancel" }).click();
    await telling.waitFor({ state: "hidden" });
    assert.equal(await quickInput.count(), 0);
    assert.deepEqual(readdirSync(workbench.folder), ["long.txt"]);
  });
});

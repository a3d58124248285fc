import assert from "node:assert/strict";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import { newsStory } from "../support/news-story.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

describe("A lesson that is made of a long text", () => {
  let workbench: Workbench;
  before(async () => {
    const text = `A long one\n\n${newsStory.repeat(Math.floor(9_500_000 / newsStory.length))}`;
    workbench = await sharedWorkbench("long/long.txt", { files: { "long/long.txt": text } });
  });
  after(() => rmSync(join(workbench.folder, "long"), { recursive: true }));

  it("says what it is doing, and can be cancelled, after which nothing is written", async () => {
    const { page, quickInput } = workbench;
    const before = readdirSync(workbench.folder, { recursive: true });
    const fromOpenFile = quickInput.getByText("From the open file", { exact: true });
    // Offered as soon as the extension host has the file, which is long.
    await eventually("the offer to take the open file", async () => {
      await workbench.command("Lectern: New Lesson");
      await quickInput.getByText("From the clipboard").waitFor({ timeout: 2000 });
      if (await fromOpenFile.isVisible()) {
        return true;
      }
      await page.keyboard.press("Escape");
      return undefined;
    });
    await fromOpenFile.click();
    for (const asked of ["Title of the lesson", "Folder in the workspace"]) {
      await quickInput.getByText(asked).waitFor();
      await page.keyboard.press("Enter");
    }
    const telling = page.locator(".notification-toast", { hasText: "Looking for terms in the text" });
    await telling.getByRole("button", { name: "Cancel" }).click();
    await telling.waitFor({ state: "hidden" });
    assert.equal(await quickInput.count(), 0);
    assert.deepEqual(readdirSync(workbench.folder, { recursive: true }), before);
  });
});

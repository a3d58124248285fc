import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromJson } from "../../src/core/log/exported.ts";
import { eventually } from "../support/eventually.ts";
import { shippedLessons } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { answer, check, giveAnswer, placeOf } from "./quiz.ts";

const question = "[data-question]";

describe("Progress that lasts", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: shippedLessons(), file: "zero-option/article.md" });
  });
  after(() => workbench.close());

  const board = async (words: string) => {
    await workbench.command("Lectern: Show Progress");
    await (await workbench.readerFrame("main .board")).getByText(words).waitFor();
  };
  it("goes on where it was when the extension host is killed in the middle of a sitting", async () => {
    await workbench.command("Lectern: Take Quiz");
    const answered = [];
    for (let n = 0; n < 3; n++) {
      answered.push(await answer(await workbench.readerFrame(question)));
    }
    const page = await workbench.readerFrame(question);
    const fourth = await page.locator(question).getAttribute("data-question");
    if (await giveAnswer(page)) {
      await check(page);
    } else {
      await page.getByRole("button", { name: "I don’t know" }).click();
      await page.locator("[data-verdict]").waitFor();
    }
    // The verdict is shown: from now on nothing may be lost.
    workbench.killExtensionHost();
    await workbench.reload();
    await workbench.command("Lectern: Take Quiz");
    const again = await workbench.readerFrame(question);
    assert.equal(await again.locator(question).getAttribute("data-question"), fourth);
    await again.locator("[data-verdict]").waitFor();
    assert.equal(await placeOf(again), "Question 4");
    await board("4 answers in all");
  });

  it("is exported to a file, and comes back from it after a reset", async () => {
    const file = join(workbench.folder, "progress.json");
    await workbench.command("Lectern: Export Progress…");
    await workbench.pick("JSON");
    // VS Code's own file dialog proposes it.
    const input = workbench.quickInput.getByRole("textbox");
    await eventually("the file in the dialog", async () => (await input.inputValue()) === file || undefined);
    await workbench.quickInput.getByRole("button", { name: "OK" }).click();
    await workbench.page
      .getByText(/Your progress is in .*progress\.json/)
      .first()
      .waitFor();
    const exported = fromJson(readFileSync(file, "utf8"));
    assert.ok("entries" in exported);
    assert.equal(exported.entries.filter(({ event }) => event.type === "answered").length, 4);

    await workbench.command("Lectern: Reset Progress…");
    await workbench.pick("The zero option");
    const reset = workbench.page.getByRole("dialog").filter({ hasText: /Reset the progress/ });
    await reset.getByRole("button", { name: "Reset Progress" }).click();
    await board("Nothing is answered yet.");

    await workbench.command("Lectern: Import Progress…");
    await workbench.quickInput.getByRole("option", { name: /progress\.json/ }).click();
    const summary = workbench.page
      .getByRole("dialog")
      .filter({ hasText: /Import the progress in progress\.json/ });
    await summary.getByText(/answers among them: 4/).waitFor();
    await summary.getByRole("button", { name: "Import" }).click();
    await board("4 answers in all");
  });
});

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { fromJson } from "../../src/core/log/exported.ts";
import { axe } from "../support/axe.ts";
import { eventually } from "../support/eventually.ts";
import { shippedLessons } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { answer, answerToVerdict, placeOf } from "./quiz.ts";

const board = "main .board";
const question = "[data-question]";

describe("Progress in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: shippedLessons(), file: "zero-option/article.md" });
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  after(() => workbench.close());

  const page = () => workbench.readerFrame(board);
  const shows = async (words: string) => {
    await workbench.command("Lectern: Show Progress");
    await (await page()).getByText(words).waitFor();
  };
  const row = (frame: Frame, name: string | RegExp) => frame.getByRole("row", { name });

  it("is shown on a page that says what to do while nothing is answered", async () => {
    await workbench.command("Lectern: Show Progress");
    await (await page()).getByText("Nothing is answered yet.").waitFor();
  });

  it("counts what is answered meanwhile", async () => {
    await (await page()).getByRole("button", { name: "The zero option" }).click();
    await workbench.readerFrame();
    await workbench.command("Lectern: Take Quiz");
    for (let n = 0; n < 3; n++) {
      await answer(await workbench.readerFrame(question));
    }
    await workbench.command("Lectern: Show Progress");
    const frame = await page();
    await frame.getByText("3 answers in all").waitFor();
    await row(frame, /The zero option/)
      .getByText(/^\d of 20$/)
      .waitFor();
    assert.deepEqual(await axe(frame), []);
  });

  it("gives a chart’s numbers as CSV", async () => {
    await (await page()).getByRole("button", { name: "Copy as CSV: Days" }).click();
    const copied = await eventually("the numbers on the clipboard", async () => {
      const text = await workbench.page.evaluate<string>("navigator.clipboard.readText()");
      return text.startsWith("day,answers,right") ? text : undefined;
    });
    assert.match(copied, /"\d{4}-\d\d-\d\d",3,\d/);
  });

  it("goes on where it was when the extension host is killed in the middle of a sitting", async () => {
    await workbench.openFile("zero-option/article.md");
    await workbench.command("Lectern: Take Quiz");
    const fourth = await answerToVerdict(await workbench.readerFrame(question));
    // The verdict is shown: from now on nothing may be lost.
    workbench.killExtensionHost();
    await workbench.reload();
    // Which editor is in front depends on when VS Code last put that away.
    await workbench.openFile("zero-option/article.md");
    await workbench.command("Lectern: Take Quiz");
    const again = await workbench.readerFrame(question);
    assert.equal(await again.locator(question).getAttribute("data-question"), fourth);
    await again.locator("[data-verdict]").waitFor();
    assert.equal(await placeOf(again), "Question 4");
    await shows("4 answers in all");
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
    await shows("Nothing is answered yet.");

    const importFile = async (name: RegExp) => {
      await workbench.command("Lectern: Import Progress…");
      await workbench.quickInput.getByRole("option", { name }).click();
    };
    writeFileSync(join(workbench.folder, "damaged.jsonl"), "<<<<<<< mine\n{oops\n=======\n");
    await importFile(/damaged\.jsonl/);
    await workbench.page
      .getByText(/damaged\.jsonl is not progress that Lectern exported/)
      .first()
      .waitFor();

    await importFile(/progress\.json/);
    const summary = workbench.page
      .getByRole("dialog")
      .filter({ hasText: /Import the progress in progress\.json/ });
    await summary.getByText(/answers among them: 4\), to lessons: “The zero option”\./).waitFor();
    await summary.getByRole("button", { name: "Import" }).click();
    await shows("4 answers in all");
  });

  it("is there again when VS Code is started anew, and follows what changes then", async () => {
    await workbench.restart();
    await (await page()).getByText("4 answers in all").waitFor();
    await workbench.command("Lectern: Reset Progress…");
    await workbench.pick("The zero option");
    const dialog = workbench.page.getByRole("dialog").filter({ hasText: /Reset the progress/ });
    await dialog.getByRole("button", { name: "Reset Progress" }).click();
    await (await page()).getByText("Nothing is answered yet.").waitFor();
    await workbench.page.getByRole("button", { name: "Undo" }).click();
    await (await page()).getByText("4 answers in all").waitFor();
  });

  it("is reset for one question from the tree, with the keyboard", async () => {
    await workbench.command("Lectern: Focus on Lessons View");
    const lesson = workbench.page.getByRole("treeitem", { name: /zero option/i }).first();
    await lesson.locator(".monaco-tl-twistie").click();
    const first = workbench.page.getByRole("treeitem", { level: 2 }).first();
    await first.waitFor();
    await workbench.page.keyboard.press("ArrowDown");
    await eventually("the focus on a question", async () => {
      const focused = workbench.page.locator(".sidebar .monaco-list-row.focused");
      if ((await focused.getAttribute("aria-level")) === "2") {
        return true;
      }
      await workbench.page.keyboard.press("ArrowDown");
      return undefined;
    });
    await workbench.page.keyboard.press("Shift+F10");
    await workbench.page.getByRole("menuitem", { name: "Reset Progress…" }).waitFor();
    await workbench.page.keyboard.press("ArrowUp");
    await workbench.page.keyboard.press("Enter");
    const dialog = workbench.page.getByRole("dialog").filter({ hasText: /Reset the progress/ });
    await dialog.getByText("answers: 1, to questions: 1").waitFor();
    await dialog.getByRole("button", { name: "Reset Progress" }).click();
    await (await page()).getByText("3 answers in all").waitFor();
  });
});

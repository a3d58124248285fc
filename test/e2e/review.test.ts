import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { eventually } from "../support/eventually.ts";
import { addFiles, folderWith } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { dueIn, lessonsIn } from "./due.ts";

const settings = { "lectern.progress.location": "file" };

/** All that is written in the folder's log. */
const logOf = (folder: string): string => {
  const progress = join(folder, ".lectern/progress");
  const files = readdirSync(progress).filter((name) => name.endsWith(".jsonl"));
  return files.map((name) => readFileSync(join(progress, name), "utf8")).join("");
};

describe("A review of what is due", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: folderWith(dueIn("one")),
      file: "one/pact/article.md",
      settings,
    });
  });
  after(() => workbench.close());

  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const heading = (page: Frame, name: string | RegExp) => page.getByRole("heading", { name }).waitFor();

  it("begins at the status bar with no lesson open, is taken with the keyboard alone, across lessons, a term among it, goes on after a restart, and is recorded", async () => {
    await workbench.command("View: Close All Editors");
    await workbench.page.getByRole("button", { name: "Lectern, Due for review: 3" }).click();
    let page = await workbench.readerFrame("main .quiz");
    const answers: Record<string, string> = {
      "Is the pact signed?": "no",
      "What makes it rise?": "Yeast",
      "Which term is this?": "BSA",
    };
    const asked: string[] = [];
    for (let place = 1; place <= 3; place++) {
      await page.getByText(`Question ${place} of 3`).waitFor();
      const stem = await page.locator(".stem").innerText();
      const known = Object.keys(answers).find((each) => stem.startsWith(each)) ?? stem;
      asked.push(known);
      // The field has the focus already.
      await type(answers[known] ?? "");
      await press("Enter");
      await page.getByRole("status").getByText("Right", { exact: true }).waitFor();
      if (known === "What makes it rise?") {
        await page.getByRole("button", { name: "Open “Bread” here" }).waitFor();
        assert.equal(await page.locator(".around mark").innerText(), "Yeast makes it rise");
      }
      if (place === 2) {
        // Answered, and not gone on from yet.
        await workbench.restart();
        page = await workbench.readerFrame("main .quiz.alone");
        await page.getByText("Question 2 of 3").waitFor();
        assert.equal(await page.locator(".stem").innerText(), stem);
        await page.locator("[data-verdict=right]").waitFor();
        await page.getByRole("button", { name: "Next" }).focus();
      }
      await press("Enter");
    }
    assert.deepEqual(asked.toSorted(), Object.keys(answers).toSorted());
    await heading(page, "All 3 right");
    await eventually("the answers in the log", async () => {
      const log = logOf(workbench.folder);
      return log.includes('"type":"reviewed"') && log.split('"review":true').length === 3;
    });
    await page.getByRole("button", { name: "Done" }).focus();
    await press("Enter");
    await workbench.page.getByRole("tab", { name: "Review", exact: true }).waitFor({ state: "detached" });
  });

  it("says when there is nothing due, and what comes next", async () => {
    await workbench.command("Lectern: Review Due");
    await workbench.page
      .getByText(/Nothing is due now\. The next review is on/)
      .first()
      .waitFor();
  });

  it("follows progress that comes from elsewhere, and asks the same in lists and fields of VS Code's, with the options on request", async () => {
    const { quickInput, page } = workbench;
    const before = logOf(workbench.folder);
    addFiles(workbench.folder, dueIn("two"));
    await page.getByRole("button", { name: "Lectern, Due for review: 3" }).waitFor();
    await workbench.command("Lectern: Review Due in Quick Pick");
    await quickInput.getByText(/Review: (?:The pact|Bread)/).waitFor();
    for (let answered = 0; answered < 3; answered++) {
      const asked = await eventually("a question", async () => {
        const text = await quickInput.innerText();
        return ["Is the pact signed?", "What makes it rise?", "Which term is this?"].find((each) =>
          text.includes(each),
        );
      });
      if (asked === "Is the pact signed?") {
        await quickInput.getByRole("button", { name: "Show the options" }).click();
        await workbench.pick("No");
      } else {
        await page.keyboard.type(asked === "What makes it rise?" ? "Yeast" : "BSA");
        await page.keyboard.press("Enter");
      }
      await workbench.pick(answered === 2 ? "Finish" : "Next");
    }
    await eventually("the answers in the log", async () => {
      const counts = (part: string) => [before, logOf(workbench.folder)].map((log) => log.split(part).length);
      const [[reviewed = 0, since = 0], [hints = 0, more = 0]] = [
        counts('"type":"reviewed"'),
        counts('"hints":1'),
      ];
      return since === reviewed + 1 && more === hints + 1;
    });
    await workbench.pick("Close");
    await quickInput.waitFor({ state: "hidden" });
  });

  it("has the terms that were looked up, which are offered at the article's end, once the learner says so", async () => {
    addFiles(workbench.folder, lessonsIn("three"));
    await workbench.openFile("three/pact/article.md");
    await workbench.command("Lectern: Open in Reader");
    const reader = await workbench.readerFrame();
    await reader.getByRole("button", { name: "BSA", exact: true }).click();
    await reader.getByText("You looked up BSA.").waitFor();
    await workbench.page.getByRole("button", { name: /Due for review/ }).waitFor({ state: "detached" });
    await reader.getByRole("button", { name: "Review", exact: true }).click();
    await workbench.page.getByRole("button", { name: /Due for review: one/ }).waitFor();
    await reader.getByRole("button", { name: "Review now" }).click();
    const page = await workbench.readerFrame("main .quiz.alone");
    await page.getByRole("heading", { name: /^Which term is this\?/ }).waitFor();
    await workbench.page.keyboard.type("bsa");
    await workbench.page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Right", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Open “The pact” here" }).click();
    // Behind the review, the reader's page was put away.
    await workbench.readerFrame("main article mark[data-evidence]");
  });
});

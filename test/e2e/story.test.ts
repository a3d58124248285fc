import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { shippedLessons } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { answer, check, giveAnswer, goOn } from "./quiz.ts";

const article = "zero-option/article.md";

describe("The main job", () => {
  let workbench: Workbench;

  const folder = shippedLessons();

  before(async () => {
    workbench = await openWorkbench({
      folder,
      file: article,
      viewport: { width: 1500, height: 900 },
    });
  });
  after(() => workbench.close());

  const steps = () => workbench.page.locator(".getting-started-step");

  it("has a way in that does not come up by itself: four steps with a picture, when it is asked for", async () => {
    await workbench.page.locator(".tab.active").filter({ hasText: "article.md" }).waitFor();
    assert.equal(await steps().count(), 0);
    await workbench.command("Lectern: Get Started");
    await steps().first().waitFor();
    assert.equal(await steps().count(), 4);
    const picture = await workbench.readerFrame("svg rect");
    assert.ok((await picture.locator("svg rect").count()) > 5);
  });

  it("leads from there to the lesson on lessons, and ticks what has been done there", async () => {
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

  it("shows the definition of a term that the pointer rests on in the text", async () => {
    await workbench.command("View: Close All Editors");
    await workbench.openFile(article);
    const hover = await workbench.hoverText("Pentagon");
    const glossary = readFileSync(join(folder, "zero-option/glossary.md"), "utf8");
    const definition = /## Pentagon.*\n\n(.{40})/.exec(glossary)?.[1] ?? "-";
    assert.ok(hover.includes(definition), hover);
  });

  it("leads from the text to the reader with one command", async () => {
    await workbench.command("Lectern: Open in Reader");
    const page = await workbench.readerFrame();
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    assert.ok((await page.locator("[data-term]").count()) > 20);
  });

  it("shows a term's card on hover, and Escape closes it", async () => {
    const page = await workbench.readerFrame();
    const term = page.locator("[data-term]").first();
    const key = await term.getAttribute("data-term");
    await term.hover();
    const card = page.locator(`[data-card="${key}"]`);
    await card.waitFor();
    await page.locator("body").press("Escape");
    await card.waitFor({ state: "hidden" });
  });

  it("asks, explains, and shows the evidence in the article", async () => {
    await workbench.command("Lectern: Take Quiz");
    const page = await workbench.readerFrame("[data-question]");
    while (!(await giveAnswer(page))) {
      await answer(page);
    }
    await check(page);
    assert.match((await page.locator("[data-verdict]").getAttribute("data-verdict")) ?? "", /right|wrong/);
    await page.getByRole("button", { name: "Show in the article" }).first().click();
    const evidence = page.locator("mark[data-evidence]").first();
    await evidence.waitFor();
    assert.ok(await evidence.isVisible());
    await goOn(page);
  });

  it("comes back to the same question with the same order of options after a restart", async () => {
    const before = await workbench.readerFrame("[data-question]");
    await answer(before);
    const look = async (page: Frame) => ({
      id: await page.locator("[data-question]").getAttribute("data-question"),
      text: await page.locator("[data-question]").innerText(),
    });
    const left = await look(before);
    await workbench.restart();
    assert.deepEqual(await look(await workbench.readerFrame("[data-question]")), left);
  });

  it("ends with a result, after what was not right came once more", async () => {
    const page = await workbench.readerFrame("[data-question]");
    const seen: string[] = [];
    while ((await page.locator("[data-question]").count()) > 0) {
      seen.push(await answer(page));
      assert.ok(seen.length < 60);
    }
    assert.ok(new Set(seen).size < seen.length, "a question came again");
    await page.getByRole("button", { name: /Take it again/ }).waitFor();
  });

  it("shows the progress in the view and in the status bar", async () => {
    await workbench.command("Lectern: Focus on Lessons View");
    await workbench.page
      .getByRole("treeitem", { name: /zero option/i })
      .first()
      .waitFor();
    await workbench.page
      .locator(".statusbar-item")
      .filter({ hasText: /\d+\/\d+/ })
      .first()
      .waitFor();
  });

  it("resets it only after saying what will go", async () => {
    await workbench.command("Lectern: Reset Progress…");
    await workbench.pick("zero option");
    const dialog = workbench.page.getByRole("dialog").filter({ hasText: /Reset the progress/ });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /answers: \d+/);
    await dialog.getByRole("button", { name: "Reset Progress" }).click();
    await workbench.page
      .getByRole("treeitem", { name: /not begun/ })
      .first()
      .waitFor();
  });

  it("brings it back from the message that follows", async () => {
    await workbench.page.getByRole("button", { name: "Undo" }).click();
    await workbench.page
      .getByRole("treeitem", { name: /of \d+ right/ })
      .first()
      .waitFor();
  });

  it("resets single questions and leaves the others", async () => {
    const score = async () => {
      const item = workbench.page.getByRole("treeitem", { name: /of \d+ right/ }).first();
      return Number(/of (\d+) right/.exec((await item.getAttribute("aria-label")) ?? "")?.[1]);
    };
    const before = await score();
    await workbench.command("Lectern: Reset Progress…");
    await workbench.pick("Some questions of a lesson…");
    await workbench.quickInput.getByPlaceholder(/whose answers are to go/).waitFor();
    await workbench.quickInput.locator(".monaco-list-row").first().click();
    await workbench.quickInput.getByRole("button", { name: "OK" }).click();
    const dialog = workbench.page.getByRole("dialog").filter({ hasText: /1 questions of/ });
    await dialog.getByRole("button", { name: "Reset Progress" }).click();
    await workbench.page
      .getByRole("treeitem", { name: new RegExp(`of ${before - 1} right`) })
      .first()
      .waitFor();
  });
});

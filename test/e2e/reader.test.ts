import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { eventually } from "../support/eventually.ts";
import { folderWith } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";

const paragraph = "The pilot brought the ship into the harbour while the council sat. ";
const long = (middle: string) =>
  [
    "---",
    "id: long",
    "title: Long",
    "---",
    "",
    ...Array.from({ length: 80 }, (_, n) => `${n} ${paragraph.repeat(4)}\n`),
    middle,
    ...Array.from({ length: 80 }, (_, n) => `${n + 80} ${paragraph.repeat(4)}\n`),
  ].join("\n");

const files = {
  "long/article.md": long("The middle.\n"),
  "long/glossary.md": "## pilot\n\nOld words.\n",
  "mistakes/article.md":
    "---\ntitle: [unclosed\n---\n\nThe <script>alert(1)</script> text. [a](javascript:alert(1)) [b](command:x)\n",
  "mistakes/glossary.md": "## __proto__\n\nA word.\n\n## empty {#__proto__}\n",
  "mistakes/quiz.md":
    '---\narticle: article.md\n---\n\n## None right? {#q}\n\n- [ ] One\n- [ ] Two\n\nEvidence: "not there"\n',
  "mistakes/x.quiz.md": "---\narticle: gone.md\n---\n\n## Q {#q}\n\n- [x] One\n- [ ] Two\n",
};

describe("A reader of the workbench's folder", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: folderWith(files), file: "mistakes/article.md" });
  });
  after(() => workbench.close());

  describe("with mistakes", () => {
    it("has its lesson opened all the same, and a note says what, where and what to do", async () => {
      await workbench.openFile("mistakes/article.md");
      await workbench.command("Lectern: Open in Reader");
      const page = await workbench.readerFrame();
      assert.match(await page.locator("article").innerText(), /<script>alert\(1\)<\/script> text/);
      assert.equal(
        await page.locator('article a[href^="javascript:"], article a[href^="command:"]').count(),
        0,
      );
      const note = page.locator("details").first();
      await note.locator("summary").click();
      const text = await note.innerText();
      assert.match(text, /quiz\.md, line \d+/);
      assert.match(text, /glossary\.md, line \d+/);
      assert.match(text, /not there/);
    });

    it("whose quiz names an article that is not there says so instead of showing nothing", async () => {
      await workbench.openFile("mistakes/x.quiz.md");
      await workbench.command("Lectern: Take Quiz");
      const said = workbench.page.locator(".notifications-toasts").getByText(/gone\.md.*is not there/);
      await said.first().waitFor();
    });
  });

  describe("while a lesson changes", () => {
    before(async () => {
      await workbench.command("View: Close All Editors");
      await workbench.openFile("long/article.md");
      await workbench.command("Lectern: Open in Reader");
    });

    it("the reader follows the article and keeps the place", async () => {
      const page = await workbench.readerFrame();
      const middle = page.getByText("The middle.");
      await middle.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 200));
      const before = await middle.boundingBox();
      writeFileSync(
        join(workbench.folder, "long/article.md"),
        long("The middle.\n")
          .replace("title: Long", "title: Longer")
          .replace("\n0 ", "\nAn inserted paragraph.\n\n0 "),
      );
      await eventually(
        "the new title",
        async () => (await page.getByRole("heading", { level: 1 }).innerText()) === "Longer",
      );
      const after = await middle.boundingBox();
      assert.ok(before && after && Math.abs(before.y - after.y) < 30, `${before?.y} became ${after?.y}`);
    });

    it("its cards follow the glossary", async () => {
      writeFileSync(join(workbench.folder, "long/glossary.md"), "## pilot\n\nNew words.\n");
      const page = await workbench.readerFrame();
      const term = page.locator("[data-term=pilot]:visible").nth(200);
      await eventually("the new words", async () => {
        await term.scrollIntoViewIfNeeded();
        await workbench.page.keyboard.press("Escape");
        await term.click();
        const card = page.locator("[data-card=pilot]");
        await card.waitFor({ timeout: 2000 });
        return (await card.innerText()).includes("New words");
      });
    });
  });

  describe("when VS Code is started again", () => {
    it("comes back after a restart, at the reading position, and so does that of a lesson that ships", async () => {
      const place = (page: Frame) => page.getByText("The middle.").boundingBox();
      const page = await workbench.readerFrame();
      await page.getByText("The middle.").scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 100));
      const before = await place(page);
      await workbench.command("Lectern: Open Lesson…");
      await workbench.pick("The zero option");
      await workbench.readerFrame('h1:text("The zero option")');
      await workbench.page.locator(".tab.active").filter({ hasText: "The zero option" }).waitFor();
      await workbench.restart();
      const shipped = await workbench.readerFrame();
      assert.equal(await shipped.getByRole("heading", { level: 1 }).innerText(), "The zero option");
      await workbench.page.locator(".tab").filter({ hasText: "article.md" }).last().click();
      const again = await workbench.readerFrame('h1:text("Longer")');
      await eventually("the place", async () => {
        const after = await place(again);
        return before && after && Math.abs(before.y - after.y) < 60;
      });
    });
  });
});

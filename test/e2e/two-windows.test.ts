import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { eventually } from "../support/eventually.ts";
import { shippedLessons } from "../support/lessons.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { answer } from "./quiz.ts";

const article = "zero-option/article.md";
const question = "[data-question]";

for (const host of ["node", "web"] as const) {
  describe(`Two windows on one folder, ${host} host`, () => {
    let first: Workbench;
    let second: Workbench;

    before(async () => {
      first = await openWorkbench({ folder: shippedLessons(), file: article, host });
      await first.command("Lectern: Take Quiz");
      await first.readerFrame(question);
      second = await first.another();
      await second.command("Lectern: Take Quiz");
    });
    after(() => first.close());

    const idIn = async (page: Frame) =>
      (await page
        .locator(question)
        .getAttribute("data-question", { timeout: 1000 })
        .catch(() => null)) ?? "";
    /** Waits until a window shows another question than those that are answered. */
    const nextIn = (workbench: Workbench, answered: readonly string[]) =>
      eventually("the question that the other window came to", async () => {
        await workbench.page.bringToFront();
        const page = await workbench.readerFrame(question);
        const id = await idIn(page);
        return id !== "" && !answered.includes(id) ? page : undefined;
      });

    it("answer in turn, each going on where the other one came to, and lose nothing when both start again", async () => {
      const answered: string[] = [];
      for (let turn = 0; turn < 6; turn++) {
        const workbench = turn % 2 === 0 ? first : second;
        answered.push(await answer(await nextIn(workbench, answered)));
      }
      assert.equal(new Set(answered).size, 6);
      await first.reload();
      await second.reload();
      for (const workbench of [first, second]) {
        await workbench.page.bringToFront();
        await workbench.command("Lectern: Focus on Lessons View");
        await workbench.page
          .getByRole("treeitem", { name: /of 6 right/ })
          .first()
          .waitFor();
      }
    });

    it("keep it in the folder when that is wanted, with what there was before", async () => {
      await first.setSettings({ "lectern.progress.location": "file" });
      const folder = join(first.folder, ".lectern", "progress");
      const answers = () =>
        readdirSync(folder)
          .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
          .filter((line) => line.includes('"type":"answered"')).length;
      await eventually("the log in the folder", () => existsSync(folder) && answers() >= 6);
    });
  });
}

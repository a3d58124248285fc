import assert from "node:assert/strict";
import { axe } from "../support/axe.ts";
import { shippedLessons } from "../support/lessons.ts";
import { type Theme, themes } from "../support/themes.ts";
import { openWorkbench, type Workbench } from "../support/workbench.ts";
import { answer, check, giveAnswer } from "./quiz.ts";

const viewport = { width: 1500, height: 900 };

describe("The reader in the workbench", () => {
  for (const theme of Object.keys(themes) as Theme[]) {
    it(`breaks no rule of axe in the theme ${theme}: text, card, question, feedback`, async () => {
      const file = "zero-option/article.md";
      const workbench = await openWorkbench({ folder: shippedLessons(), file, theme, viewport });
      try {
        await workbench.command("Lectern: Open in Reader");
        const page = await workbench.readerFrame();
        assert.deepEqual(await axe(page), []);
        await page.locator("[data-term]").first().hover();
        await page.locator("[data-card]").waitFor();
        assert.deepEqual(await axe(page), []);
        await workbench.command("Lectern: Take Quiz");
        await page.locator("[data-question]").waitFor();
        assert.deepEqual(await axe(page), []);
        while (!(await giveAnswer(page))) {
          await answer(page);
        }
        await check(page);
        assert.deepEqual(await axe(page), []);
      } finally {
        await workbench.close();
      }
    });
  }
});

describe("With the keyboard alone", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: shippedLessons(), file: "zero-option/article.md", viewport });
  });
  after(() => workbench.close());

  /** Presses a key until the focus is on what `selector` names. */
  async function reach(selector: string, key = "Tab"): Promise<void> {
    const page = await workbench.readerFrame("main");
    for (let presses = 0; presses < 200; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
        return;
      }
      await workbench.page.keyboard.press(key);
    }
    assert.fail(`${selector} is not reached with ${key}`);
  }

  it("a card is opened, entered, turned and left, and the focus is back on the term", async () => {
    await workbench.command("Lectern: Open in Reader");
    const page = await workbench.readerFrame();
    await reach("[data-term]");
    const key = await page.evaluate(() => document.activeElement?.getAttribute("data-term"));
    await page.locator(`[data-card="${key}"]`).waitFor();
    await workbench.page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.closest("[data-card]") !== null);
    await workbench.page.keyboard.press("Escape");
    await page.locator("[data-card]").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-term")), key);
  });

  it("the quiz is taken to the verdict, its evidence is seen, and Escape leads back", async () => {
    await workbench.command("Lectern: Take Quiz");
    const page = await workbench.readerFrame("[data-question]");
    for (;;) {
      const kind = await page.locator("[data-question]").getAttribute("data-kind");
      if (kind === "text" || kind === "number") {
        await reach("[data-question] input");
        await workbench.page.keyboard.type("9");
        await workbench.page.keyboard.press("Enter");
        break;
      }
      assert.ok(kind !== "choice" && kind !== "choices", "the first question that can be asked is typed");
      await reach("aside button");
      await workbench.page.keyboard.press("Enter");
    }
    await page.locator("[data-verdict]").waitFor();
    const said = page.getByRole("status").filter({ has: page.locator("[data-verdict]") });
    assert.ok((await said.count()) > 0 || (await page.locator("[role=status][data-verdict]").count()) > 0);
    await reach("aside button");
    await workbench.page.keyboard.press("Enter");
    await page.locator("mark[data-evidence]").first().waitFor();
    await workbench.page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.closest("aside") !== null);
  });
});

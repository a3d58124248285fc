import assert from "node:assert/strict";
import { axeInThemes } from "../support/axe.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import { type Theme, themes } from "../support/themes.ts";
import type { Workbench } from "../support/workbench.ts";
import { goOn } from "./quiz.ts";

const viewport = { width: 1500, height: 900 };

describe("The reader in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench("zero-option/article.md", { viewport });
    await workbench.command("Lectern: Open in Reader");
  });
  after(() => workbench.setTheme("light"));

  /** What axe finds in each theme, as things stand. */
  async function inAllThemes(): Promise<unknown[]> {
    const page = await workbench.readerFrame();
    return axeInThemes(page, Object.keys(themes) as Theme[], async (theme) => {
      await workbench.setTheme(theme);
      await page.locator(`body[data-vscode-theme-kind="${themes[theme].kind}"]`).waitFor();
    });
  }

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

  it("breaks no rule of axe as a text, in any theme", async () => {
    assert.deepEqual(await inAllThemes(), []);
  });

  it("lets a card be opened, entered and left with the keyboard, with the focus back on the term", async () => {
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

  it("breaks no rule of axe with a card open, in any theme", async () => {
    const page = await workbench.readerFrame();
    await page.locator("[data-term]").first().hover();
    await page.locator("[data-card]").waitFor();
    assert.deepEqual(await inAllThemes(), []);
    assert.equal(await page.locator("[data-card]").count(), 1);
    await workbench.page.keyboard.press("Escape");
  });

  it("lets the quiz be taken to the verdict with the keyboard; its evidence is seen, and Escape leads back", async () => {
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

  it("breaks no rule of axe with a question told, and with one that waits, in any theme", async () => {
    const page = await workbench.readerFrame("[data-verdict]");
    assert.deepEqual(await inAllThemes(), []);
    await goOn(page);
    assert.equal(await page.locator("[data-verdict]").count(), 0);
    assert.deepEqual(await inAllThemes(), []);
  });
});

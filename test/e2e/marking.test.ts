import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

const article =
  "# The pact\n\nTen *thousand* troops stay. The pact is not signed yet.\n\nIt was reached in November.\n";
const quiz = `---
order: fixed
---

## Who stays? {#stays}

Select: "Ten thousand troops stay"

## What came first? {#first}

1. Alpha
2. Beta
3. Gamma
`;

/** What VS Code does with the mouse and the keys before a page has them, and after. */
describe("In the workbench's own frame", () => {
  let workbench: Workbench;
  let page: Frame;

  before(async () => {
    const files = { "marking/article.md": article, "marking/article.quiz.md": quiz };
    workbench = await sharedWorkbench("marking/article.md", {
      files,
      viewport: { width: 1500, height: 900 },
    });
    await workbench.command("Lectern: Take Quiz");
    page = await workbench.readerFrame("[data-question]");
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await workbench.page.keyboard.press(key);
    }
  };
  const listed = () => page.locator(".marked q").allInnerTexts();

  it("words are marked by dragging over them", async () => {
    const { mouse } = workbench.page;
    const box = await page.locator("article p em").boundingBox();
    assert.ok(box);
    await mouse.move(Math.round(box.x + 10), Math.round(box.y + box.height / 2));
    await mouse.down();
    await mouse.move(Math.round(box.x + box.width + 30), Math.round(box.y + box.height / 2), { steps: 5 });
    await mouse.up();
    await page.getByRole("button", { name: "Remove: thousand troops" }).click();
    assert.deepEqual(await listed(), []);
  });

  it("words are chosen with the keyboard, and no key of it leaves the page", async () => {
    await page.getByRole("button", { name: "Choose with the keyboard" }).focus();
    await press("Enter", "Shift+ArrowRight", "Alt+ArrowDown", "Alt+ArrowUp", "Shift+ArrowLeft", "Enter");
    assert.deepEqual(await listed(), ["Ten thousand troops stay"]);
    await press("ArrowDown", "ArrowRight", "Enter", "Delete", "Escape");
    assert.deepEqual(await listed(), ["Ten thousand troops stay"]);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Choose with the keyboard");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.locator('[data-verdict="right"]').waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).click();
  });

  it("items are put in order with Alt and the arrow keys", async () => {
    const items = page.locator('[data-question="first"]').getByRole("listitem");
    await items.first().waitFor();
    for (const name of ["Gamma", "Beta", "Alpha"]) {
      await items.filter({ hasText: name }).focus();
      await press("Alt+ArrowUp", "Alt+ArrowUp");
    }
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.locator('[data-verdict="right"]').waitFor();
  });
});

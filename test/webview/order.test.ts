import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { Taking } from "./taking.ts";

const order = `## What came first? {#sequence}

1. First
   > At the *outset*.
2. Second
3. Third
4. Fourth
`;

describe("Putting in order", () => {
  const taking = new Taking();
  const list = () => taking.question("sequence").getByRole("list");
  const items = () => list().getByRole("listitem");
  const names = () => items().locator(".item-text").allInnerTexts();
  const spoken = () => taking.question("sequence").locator(".spoken").innerText();
  const item = (name: string) => items().filter({ hasText: name });
  const name = async (index: number) => (await names())[index] ?? "";

  /** The right order, by keys alone. */
  async function sort(): Promise<void> {
    for (const [place, wanted] of ["First", "Second", "Third", "Fourth"].entries()) {
      await item(wanted).focus();
      for (let at = (await names()).indexOf(wanted); at > place; at--) {
        await taking.reader.page.keyboard.press("Alt+ArrowUp");
      }
    }
  }

  async function drag(from: Locator, to: Locator, share: number, drop = true): Promise<void> {
    const { mouse } = taking.reader.page;
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    assert.ok(start && end);
    await mouse.move(start.x + 12, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + 12, end.y + end.height * share, { steps: 5 });
    if (drop) {
      await mouse.up();
    }
  }

  it("moves items with Alt and the arrow keys, keeps the focus on them and says where they are", async () => {
    const page = await taking.begin(order);
    const moved = await name(2);
    await item(moved).focus();
    await page.keyboard.press("Alt+ArrowUp");
    assert.equal(await name(1), moved);
    assert.equal(await spoken(), `${moved} moved to 2 of 4`);
    assert.ok(await item(moved).evaluate((each) => each === document.activeElement));
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    assert.equal(await name(0), moved);
    assert.equal(await spoken(), `${moved} is 1 of 4 already`);
    await page.keyboard.press("ArrowDown");
    assert.ok(
      await items()
        .nth(1)
        .evaluate((each) => each === document.activeElement),
    );
  });

  it("moves items with buttons, which keep the focus to the end of the list", async () => {
    await taking.begin(order);
    const moved = await name(1);
    const down = taking.button(`Move down: ${moved}`);
    await down.click();
    await down.click();
    assert.equal(await name(3), moved);
    assert.equal(await down.getAttribute("aria-disabled"), "true");
    assert.ok(await down.evaluate((each) => each === document.activeElement));
    await taking.reader.page.keyboard.press("Enter");
    assert.equal(await spoken(), `${moved} is 4 of 4 already`);
    await taking.button(`Move up: ${moved}`).click();
    assert.equal(await spoken(), `${moved} moved to 3 of 4`);
  });

  it("moves items with the mouse, shows where one would go, and lets it be thought better of", async () => {
    const page = await taking.begin(order);
    const [first = "", second = ""] = await names();
    await drag(items().nth(0), items().nth(2), 0.9, false);
    assert.equal(await page.locator(".drop-before").innerText(), await name(3));
    await page.mouse.up();
    assert.equal(await name(2), first);
    assert.equal(await spoken(), `${first} moved to 3 of 4`);
    await drag(item(second), items().nth(3), 0.9, false);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    assert.equal(await name(0), second);
    assert.equal(await page.locator(".drop-before, .drop-after, .dragged").count(), 0);
  });

  it("is dragged by a finger at the grip, and scrolled by one elsewhere", async () => {
    const page = await taking.begin(order);
    const moved = await name(0);
    const touch = async (target: Locator) => {
      const box = await target.boundingBox();
      const last = await items().nth(3).boundingBox();
      assert.ok(box && last);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await target.evaluate(
        (each, points) => {
          for (const [type, clientX, clientY] of points) {
            const init = { pointerId: 7, pointerType: "touch", isPrimary: true, bubbles: true };
            each.dispatchEvent(new PointerEvent(type, { ...init, clientX, clientY }));
          }
        },
        [
          ["pointerdown", x, y],
          ["pointermove", x, y + 20],
          ["pointermove", x, last.y + last.height],
          ["pointerup", x, last.y + last.height],
        ] as [string, number, number][],
      );
    };
    await page.evaluate(() => {
      // Only a pointer that is really there can be captured.
      Element.prototype.setPointerCapture = () => undefined;
    });
    await touch(item(moved).locator(".item-text"));
    assert.equal(await name(0), moved);
    await touch(item(moved).locator(".grip"));
    assert.equal(await name(3), moved);
    assert.equal(
      await item(moved)
        .locator(".grip")
        .evaluate((each) => getComputedStyle(each).touchAction),
      "none",
    );
  });

  it("keeps the order that was begun, and is right when it is", async () => {
    await taking.begin(order);
    await sort();
    const first = await taking.question("sequence").locator("[data-key]").first().getAttribute("data-key");
    await taking.kept(`"order":["${first}"`);
    await taking.reader.reload();
    assert.deepEqual(await names(), ["First", "Second", "Third", "Fourth"]);
    assert.equal(await taking.check(), "right");
    assert.match(await list().innerText(), /First\s+You had this here\s+At the outset\./);
    assert.equal(await list().getByRole("button").count(), 0);
  });

  it("shows the right order, and where each item had been put", async () => {
    const page = await taking.begin(order);
    await sort();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await taking.check();
    assert.deepEqual(
      (await names()).map((text) => text.replace(/\s+/g, " ")),
      [
        "First You had this in place 2 At the outset.",
        "Second You had this in place 3",
        "Third You had this in place 4",
        "Fourth You had this in place 1",
      ],
    );
  });
});

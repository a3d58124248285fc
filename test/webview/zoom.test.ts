/** To a page, zoom is a window that is so many times smaller; the setting of the text's size leaves the window as it is. */
import assert from "node:assert/strict";
import { FakeHost } from "./host.ts";
import { openPage, type ReaderPage, shipped } from "./harness.ts";
import { examples, files, kinds } from "./kinds.ts";

const sizes = {
  "zoomed to 200 %": { width: 640, height: 400, textScale: 1 },
  "zoomed to 200 %, in half a window": { width: 320, height: 400, textScale: 1 },
  "with the text at 200 %": { width: 1280, height: 800, textScale: 2 },
};

/** What is cut off at the side. */
const tooWide = () => {
  const { scrollWidth } = document.documentElement;
  const over = [...document.querySelectorAll<HTMLElement>("aside *:not(.spoken, option)")].filter(
    (each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 0.5,
  );
  return [
    ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`] : []),
    ...over.map((each) => each.outerHTML.slice(0, 80)),
  ];
};

/** Where the focus is, if any of it is outside the window or behind something. */
const hiddenFocus = () => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) {
    return undefined;
  }
  const { left, top, width, height } = (focused.closest("label") ?? focused).getBoundingClientRect();
  const on = document.elementFromPoint(left + Math.min(width, 40) / 2, top + Math.min(height, 40) / 2);
  const isSeen = on !== null && (focused.contains(on) || focused.closest("label")?.contains(on));
  return isSeen ? undefined : focused.outerHTML.slice(0, 80);
};

for (const [how, { width, height, textScale }] of Object.entries(sizes)) {
  describe(`The reader, ${how},`, () => {
    let reader: ReaderPage;
    afterEach(() => reader.close());

    async function open(lesson: Record<string, string>): Promise<void> {
      const host = new FakeHost(lesson);
      host.settings = { textScale, fontFamily: "" };
      reader = await openPage({ host, width, height });
    }

    it("is as wide as its window, and shows every card inside it", async () => {
      await open(shipped());
      const { page } = reader;
      assert.deepEqual(await page.evaluate(tooWide), []);
      const terms = page.locator("[data-term]");
      for (const at of [0, 3, 8, 15]) {
        const term = terms.nth(at);
        await term.click();
        const card = page.locator(`[data-card="${await term.getAttribute("data-term")}"]`);
        await card.waitFor();
        for (const more of await card.getByRole("button", { name: "More", exact: true }).all()) {
          await more.click();
        }
        const box = await card.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= width, `${at}: ${JSON.stringify(box)}`);
        assert.ok(box.y >= 0 && box.y + box.height <= height, `${at}: ${JSON.stringify(box)}`);
        await page.keyboard.press("Escape");
        await card.waitFor({ state: "detached" });
      }
      assert.deepEqual(await page.evaluate(tooWide), []);
    });

    it("takes every kind of question, nothing cut off, the focus always in sight", async () => {
      await open(files);
      const { page } = reader;
      await page.getByRole("button", { name: "Take the quiz" }).click();
      for (const kind of kinds) {
        const question = page.locator(`[data-question="${kind}"]`);
        await question.waitFor();
        assert.deepEqual(await page.evaluate(tooWide), [], kind);
        for (let presses = 0; presses < 6; presses++) {
          await page.keyboard.press("Tab");
          assert.equal(await page.evaluate(hiddenFocus), undefined, kind);
        }
        await page.keyboard.press("Escape");
        await examples[kind].right(question, page);
        await page.getByRole("button", { name: /^(Check|Done)$/ }).click();
        await question.locator("[data-verdict=right]").waitFor();
        assert.deepEqual(await page.evaluate(tooWide), [], kind);
        await page.getByRole("button", { name: /^(Next|Finish)$/ }).click();
      }
      await page.getByRole("heading", { name: "All 9 right" }).waitFor();
      assert.deepEqual(await page.evaluate(tooWide), []);
      await reader.screenshot(`zoom-${width}-${textScale}`);
    });
  });
}

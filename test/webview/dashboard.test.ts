import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { diligent, type FakeBoardHost, openBoard, stateOf } from "./board.ts";
import type { OpenPage } from "./served.ts";

type Board = OpenPage & { host: FakeBoardHost };

const themes = ["light-modern", "dark-modern", "high-contrast", "high-contrast-light"] as const;
const drawnCharts = [
  "Days",
  "Due in the next 30 days",
  "Score by attempt",
  "By kind of reading",
  "How sure, and how right",
];

describe("The page of progress", () => {
  let board: Board;

  const chart = (name: string) => board.page.getByRole("region", { name, exact: true });
  const button = (name: string | RegExp) => board.page.getByRole("button", { name, exact: true });
  const cells = async (row: Locator) =>
    (await row.getByRole("cell").allInnerTexts()).map((text) => text.trim());
  const clean = async () => {
    assert.deepEqual(await board.axeInThemes(themes), []);
    await board.setTheme("light-modern");
  };

  describe("of one who has learned for a year", () => {
    before(async () => {
      board = await openBoard(stateOf(diligent), { theme: "light-modern" });
    });
    after(() => board.close());
    beforeEach(() => void board.host.calls.splice(0));

    it("says in a sentence how it goes", async () => {
      await board.page.getByRole("heading", { name: "Your progress", level: 1 }).waitFor();
      const head = board.page.getByRole("main");
      await head.getByText("33 of 55 questions right, 14 to look at again, 8 not asked yet").waitFor();
      await head.getByText("4 days in a row · 6 of the last 28 days · 215 answers in all").waitFor();
    });

    it("has a row for each lesson, those that are begun first", async () => {
      const rows = chart("Lessons").getByRole("row");
      assert.deepEqual(
        await rows.getByRole("rowheader").allInnerTexts(),
        diligent.map(({ title }) => title),
      );
      const shown = await cells(rows.nth(1));
      assert.deepEqual([...shown.slice(0, 2), shown[3]], ["100 %", "14 of 15", "93 %"]);
      assert.match(shown[2] ?? "", /^\d+ %$/);
      assert.deepEqual(await cells(rows.nth(4)), ["35 %", "no quiz", "–", "–", "–"]);
    });

    it("draws charts, each with a table that is there before it is seen", async () => {
      for (const name of drawnCharts) {
        await chart(name).locator(".drawing svg").waitFor();
        assert.ok((await chart(name).getByRole("table", { name }).getByRole("row").count()) > 1, name);
      }
      const days = chart("Days").getByRole("row");
      assert.equal(await days.count(), 16);
      assert.deepEqual(await cells(days.nth(1)), ["12", "10"]);
      assert.deepEqual(await cells(chart("Score by attempt").getByRole("row").last()), [
        "May 5, 2026",
        "14 of 15",
        "93 %",
      ]);
      assert.deepEqual(await cells(chart("By kind of reading").getByRole("row", { name: /Finding/ })), [
        "56",
        "38 (68 %)",
        "2",
        "16",
      ]);
    });

    it("shows a table instead of the drawing when that is wanted, and remembers it", async () => {
      await button("Table: Days").click();
      await chart("Days").locator(".drawing").waitFor({ state: "hidden" });
      const box = await chart("Days").getByRole("table").boundingBox();
      assert.ok(box && box.height > 100);
      await board.reload();
      assert.equal(await button("Table: Days").getAttribute("aria-pressed"), "true");
      await button("Table: Days").click();
      await chart("Days").locator(".drawing svg").waitFor();
    });

    it("asks the host for a chart’s numbers as CSV, and says that they are copied", async () => {
      await button("Copy as CSV: By kind of reading").click();
      await chart("By kind of reading").getByRole("status").getByText("Copied").waitFor();
      assert.deepEqual(board.host.calls, [{ verb: "copy", params: { chart: "processes" } }]);
      assert.equal(await button(/^Copy as CSV: /).count(), 8);
    });

    it("says what is due, and begins to review it", async () => {
      await chart("Due in the next 30 days").getByText("20 are due today, 5 more within a week.").waitFor();
      await button("Review what is due").click();
      assert.deepEqual(board.host.calls, [{ verb: "begin", params: { what: "review" } }]);
    });

    it("opens a lesson, a question and a term", async () => {
      await button("The harbour").click();
      await chart("Hardest questions")
        .getByRole("button", { name: /last word on the agreement/ })
        .click();
      await chart("Hardest terms").getByRole("button", { name: "escrow" }).first().click();
      assert.deepEqual(board.host.calls, [
        { verb: "openLesson", params: { lesson: "the-harbour" } },
        { verb: "openQuestion", params: { lesson: "the-zero-option", id: "q0" } },
        { verb: "openTerm", params: { lesson: "the-zero-option", id: "term-0" } },
      ]);
    });

    it("draws the scores of the lesson that is chosen, also after a reload", async () => {
      const scores = chart("Score by attempt");
      await scores.getByText("From 50 % to 93 % in 9 attempts.").waitFor();
      await scores.getByRole("combobox", { name: "Lesson" }).selectOption("The harbour");
      await scores.getByText(/in 5 attempts/).waitFor();
      await board.reload();
      await scores.getByText(/in 5 attempts/).waitFor();
    });

    it("is drawn anew when something is answered, and the focus stays", async () => {
      await button("The harbour").focus();
      const [first, ...others] = diligent;
      assert.ok(first);
      const further = { ...first, times: [...(first.times ?? []), [0, 0] as const] };
      await board.host.update(stateOf([further, ...others]));
      await board.page.getByText("34 of 55 questions right").waitFor();
      assert.deepEqual(await board.page.evaluate("document.activeElement.textContent"), "The harbour");
    });

    it("is usable by everyone, as drawings and as tables", async () => {
      await clean();
      for (const name of drawnCharts) {
        await button(`Table: ${name}`).click();
      }
      await clean();
      for (const name of drawnCharts) {
        await button(`Table: ${name}`).click();
      }
    });

    it("has nothing that is wider than a narrow window", async () => {
      for (const width of [400, 240]) {
        await board.page.setViewportSize({ width, height: 800 });
        await chart("Days")
          .locator(`.drawing svg[width="${width - 32}"]`)
          .waitFor();
        assert.equal(await board.page.evaluate("document.documentElement.scrollWidth"), width);
        const cut = await board.page.locator(".drawing text").evaluateAll((texts) =>
          texts
            .filter((text) => {
              const [inner, outer] = [text, text.closest("svg")].map((each) => each?.getBoundingClientRect());
              return inner && outer && (inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5);
            })
            .map(({ textContent }) => textContent),
        );
        assert.deepEqual(cut, [], `${width} pixels wide`);
      }
      await clean();
      await board.page.setViewportSize({ width: 1300, height: 900 });
    });
  });

  describe("of one who has not begun", () => {
    before(async () => {
      board = await openBoard(stateOf(diligent.slice(4)), { theme: "light-modern" });
    });
    after(() => board.close());

    it("says in every part what to do, and offers a lesson", async () => {
      await board.page.getByText("Nothing is answered yet.").waitFor();
      await chart("Score by attempt").getByText("Take a quiz to its end").waitFor();
      await chart("How sure, and how right").getByText("Choose “Ask how sure I am”").waitFor();
      assert.equal(await board.page.locator(".drawing svg").count(), 0);
      await button("Open a lesson …").click();
      await button("Make a lesson …").click();
      assert.deepEqual(
        board.host.calls.map(({ params }) => params),
        [{ what: "choose" }, { what: "make" }],
      );
    });

    it("is usable by everyone", clean);
  });

  it("tells of lessons that are gone, and offers to reconnect them", async () => {
    board = await openBoard({ ...stateOf(diligent), gone: 2 });
    await board.page.getByText("2 lessons with progress are not here any more.").waitFor();
    await button("Reconnect …").click();
    assert.deepEqual(board.host.calls.at(-1)?.params, { what: "reconnect" });
    await board.close();
  });

  it("survives whatever times and texts there are", async () => {
    const state = stateOf(diligent);
    const [first, ...lessons] = state.lessons;
    assert.ok(first);
    const odd = { at: 1e300, right: 1, total: 1, share: 1 };
    const title = "<img src=x onerror=alert(1)>".repeat(40);
    board = await openBoard({ ...state, lessons: [{ ...first, title, scores: [odd, odd] }, ...lessons] });
    await button(title).waitFor();
    await chart("Score by attempt").getByText("From 100 % to 100 % in 2 attempts.").waitFor();
    assert.equal(await board.page.locator("img").count(), 0);
    await board.close();
  });
});

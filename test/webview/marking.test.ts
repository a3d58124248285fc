import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import type { PageOptions } from "./harness.ts";
import { Taking } from "./taking.ts";

const article = `# The pact

Ten *thousand* troops stay. The [pact](https://example.org) is not signed yet. It was
reached in November, says the minister.

${"Filler that keeps the page long enough to scroll.\n\n".repeat(60)}

The last word is the president's. Nobody else has it.
`;
const glossary = "# Glossary\n\n## troops\n\nSoldiers.\n\n## pact\n\nA promise.\n";
const evidence = (...select: string[]) =>
  `## What says who stays? {#stays}\n\n${select.map((quote) => `Select: "${quote}"`).join("\n")}\nWhy: So it stands there.\n\n## And then? {#then}\n\n- = yes\n`;
const quiz = evidence("Ten thousand troops stay");

describe("Marking words in the article", () => {
  const taking = new Taking();
  const begin = (text = quiz, options: PageOptions = {}) =>
    taking.begin(text, {
      files: { "article.md": article, "glossary.md": glossary, "article.quiz.md": text },
      ...options,
    });
  const listed = () => taking.question("stays").locator(".marked q").allInnerTexts();
  const marks = (kind: string) => taking.reader.page.locator(`mark[data-${kind}]`).allInnerTexts();
  const spoken = () => taking.question("stays").locator(".spoken").innerText();

  /** Drags from one word to another. Words are found in the page by their letters. */
  async function drag(from: string, to: string): Promise<void> {
    const { page } = taking.reader;
    const [start, end] = [await placeOf(from), await placeOf(to)];
    await page.mouse.move(Math.round(start.left + start.width * 0.6), start.y);
    await page.mouse.down();
    await page.mouse.move(Math.round(end.left + end.width * 0.4), end.y, { steps: 4 });
    await page.mouse.up();
    // What ends with the press is only then taken.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  }

  const placeOf = (word: string) =>
    taking.reader.page.evaluate((wanted) => {
      const text = document.createTreeWalker(
        document.querySelector("article .text") ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        const start = (node.textContent ?? "").indexOf(wanted);
        if (start >= 0) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { left, width, y: top + height / 2 };
        }
      }
      throw new Error(`The article has no ${wanted}.`);
    }, word);

  it("takes what is dragged over, as whole words, through emphasis and terms", async () => {
    const page = await begin();
    assert.match(
      await taking.question("stays").innerText(),
      /One passage is sought\.\s+Nothing is marked yet\./,
    );
    await drag("Ten", "stay");
    assert.deepEqual(await listed(), ["Ten thousand troops stay"]);
    assert.equal((await marks("selection")).join(""), "Ten thousand troops stay");
    assert.equal(await spoken(), "Marked: Ten thousand troops stay");
    assert.equal(await page.evaluate(() => getSelection()?.toString()), "");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await taking.check(), "right");
  });

  it("takes several, joins those that overlap, and removes each by its button", async () => {
    const page = await begin();
    await drag("reached", "November");
    await drag("Ten", "thousand");
    await drag("thousand", "stay");
    assert.deepEqual(await listed(), ["Ten thousand troops stay", "reached in November"]);
    await taking.button("Remove: Ten thousand troops stay").click();
    assert.deepEqual(await listed(), ["reached in November"]);
    assert.deepEqual(await marks("selection"), ["reached in November"]);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "Remove: reached in November",
    );
    await page.keyboard.press("Enter");
    assert.ok(
      await taking.button("Choose with the keyboard").evaluate((each) => each === document.activeElement),
    );
    await page.getByText("Nothing is marked yet.").waitFor();
    assert.deepEqual(await marks("selection"), []);
  });

  it("leaves the terms their cards, and selecting what it is where nothing asks for it", async () => {
    const page = await begin();
    await drag("Ten", "stay");
    await page.locator('article [data-term="troops"]').first().hover();
    await page.getByRole("dialog").getByText("Soldiers.").waitFor();
    await page.keyboard.press("Escape");
    await taking.check();
    await drag("Filler", "scroll");
    assert.match((await page.evaluate(() => getSelection()?.toString())) ?? "", /that keeps the page/);
    await taking.button("Next").click();
    await taking.question("then").waitFor();
    assert.deepEqual([await marks("selection"), await marks("evidence")], [[], []]);
    await drag("Filler", "scroll");
    assert.match((await page.evaluate(() => getSelection()?.toString())) ?? "", /that keeps the page/);
  });

  it("takes what a finger or a screen reader has selected, at the press of a button", async () => {
    const page = await begin(quiz, { width: 500 });
    await page.evaluate(() => {
      scrollTo(0, 0);
      const [first] = document.querySelectorAll("article .text p");
      getSelection()?.selectAllChildren(first ?? document.body);
    });
    await taking.button("Mark these words").click();
    assert.equal((await listed()).length, 1);
    assert.match((await listed())[0] ?? "", /^Ten thousand .* the minister$/);
    await page.getByText("1 passage marked").waitFor();
    await taking.button("Back to the question").click();
    assert.ok(
      await taking.button("Choose with the keyboard").evaluate((each) => each === document.activeElement),
    );
  });

  it("keeps what was marked, through a reload and an edit above it", async () => {
    await begin();
    await drag("Ten", "stay");
    await taking.kept("Ten thousand troops stay");
    await taking.reader.reload();
    assert.deepEqual(await listed(), ["Ten thousand troops stay"]);
    assert.equal((await marks("selection")).join(""), "Ten thousand troops stay");
    await taking.reader.host.edit({ "article.md": article.replace("Ten", "One more paragraph.\n\nTen") });
    await taking.reader.page.getByText("One more paragraph.").waitFor();
    assert.deepEqual(await listed(), ["Ten thousand troops stay"]);
    assert.equal((await marks("selection")).join(""), "Ten thousand troops stay");
    assert.equal(await taking.check(), "right");
  });

  it("tells what was right, what was missed and what was too much, in words and in the article", async () => {
    const page = await begin(evidence("Ten thousand troops stay", "The last word is the president's"));
    await drag("thousand", "The ");
    await drag("November", "minister");
    assert.equal(await taking.check(), "partly");
    const told = (await taking.question("stays").locator(".marked > li").allInnerTexts()).map((each) =>
      each.replace(/\s+/g, " "),
    );
    assert.deepEqual(told, [
      "You marked 3 of its 4 words Ten thousand troops stay",
      "You missed this The last word is the president's",
      "You marked more than was sought: 1 of these 4 words thousand troops stay. The",
      "You also marked this, and it was not sought November, says the minister",
    ]);
    assert.equal(
      (await marks("evidence")).join(""),
      "Ten thousand troops stayThe last word is the president's",
    );
    const extra = await page.locator("mark[data-selection].extra").allInnerTexts();
    assert.deepEqual(extra, [". The", "November, says the minister"]);
    await taking.button("Show in the article").click();
    await page.getByText("Passage 1 of 2").waitFor();
    assert.equal(
      (await marks("evidence")).join(""),
      "Ten thousand troops stayThe last word is the president's",
    );
  });

  it("shows it all again in review, and takes it away when that is left", async () => {
    const page = await begin();
    await drag("thousand", "stay");
    await taking.check();
    await taking.button("Leave for now").click();
    await taking.button("End it here").click();
    await page.getByRole("button", { name: /^Look at it again: What says who stays/ }).click();
    await page.locator("mark[data-evidence]").first().waitFor();
    assert.equal((await marks("selection")).join(""), "thousand troops stay");
    assert.match(await taking.question("stays").innerText(), /You marked 3 of its 4 words/);
    await taking.reader.host.update();
    assert.equal((await marks("evidence")).join(""), "Ten thousand troops stay");
    await taking.button("Back to the result").click();
    await page.getByRole("heading", { name: "Right", exact: true }).waitFor();
    assert.deepEqual([await marks("selection"), await marks("evidence")], [[], []]);
  });

  it("asks in a text that has not been drawn yet, and that runs from right to left", async () => {
    const far = `${"Filler. \n\n".repeat(9000)}\n\nההסכם עדיין לא נחתם.\n`;
    const page = await begin('## מה? {#stays}\n\nSelect: "עדיין לא נחתם"\n', {
      files: { "article.md": far, "article.quiz.md": '## מה? {#stays}\n\nSelect: "עדיין לא נחתם"\n' },
    });
    await taking.button("Choose with the keyboard").click();
    await page.keyboard.press("Escape");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually("the end to be drawn", () => page.getByText("נחתם").first().isVisible());
    await drag("עדיין", "נחתם");
    assert.deepEqual(await listed(), ["עדיין לא נחתם"]);
    assert.equal(await taking.check(), "right");
  });
});

import assert from "node:assert/strict";
import { parseMarkdown } from "../../../src/core/markdown.ts";
import { describeAnswer, describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import { findQuote, quoteIndex } from "../../../src/core/quote.ts";
import { ask } from "./ask.ts";

const source = `One two three four five six seven eight nine ten.

He *said* yes, she said no.

One two three, again. 美国总统说他们会离开。`;

/** Marks the passages with these words in the article; `first` counts from 0 where the words stand more than once. */
function marking(select: string[], given: (string | [words: string, which: number])[], article = source) {
  const question = ask("evidence", select.map((words) => `Select: "${words}"`).join("\n"));
  const { rich } = parseMarkdown(article);
  const index = quoteIndex(rich);
  const passages = given.map((each) => {
    const [text, which] = typeof each === "string" ? [each, 0] : each;
    return { spans: findQuote(index, text)[which] ?? [], text };
  });
  const places = select.map((words) => findQuote(index, words)[0] ?? []);
  return markAnswer(question, { passages }, { article: rich, select: places });
}

describe("Marking evidence", () => {
  it("is full for the passage itself, and for nearly that", () => {
    assert.equal(marking(["three four five six"], ["three four five six"]).mark, 1);
    // 4 of 4 words and 1 beside: F1 8/9.
    assert.equal(marking(["three four five six"], ["two three four five six"]).mark, 1);
    // 3 of 4 words, none beside: F1 6/7.
    assert.equal(marking(["three four five six"], ["four five six"]).mark, 1);
  });

  it("is the overlap between some and most, and nothing below", () => {
    // 2 of 4 words: F1 2/3.
    assert.equal(marking(["three four five six"], ["three four"]).mark, 2 / 3);
    assert.equal(marking(["three four five six"], ["three four"]).verdict, "partly");
    // 1 of 4 words and 3 beside: F1 1/4.
    assert.equal(marking(["three four five six"], ["six seven eight nine"]).mark, 0);
    assert.equal(marking(["five six"], ["One two three four five six seven eight nine ten … again"]).mark, 0);
  });

  it("counts where words stand, not which they are", () => {
    assert.equal(marking(["One two three"], [["One two three", 1]]).mark, 0);
    assert.equal(marking(["One two three"], [["One two three", 0]]).mark, 1);
  });

  it("seeks every passage, whatever pieces it is marked in", () => {
    const select = ["two three", "she said"];
    assert.equal(marking(select, ["she said", "two three"]).mark, 1);
    assert.equal(marking(select, ["she said"]).mark, 2 / 3);
    assert.equal(marking(select, ["two", "three", "she said", "she"]).mark, 1);
    assert.equal(marking(["two three", "four five"], ["two three four five"]).mark, 1);
  });

  it("takes passages that overlap for ways to mark the same, and the nearest of them", () => {
    const select = ["four five", "two three four five six seven", "she said"];
    assert.equal(marking(select, ["four five", "she said"]).mark, 1);
    assert.equal(marking(select, ["two three four five six seven", "she said"]).mark, 1);
    assert.equal(marking(select, ["four five"]).mark, 2 / 3);
    const nearest = (...given: string[]) => marking(select, given).answer.map(({ select: index }) => index);
    assert.deepEqual(nearest("four five"), [0, 2]);
    assert.deepEqual(nearest("two three four five"), [1, 2]);
    assert.deepEqual(nearest(), [0, 2]);
  });

  it("counts a word of which half is marked", () => {
    assert.equal(marking(["three"], ["hree"]).mark, 1);
    assert.equal(marking(["three"], ["ree f"]).mark, 1);
    assert.equal(marking(["three"], ["ee fou"]).mark, 0);
  });

  it("runs over markup and paragraphs", () => {
    assert.equal(marking(["nine ten. He said yes"], ["nine ten. He said yes"]).mark, 1);
    assert.equal(marking(["He said yes"], ["He said yes"]).given[0]?.length, 1);
  });

  it("takes every character for a word where a script has no spaces", () => {
    assert.equal(marking(["美国总统"], ["美国总统"]).mark, 1);
    assert.equal(marking(["美国总统"], ["总统"]).mark, 2 / 3);
  });

  it("says where the passages stand and what was marked, in the article's order", () => {
    const { answer, given } = marking(["two three", "not there"], ["she said", "two"]);
    assert.deepEqual(answer, [
      { select: 0, places: [{ leaf: 0, start: 4, end: 13 }] },
      { select: 1, places: [] },
    ]);
    assert.deepEqual(given, [[{ leaf: 0, start: 4, end: 7 }], [{ leaf: 1, start: 13, end: 21 }]]);
  });

  it("finds what was marked in an article that has changed since, and counts what is gone as not right", () => {
    const question = ask("evidence", 'Select: "she said"');
    const { rich } = parseMarkdown(`New here.\n\n${source}`);
    const context = { article: rich, select: findQuote(quoteIndex(rich), "she said").slice(0, 1) };
    const old = [{ leaf: 1, start: 13, end: 21 }];
    const there = markAnswer(question, { passages: [{ spans: old, text: "she said" }] }, context);
    assert.equal(there.mark, 1);
    assert.deepEqual(there.given, [[{ leaf: 2, start: 13, end: 21 }]]);
    const gone = markAnswer(question, { passages: [{ spans: old, text: "they said so" }] }, context);
    assert.deepEqual([gone.mark, gone.given, gone.note], [0, [], undefined]);
  });

  it("finds words that stand more than once where they are nearest to the old place", () => {
    const question = ask("evidence", 'Select: "One two three"');
    const { rich } = parseMarkdown(`New here.\n\n${source}`);
    const at = (leaf: number) => ({ spans: [{ leaf, start: 3, end: 7 }], text: "One two three" });
    const placed = (leaf: number) =>
      markAnswer(question, { passages: [at(leaf)] }, { article: rich }).given.map(([first]) => first?.leaf);
    assert.deepEqual([placed(0), placed(1), placed(4)], [[1], [1], [3]]);
  });

  it("takes passages without words for nothing", () => {
    assert.equal(marking(["two three"], []).note, "empty");
    assert.equal(marking(["two three"], [""]).note, "empty");
    const question = ask("evidence", 'Select: "two"');
    const nowhere = { passages: [{ spans: [{ leaf: 99, start: 5, end: 2 }], text: "" }] };
    assert.equal(markAnswer(question, nowhere).note, "empty");
  });

  it("can be said in words", () => {
    const question = ask("evidence", 'Select: "two three"\nSelect: "she … no"');
    assert.equal(describeAnswer(question), "“two three”; “she … no”");
    const ways = ask("evidence", 'Select: "two three"\nSelect: "one two three four"');
    assert.equal(describeAnswer(ways), "“two three”");
    const passages = [
      { spans: [], text: "she\n said" },
      { spans: [], text: " " },
    ];
    assert.equal(describeResponse(question, { passages }), "“she said”");
  });
});

import assert from "node:assert/strict";
import { parseQuiz } from "../../../src/core/quiz.ts";
import { read } from "./read.ts";

describe("A question that is not as the format says", () => {
  for (const [body, ...problem] of [
    ["- [ ] a\n- [ ] b", "no-right-answer"],
    ["- [x] a", "no-wrong-option"],
    ["- [x] a\n- [x] b", "no-wrong-option"],
    ["- [x] a\n- [ ] a", "duplicate-option", "a"],
    ["- [x] a\n- b\n- [ ] c", "mixed-list", "[ ] or [x]"],
    ["- ~ a", "no-accepted", "zero option"],
    ["- = a\n- ~ The A!", "accepted-and-expected", "The A!"],
    ["- = 10..20\n- ~ 12", "accepted-and-expected", "12"],
    ["- = a\n- =", "empty-answer"],
    ["- = a\n- b", "mixed-list", "= or ~"],
    ["- = 3,5", "number-as-text", "3,5"],
    ["- = 10–12", "number-as-text", "10–12"],
    ["- = 1 km\n- ~ 2 mi", "unit-differs", "mi", "km"],
    ["A {{}} gap", "empty-gap"],
    ["A {{b}} and {{c", "open-gap"],
    ["A {{=b | =c}} gap", "menu-with-two-right"],
    ["A {{=b}} gap", "menu-of-one"],
    ["1. one", "order-of-one"],
    ["1. one\n2. one", "duplicate-item", "one"],
    ["- -> a", "no-pairs"],
    ["- a -> b\n- a -> c", "duplicate-side", "a"],
    ["- a -> b\n- c -> b", "duplicate-side", "b"],
    ["- a -> b\n- c ->", "empty-answer"],
    ["- a -> b\n- c -> d\n- e", "mixed-list", "left -> right"],
    ['Select: ""', "empty-quote"],
    ["Rubric: a; b", "no-model"],
    ["- = a\n\nPoints: many", "bad-points", "many"],
    ["- = a\n\nPoints: -1", "bad-points", "-1"],
    ["- = a\n\nEvidence: zero", "unquoted", "Evidence"],
    ["- = a\n\nWhy: b\nWhy: c", "repeated-label", "Why"],
    ["- = a\n\nHnit: b", "misspelt-label", "Hnit", "Hint"],
    ["- = a\n\nHint: b\nc", "continued-label", "Hint"],
    ["- = a\n\nHint:", "empty-label", "Hint"],
    ["- = a\n\nStray words.", "stray-text"],
    ["- = a\n\nWhy: b\n\n1. c\n2. d", "stray-text"],
    ["- = a\n\nRecall: b", "label-not-for-kind", "Recall", "text"],
    ['- [x] a\n- [ ] b\n\nSelect: "b"', "label-not-for-kind", "Select", "choice"],
    ["- [x] a\n\n* [ ] b\n* [x] c", "extra-answers"],
  ] as const) {
    it(`says ${problem[0]} of ${JSON.stringify(body)}, and is kept`, () => {
      const { problems, question } = read(body);
      assert.deepEqual(problems, [problem]);
      assert.ok(question);
    });
  }

  for (const [attributes, ...problem] of [
    ["{#q .locate .evaluate}", "two-processes", "locate"],
    ["{#q .exact .typo}", "exact-and-typo"],
    ["{#q .multi}", "class-not-for-kind", "multi", "text"],
    ["{#q r}", "bad-attribute", "r"],
    ["{#q #r}", "bad-attribute", "#r"],
    ["{#q .typoo}", "unknown-class", "typoo", ".typo"],
  ] as const) {
    it(`says ${problem[0]} of ${attributes}`, () => {
      assert.deepEqual(read("- = a", attributes).problems, [problem]);
    });
  }

  it("has a heading without words", () => {
    const { problems } = parseQuiz("## {#q}\n\n- = a\n");
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["empty-stem"],
    );
  });

  it("is told where the trouble is", () => {
    assert.deepEqual(read("- [x] a\n- b\n- [ ] c").places, ["- b"]);
    assert.deepEqual(read("- = a\n\nPoints: many").places, ["many"]);
    assert.deepEqual(read("A {{}} gap").places, ["{{}}"]);
    assert.deepEqual(read("- [ ] a\n- [ ] b").places, ["Which one?"]);
  });
});

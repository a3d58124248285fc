import assert from "node:assert/strict";
import { describeAnswer, describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { ask } from "./ask.ts";

describe("Marking an order", () => {
  const question = ask("order", "1. one\n   > First.\n2. two\n3. three\n4. four");
  const keysOf = (asked: typeof question, ...words: string[]) =>
    words.map((word) => asked.items.find(({ text }) => plain(text) === word)?.key ?? word);
  const mark = (...words: string[]) => markAnswer(question, { order: keysOf(question, ...words) });

  it("gives the share of pairs in the right relative order, rescaled so that chance gives nothing", () => {
    assert.equal(mark("one", "two", "three", "four").mark, 1);
    assert.equal(mark("two", "one", "three", "four").mark, 2 / 3);
    assert.equal(mark("two", "one", "four", "three").mark, 1 / 3);
    assert.equal(mark("four", "one", "two", "three").verdict, "wrong");
    assert.equal(mark("four", "three", "two", "one").mark, 0);
  });

  it("says of every item where it was put and whether it belongs there", () => {
    const { items } = mark("two", "one", "three", "four");
    assert.deepEqual(
      items.map(({ place, right, feedback }) => [place, right, feedback && plain(feedback)]),
      [
        [1, false, "First."],
        [0, false, undefined],
        [2, true, undefined],
        [3, true, undefined],
      ],
    );
  });

  it("counts pairs with an item that is missing as not right, and items that are gone as nothing", () => {
    assert.equal(mark("one", "two", "three").mark, 0);
    assert.equal(mark("one", "two", "gone", "three", "four").mark, 1);
    assert.equal(mark("gone").note, "empty");
    assert.deepEqual(
      mark("one", "one", "two").items.map(({ place }) => place),
      [0, 1, undefined, undefined],
    );
  });

  it("takes items that read alike for one another", () => {
    const twins = ask("order", "1. fold\n2. cut\n3. fold");
    const [first, cut, second] = twins.items.map(({ key }) => key);
    const { mark: share, items } = markAnswer(twins, { order: [second, cut, first] });
    assert.equal(share, 1);
    assert.deepEqual(
      items.map(({ right }) => right),
      [true, true, true],
    );
    assert.equal(markAnswer(twins, { order: [cut, first, second] }).mark, 1 / 3);
  });

  it("has one right answer where there is one item", () => {
    const lone = ask("order", "1. one");
    assert.equal(markAnswer(lone, { order: keysOf(lone, "one") }).mark, 1);
    assert.deepEqual(
      [markAnswer(lone, { order: [] }).mark, markAnswer(lone, { order: [] }).note],
      [0, "empty"],
    );
  });

  it("can be said in words", () => {
    assert.equal(describeAnswer(question), "1. one; 2. two; 3. three; 4. four");
    assert.equal(
      describeResponse(question, { order: keysOf(question, "two", "gone", "one") }),
      "1. two; 2. one",
    );
  });
});

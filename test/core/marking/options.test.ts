import assert from "node:assert/strict";
import { describeAnswer, describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { ask } from "./ask.ts";

/** Picks options by their words. */
function pick(question: ReturnType<typeof ask<"choice" | "choices">>, ...words: string[]) {
  const picks = words.map((word) => question.options.find(({ text }) => plain(text) === word)?.key ?? word);
  return markAnswer(question, { picks });
}

describe("Marking a choice", () => {
  const question = ask("choice", "- [x] BSA\n  > Yes.\n- [ ] NATO\n  > An alliance.\n- [ ] UN");

  it("gives the point for the right option and nothing for a wrong one", () => {
    assert.equal(pick(question, "BSA").mark, 1);
    assert.equal(pick(question, "BSA").verdict, "right");
    assert.equal(pick(question, "NATO").mark, 0);
    assert.equal(pick(question, "NATO").verdict, "wrong");
  });

  it("gives nothing for the right option together with another", () => {
    assert.equal(pick(question, "BSA", "UN").mark, 0);
  });

  it("says of every option what it is, whether it was picked, and its feedback", () => {
    const shown = pick(question, "NATO").options.map(({ right, picked, feedback }) => [
      right,
      picked,
      feedback && plain(feedback),
    ]);
    assert.deepEqual(shown, [
      [true, false, "Yes."],
      [false, true, "An alliance."],
      [false, false, undefined],
    ]);
  });

  it("takes picks of options that are gone for no answer", () => {
    assert.deepEqual(pick(question, "gone").note, "empty");
    assert.equal(pick(question, "BSA", "gone").mark, 1);
  });

  it("can be said in words", () => {
    assert.equal(describeAnswer(question), "BSA");
    const picks = question.options.slice(1).map(({ key }) => key);
    assert.equal(describeResponse(question, { picks }), "NATO; UN");
    assert.equal(describeResponse(question, "nonsense"), "");
  });
});

describe("Marking choices", () => {
  const question = ask("choices", "- [x] a\n- [x] b\n- [ ] c\n- [ ] d\n- [ ] e");

  it("adds the share of rights and takes away the share of wrongs", () => {
    assert.equal(pick(question, "a", "b").mark, 1);
    assert.equal(pick(question, "a").mark, 0.5);
    assert.equal(pick(question, "a").verdict, "partly");
    assert.ok(Math.abs(pick(question, "a", "b", "c").mark - 2 / 3) < 1e-12);
  });

  it("never goes below nothing", () => {
    assert.equal(pick(question, "c", "d", "e").mark, 0);
    assert.equal(pick(question, "a", "b", "c", "d", "e").mark, 0);
  });

  it("marks one right option as choices where the heading says .multi", () => {
    const multi = ask("choices", "- [x] a\n- [ ] b\n- [ ] c", ".multi");
    assert.equal(pick(multi, "a", "b").mark, 0.5);
  });
});

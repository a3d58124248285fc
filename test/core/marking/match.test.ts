import assert from "node:assert/strict";
import { describeAnswer, describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import type { QuestionOf } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { ask } from "./ask.ts";

/** Joins sides by their positions in the source; distractors come after the pairs. */
function join(question: QuestionOf<"match">, ...pairs: [number, number][]) {
  const rights = [...question.pairs, ...question.distractors];
  return {
    pairs: pairs.map(([left, right]) => [question.pairs[left]?.key ?? "", rights[right]?.rightKey ?? ""]),
  };
}

describe("Marking a match", () => {
  const question = ask(
    "match",
    "- Hagel -> Pentagon\n  > He led it.\n- Karzai -> Kabul\n- Dunford -> Marines\n- -> Bagram",
  );
  const mark = (...pairs: [number, number][]) => markAnswer(question, join(question, ...pairs));

  it("gives the share of left sides that were joined rightly", () => {
    assert.equal(mark([0, 0], [1, 1], [2, 2]).mark, 1);
    assert.equal(mark([0, 0], [1, 2], [2, 1]).mark, 1 / 3);
    assert.equal(mark([0, 0]).verdict, "partly");
    assert.equal(mark([0, 3], [1, 3], [2, 3]).mark, 0);
  });

  it("says of every left side what it was joined with and what belongs to it", () => {
    const [hagel, karzai, dunford] = question.pairs;
    assert.deepEqual(mark([1, 3], [0, 0]).pairs, [
      {
        left: hagel?.key,
        answer: hagel?.rightKey,
        right: true,
        given: hagel?.rightKey,
        feedback: hagel?.feedback,
      },
      { left: karzai?.key, answer: karzai?.rightKey, right: false, given: question.distractors[0]?.rightKey },
      { left: dunford?.key, answer: dunford?.rightKey, right: false },
    ]);
    assert.equal(hagel?.feedback && plain(hagel.feedback), "He led it.");
  });

  it("takes keys of no side for nothing, and a side that is joined twice for not joined", () => {
    assert.equal(markAnswer(question, { pairs: [["gone", "gone"]] }).note, "empty");
    assert.equal(mark([0, 0], [0, 1], [1, 1]).mark, 1 / 3);
    assert.equal(mark([0, 0], [0, 0], [1, 1], [2, 2]).mark, 1);
  });

  it("takes right sides that read alike for one another", () => {
    const twins = ask("match", "- a -> one\n- b -> one\n- c -> two\n- -> two");
    assert.equal(markAnswer(twins, join(twins, [0, 1], [1, 0], [2, 3])).mark, 1);
    assert.equal(markAnswer(twins, join(twins, [0, 0], [1, 0], [2, 2])).mark, 1);
  });

  it("takes left sides that read alike for one another, but each answer once", () => {
    const twins = ask("match", "- a -> one\n  > Of one.\n- a -> two\n- b -> three");
    const { mark: share, pairs } = markAnswer(twins, join(twins, [0, 1], [1, 0], [2, 2]));
    assert.equal(share, 1);
    assert.deepEqual(
      pairs.map(({ answer, given }) => answer === given),
      [true, true, true],
    );
    assert.equal(pairs[0]?.feedback, undefined);
    assert.equal(pairs[1]?.feedback && plain(pairs[1].feedback), "Of one.");
    assert.equal(markAnswer(twins, join(twins, [0, 0], [1, 0], [2, 2])).mark, 2 / 3);
  });

  it("can be said in words", () => {
    assert.equal(describeAnswer(question), "Hagel → Pentagon; Karzai → Kabul; Dunford → Marines");
    assert.equal(
      describeResponse(question, join(question, [2, 3], [0, 1])),
      "Hagel → Kabul; Dunford → Bagram",
    );
  });
});

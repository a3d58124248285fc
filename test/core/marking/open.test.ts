import assert from "node:assert/strict";
import { describeResponse, markAnswer } from "../../../src/core/question/index.ts";
import { ask } from "./ask.ts";

describe("Marking an open answer", () => {
  const question = ask("open", "Model: Because.\nRubric: names it; dates it; weighs it");
  const mark = (text: string, met?: number[]) => markAnswer(question, met ? { text, met } : { text });

  it("waits until its writer has compared it with the model", () => {
    const { note, rubric, mark: share } = mark("So.");
    assert.deepEqual([note, share], ["unmarked", 0]);
    assert.deepEqual(
      rubric.map(({ line }) => line),
      ["names it", "dates it", "weighs it"],
    );
  });

  it("is the mean of what its writer finds met", () => {
    assert.equal(mark("So.", [1, 1, 1]).mark, 1);
    assert.equal(mark("So.", [1, 0.5, 0]).mark, 0.5);
    assert.equal(mark("So.", [1, 0.5, 0]).verdict, "partly");
    assert.equal(mark("So.", [0, 0, 0]).verdict, "wrong");
    assert.equal(mark("So.", [0, 0, 0]).note, undefined);
  });

  it("takes lines that were not looked at for not met, and lines that are gone for nothing", () => {
    assert.equal(mark("So.", [1]).mark, 1 / 3);
    assert.equal(mark("So.", [1, 1, 1, 0]).mark, 1);
  });

  it("is marked as a whole where there is no rubric", () => {
    const whole = ask("open", "Model: Because.");
    assert.deepEqual(markAnswer(whole, { text: "So.", met: [0.5] }).rubric, [{ line: "", met: 0.5 }]);
    assert.equal(markAnswer(whole, { text: "So.", met: [0.5] }).mark, 0.5);
  });

  it("is nothing without words, whatever is found met", () => {
    assert.deepEqual([mark(" \n", [1, 1, 1]).mark, mark(" \n", [1, 1, 1]).note], [0, "empty"]);
    assert.equal(mark("So.", [7]).note, "empty");
  });

  it("can be said in words", () => assert.equal(describeResponse(question, { text: " So. " }), "So."));
});

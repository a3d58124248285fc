import assert from "node:assert/strict";
import { type Certainty, gradeOf, grades, gradeTable } from "../../../src/core/review/grade.ts";

const certainties: Certainty[] = ["hinted", "unsure", "notAsked", "fairlySure", "sure"];

describe("The grade of an answer", () => {
  it("is “good” for a right one, “hard” for half of it, “again” for a wrong one", () => {
    assert.equal(gradeOf({ verdict: "right" }), "good");
    assert.equal(gradeOf({ verdict: "partly" }), "hard");
    assert.equal(gradeOf({ verdict: "wrong" }), "again");
  });

  it("is better the surer a right answer was", () => {
    const found = ([1, 2, 3] as const).map((confidence) => gradeOf({ verdict: "right", confidence }));
    assert.deepEqual(found, ["hard", "good", "easy"]);
  });

  it("is that of an answer with help when a hint was shown, however sure one was", () => {
    assert.equal(gradeOf({ verdict: "right", confidence: 3, hints: 1 }), "hard");
    assert.equal(gradeOf({ verdict: "partly", hints: 2 }), "again");
  });

  it("is never better for a worse answer or with less certainty", () => {
    const rank = (verdict: "right" | "partly" | "wrong", certainty: Certainty) =>
      grades.indexOf(gradeTable[verdict][certainty]);
    certainties.forEach((certainty, index) => {
      assert.ok(rank("right", certainty) >= rank("partly", certainty));
      assert.ok(rank("partly", certainty) >= rank("wrong", certainty));
      const before = certainties[index - 1] ?? certainty;
      for (const verdict of ["right", "partly", "wrong"] as const) {
        assert.ok(rank(verdict, certainty) >= rank(verdict, before), `${verdict} ${certainty}`);
      }
    });
  });
});

import assert from "node:assert/strict";
import { describeAnswer, markAnswer } from "../../../src/core/question/index.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { ask } from "./ask.ts";

const mark = (question: ReturnType<typeof ask<"number">>, text: string) => markAnswer(question, { text });

describe("Marking a number", () => {
  const question = ask("number", "- = 37000 ± 500\n- ~ 9500..10500\n  > That is the residual force.");

  for (const answer of [
    "37000",
    "37,000",
    "37 000",
    "37 000",
    "37.000",
    "36500",
    "37500",
    "about 37,000 troops",
    "37k",
    "３７０００",
  ]) {
    it(`accepts ${answer}`, () => assert.equal(mark(question, answer).verdict, "right"));
  }

  for (const answer of ["36499", "-37000", "37", "370000", "37,00"]) {
    it(`does not accept ${answer}`, () => {
      assert.equal(mark(question, answer).verdict, "wrong");
      assert.equal(mark(question, answer).note, undefined);
    });
  }

  for (const answer of ["many", "36000-38000", "37th", "1,2,3", "9".repeat(400)]) {
    it(`asks for a number instead of ${answer.slice(0, 20)}`, () => {
      assert.equal(mark(question, answer).note, "not-a-number");
    });
  }

  it("gives the feedback of a wrong number that was expected", () => {
    const { hit } = mark(question, "10.000");
    assert.equal(hit?.text, "9500–10500");
    assert.equal(hit?.feedback && plain(hit.feedback), "That is the residual force.");
  });

  it("takes a minus of any make, and a decimal comma", () => {
    assert.equal(mark(ask("number", "- = -3.5"), "−3,5").mark, 1);
  });

  it("tolerates a unit, and says so when it is not the one shown", () => {
    const years = ask("number", "- = 12 years");
    assert.equal(mark(years, "12").note, undefined);
    assert.equal(mark(years, "12 Years.").note, undefined);
    assert.deepEqual([mark(years, "12 months").mark, mark(years, "12 months").note], [1, "unit"]);
  });

  it("forgives what binary fractions lose", () => {
    assert.equal(mark(ask("number", "- = 1.2 ± 0.1"), "1.3").mark, 1);
    assert.equal(mark(ask("number", "- = 1.3 ± 0.1"), "1.2").mark, 1);
  });

  it("can be said in words", () => {
    assert.equal(
      describeAnswer(ask("number", "- = 37000 +- 500 troops\n- = 9500 .. 10500")),
      "37000 ± 500 troops / 9500–10500",
    );
  });
});

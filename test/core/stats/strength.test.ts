import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Scheduled } from "../../../src/core/review/schedule.ts";
import { strengthOf } from "../../../src/core/stats/strength.ts";

const today = 100;
/** Of something last asked today. `stability`: in days. */
const item = (kind: "question" | "term", id: string, stability: number, dueDay?: number): Scheduled => ({
  lesson: "x",
  kind,
  id,
  last: 0,
  lastDay: today,
  days: 2,
  reps: 2,
  lapses: 0,
  stability,
  difficulty: 5,
  retrievability: 1,
  ...(dueDay !== undefined && { dueDay, due: dueDay * 86_400_000 }),
});
const questions = [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }];

describe("The strength of a lesson", () => {
  it("is the share of its questions that one would probably still answer in a month", () => {
    const { strength } = strengthOf(questions, [item("question", "a", 30), item("question", "b", 30)], today);
    assert.ok(Math.abs(strength - 0.45) < 1e-9, String(strength));
    const weaker = strengthOf(
      questions,
      [item("question", "a", 30), item("question", "b", 3)],
      today,
    ).strength;
    assert.ok(weaker < 0.42 && weaker > 0.225, String(weaker));
  });

  it("does not count terms, nor questions that it has no more", () => {
    const items = [item("question", "a", 30), item("question", "gone", 30), item("term", "t", 30)];
    assert.ok(Math.abs(strengthOf(questions, items, today).strength - 0.225) < 1e-9);
    assert.equal(strengthOf([], items, today).strength, 0);
  });

  it("is known also of what a clock that went wrong says was asked in years", () => {
    const items = [{ ...item("question", "a", 30), lastDay: today + 5000 }];
    assert.equal(strengthOf(questions, items, today).strength, 0.25);
  });

  it("comes with how many questions and terms are due", () => {
    const items = [
      item("question", "a", 0.8, today),
      item("question", "b", 0.7, today - 9),
      item("question", "c", 0.95, today + 1),
      item("question", "d", 0.99),
      item("question", "gone", 0.1, today),
      item("term", "t", 0.8, today),
    ];
    assert.equal(strengthOf(questions, items, today).due, 3);
  });

  it("lies between nothing and all of it, and grows with what is remembered", () => {
    const stability = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(stability, stability), { maxLength: 4 }), (pairs) => {
        const [less, more] = [Math.min, Math.max].map(
          (choose) =>
            strengthOf(
              questions,
              pairs.map((pair, index) => item("question", questions[index]?.id ?? "", choose(...pair))),
              today,
            ).strength,
        );
        assert.ok((less ?? -1) >= 0 && (less ?? 2) <= (more ?? -1) && (more ?? 2) <= 1);
      }),
    );
  });
});

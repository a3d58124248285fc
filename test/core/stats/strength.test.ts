import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Scheduled } from "../../../src/core/review/schedule.ts";
import { strengthOf } from "../../../src/core/stats/strength.ts";

const today = 100;
const item = (kind: "question" | "term", id: string, retrievability: number, dueDay?: number): Scheduled => ({
  lesson: "x",
  kind,
  id,
  last: 0,
  lastDay: 0,
  days: 2,
  reps: 2,
  lapses: 0,
  stability: 1,
  difficulty: 5,
  retrievability,
  ...(dueDay !== undefined && { dueDay, due: dueDay * 86_400_000 }),
});
const questions = [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "d" }];

describe("The strength of a lesson", () => {
  it("is the share of its questions that one would probably answer now", () => {
    const { strength } = strengthOf(
      questions,
      [item("question", "a", 0.9), item("question", "b", 0.5)],
      today,
    );
    assert.equal(strength, 0.35);
  });

  it("does not count terms, nor questions that it has no more", () => {
    const items = [item("question", "a", 1), item("question", "gone", 1), item("term", "t", 1)];
    assert.equal(strengthOf(questions, items, today).strength, 0.25);
    assert.equal(strengthOf([], items, today).strength, 0);
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
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(probability, probability), { maxLength: 4 }), (pairs) => {
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

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseQuiz, type Quiz } from "../../../src/core/quiz.ts";
import { type PlacedQuiz, QuizReader } from "../../../src/core/quiz-reader.ts";
import { versions } from "../versions.ts";
import { runs } from "../../support/runs.ts";

/** With every place where it is in the file, as `parseQuiz` has it. */
function settled(placed: PlacedQuiz): Quiz {
  const { drafts, ...quiz } = placed;
  assert.ok(drafts.every(({ value }) => value.id !== ""));
  const settle = <T>({ at, value }: { at: number; value: T }) => movedAll(value, at) as T;
  return { ...quiz, questions: quiz.questions.map(settle), unreadable: quiz.unreadable.map(settle) };
}

/** Places in the source are called so; others count in a text. */
function movedAll(value: unknown, by: number, name = ""): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => movedAll(each, by));
  }
  if (typeof value !== "object" || value === null) {
    return typeof value === "number" && name === "place" ? value + by : value;
  }
  const isPlace = name === "source" || name === "range";
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, movedAll(inner, by, isPlace ? "place" : key)]),
  );
}

const question = (n: number) =>
  `## What is ${n}? {#q${n} .locate}\n\n- [x] The *${n}th*\n  > Yes &amp; no.\n- [ ] Another\n\nEvidence: "a ship"\nWhy: So.\n\n`;
const many = (count: number) => Array.from({ length: count }, (_, n) => question(n)).join("");

describe("A quiz that is being written", () => {
  it("is read as if it were read anew, whatever is edited", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(versions([question(1), question(2), "## Same\n\n- = 1\n\n"]), (texts) => {
        const reader = new QuizReader();
        for (const text of texts) {
          assert.deepEqual(settled(reader.read(text)), parseQuiz(text));
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("keeps every question but the one that is edited", () => {
    const reader = new QuizReader();
    const before = reader.read(many(200)).questions.map(({ value }) => value);
    const after = reader.read(many(200).replace("What is 7?", "What was 7?")).questions;
    const others = after.filter(({ value }) => !before.includes(value));
    assert.deepEqual(
      others.map(({ value }) => value.id),
      ["q7"],
    );
    assert.equal(reader.read(many(200).replace(question(3), "")).questions.length, 199);
  });

  it("keeps what stands above a block of code that is not closed", () => {
    const reader = new QuizReader();
    const before = reader.read(many(20)).questions.map(({ value }) => value);
    const open = many(20).replace("## What is 9?", "```\n## What is 9?");
    const { questions } = reader.read(open);
    assert.deepEqual(
      questions.slice(0, 8).map(({ value }) => value),
      before.slice(0, 8),
    );
    assert.equal(questions.length, 9);
  });
});

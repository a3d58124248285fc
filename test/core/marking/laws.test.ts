import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  describeAnswer,
  describeResponse,
  markAnswer,
  questionKinds,
} from "../../../src/core/question/index.ts";
import { isNoAnswer, verdictOf } from "../../../src/core/question/marking.ts";
import type { Kind } from "../../../src/core/quiz.ts";
import { type Case, cases } from "./cases.ts";
import { runs } from "../../support/runs.ts";

/** Every text of a response in another Unicode normal form. */
function rewritten(value: unknown, form: "NFC" | "NFD"): unknown {
  if (typeof value === "string") {
    return value.normalize(form);
  }
  if (Array.isArray(value)) {
    return value.map((each) => rewritten(each, form));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rewritten(each, form)]))
    : value;
}

/** What is right, without what was given. */
const key = ({ question, context }: Case) =>
  JSON.stringify(markAnswer(question, undefined, context), (name, value: unknown) =>
    ["mark", "verdict", "note"].includes(name) ? undefined : value,
  );

const nearly = fc.record(
  {
    text: fc.oneof(fc.string(), fc.constant("x".repeat(200_001))),
    picks: fc.array(fc.string()),
    gaps: fc.array(fc.string()),
    order: fc.array(fc.string()),
    pairs: fc.array(fc.tuple(fc.string(), fc.string())),
    passages: fc.array(
      fc.record({
        spans: fc.array(fc.record({ leaf: fc.integer(), start: fc.integer(), end: fc.integer() })),
        text: fc.string(),
      }),
    ),
    met: fc.array(fc.double()),
  },
  { requiredKeys: [] },
);

for (const kind of Object.keys(questionKinds) as Kind[]) {
  const arbitrary: fc.Arbitrary<Case> = cases[kind];

  describe(`Marking, for every question of kind ${kind},`, () => {
    const always = (law: (each: Case) => void) => () =>
      fc.assert(fc.property(arbitrary, law), { numRuns: runs(50) });

    it(
      "is between 0 and 1, and the verdict agrees",
      always(({ question, given, context }) => {
        const { mark, verdict } = markAnswer(question, given, context);
        assert.ok(mark >= 0 && mark <= 1);
        assert.equal(verdict, verdictOf(mark));
      }),
    );

    it(
      "is 1 for the key",
      always(({ question, right, context }) => {
        const { mark, verdict, note } = markAnswer(question, right, context);
        assert.deepEqual([mark, verdict, isNoAnswer(note)], [1, "right", false]);
      }),
    );

    it(
      "is 0 for an empty answer, and still says all that is right",
      always((each) => {
        const { question, context, given } = each;
        const empty = markAnswer(question, questionKinds[question.kind].nothing, context);
        assert.deepEqual([empty.mark, empty.verdict, empty.note], [0, "wrong", "empty"]);
        assert.deepEqual(markAnswer(question, undefined, context), empty);
        assert.equal(key(each).length > 2, true);
        assert.deepEqual(
          Object.keys(markAnswer(question, given, context)).filter(
            (name) => !(name in empty) && name !== "hit",
          ),
          [],
        );
        assert.equal(describeResponse(question, undefined), "");
      }),
    );

    it(
      "does not depend on the order of picks, nor on the order in which the author has the lines",
      always(({ question, given, turned, moved, context }) => {
        const marking = markAnswer(question, given, context);
        if (turned !== undefined) {
          assert.deepEqual(markAnswer(question, turned, context), marking);
        }
        if (moved !== undefined) {
          assert.equal(markAnswer(moved, given, context).mark, marking.mark);
        }
      }),
    );

    it(
      "does not depend on the Unicode normal form",
      always(({ question, right, given, context }) => {
        for (const response of [right, given]) {
          assert.deepEqual(
            markAnswer(question, rewritten(response, "NFD"), context),
            markAnswer(question, rewritten(response, "NFC"), context),
          );
        }
      }),
    );

    it("is total: any response gets a marking and can be said", () => {
      fc.assert(
        fc.property(
          arbitrary,
          fc.oneof(fc.anything(), fc.jsonValue(), nearly),
          ({ question, context }, response) => {
            const { mark } = markAnswer(question, response, context);
            assert.ok(mark >= 0 && mark <= 1);
            assert.equal(typeof describeResponse(question, response), "string");
            assert.notEqual(describeAnswer(question), "");
          },
        ),
        { numRuns: runs(50) },
      );
    });

    it("takes an answer of a hundred thousand characters in its stride", () => {
      const [each] = fc.sample(arbitrary, { numRuns: 1, seed: 1 });
      assert.ok(each);
      for (const text of [
        " .".repeat(5e4),
        "a".repeat(1e5),
        "1 ".repeat(5e4),
        `${"!".repeat(1e5)}x`,
        "ع".repeat(1e5),
      ]) {
        const spans = [{ leaf: 0, start: 0, end: 1e5 }];
        const response = { text, met: [1], gaps: [text], passages: [{ spans, text }] };
        assert.ok(markAnswer(each.question, response, each.context).mark < 1 || kind === "open");
        assert.equal(typeof describeResponse(each.question, response), "string");
      }
    });

    it("says so when there is more of an answer than anybody gives", () => {
      const [each] = fc.sample(arbitrary, { numRuns: 1, seed: 1 });
      assert.ok(each);
      const long = "a".repeat(200_001);
      const many = Array.from({ length: 10_001 }, () => "a");
      const passages = Array.from({ length: 101 }, () => ({ spans: [], text: "a" }));
      const pairs = many.map(() => ["a", "a"]);
      const response = { text: long, picks: many, gaps: [long], order: many, pairs, passages };
      const { note, mark } = markAnswer(each.question, response, each.context);
      assert.deepEqual([note, mark], ["too-long", 0]);
    });
  });
}

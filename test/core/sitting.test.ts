import assert from "node:assert/strict";
import * as fc from "fast-check";
import { foldProgress, lastAnswer, openSitting, type ProgressEvent } from "../../src/core/progress.ts";
import { currentSlot, isHandedIn, pause, usualWays } from "../../src/core/sitting.ts";
import { stored } from "./log/entries.ts";
import { runs } from "../support/runs.ts";

const in1 = { sitting: "s1" } as const;
const start = (ways: object = {}): ProgressEvent => ({
  type: "started",
  at: 1000,
  ...in1,
  seed: "s1",
  scope: "all",
  questions: ["a", "b", "c"],
  ...ways,
});
const exam = start({ feedback: "exam" });
const answer = (question: string, mark: number, more: object = {}): ProgressEvent => ({
  type: "answered",
  at: 2000,
  ...in1,
  question,
  fingerprint: "f",
  response: { text: "x" },
  mark,
  points: 1,
  verdict: mark === 1 ? "right" : "wrong",
  ...more,
});
const draft = (question: string, more: object = {}): ProgressEvent => ({
  type: "drafted",
  at: 1500,
  ...in1,
  question,
  response: { text: "x" },
  ...more,
});
const moved = (question: string): ProgressEvent => ({ type: "moved", at: 2500, ...in1, question });

function sittingOf(...events: ProgressEvent[]) {
  const [sitting] = foldProgress(events).sittings;
  assert.ok(sitting);
  return sitting;
}
const currentOf = (...events: ProgressEvent[]) => currentSlot(sittingOf(...events), () => true)?.question;

describe("How a quiz is taken", () => {
  it("is the usual way in events of an earlier version", () => {
    const { scope, reading, feedback, confidence } = sittingOf(start());
    assert.deepEqual({ scope, reading, feedback, confidence }, usualWays);
  });
});

describe("A retry", () => {
  const events = [start(), answer("a", 0), answer("a", 1, { retry: true })];

  it("is kept beside the first answer, which counts", () => {
    const [slot] = sittingOf(...events).slots;
    assert.equal(slot?.answer?.mark, 0);
    assert.deepEqual(
      slot?.retries.map(({ mark }) => mark),
      [1],
    );
    assert.equal(lastAnswer(foldProgress(events), "a")?.mark, 0);
  });

  it("does not take the question from those that come back", () => {
    assert.deepEqual(
      sittingOf(...events).slots.map(({ question }) => question),
      ["a", "b", "c", "a"],
    );
  });
});

describe("An exam", () => {
  it("stands at the question that was turned to", () => {
    assert.equal(currentOf(exam), "a");
    assert.equal(currentOf(exam, { type: "turned", at: 1, ...in1, question: "c" }), "c");
  });

  it("keeps the latest draft and the flag of each question", () => {
    const flag = (on: boolean): ProgressEvent => ({ type: "flagged", at: 1, ...in1, question: "b", on });
    const { slots } = sittingOf(exam, draft("a"), draft("a", { confidence: 3 }), flag(true));
    assert.equal(slots[0]?.draft?.confidence, 3);
    assert.deepEqual(
      slots.map(({ flagged }) => flagged),
      [false, true, false],
    );
    assert.equal(sittingOf(exam, flag(true), flag(false)).slots[1]?.flagged, false);
  });

  it("is handed in by its answers, brings nothing back, and then stands at what the learner marks", () => {
    const handedIn = [exam, draft("b"), answer("a", 0), draft("b", { revealed: true })];
    assert.ok(!isHandedIn(sittingOf(exam, draft("b"))));
    assert.ok(isHandedIn(sittingOf(...handedIn)));
    assert.equal(sittingOf(...handedIn).slots.length, 3);
    assert.equal(currentOf(...handedIn), "b");
    assert.equal(currentOf(...handedIn, answer("b", 1)), undefined);
  });
});

describe("The time at a sitting", () => {
  it("leaves out what is longer than a pause", () => {
    const late: ProgressEvent = { type: "moved", ...in1, question: "a", at: 2000 + 5 * pause };
    assert.equal(sittingOf(start(), answer("a", 1), late).spent, 1000 + pause);
  });

  it("stops when the sitting is finished", () => {
    const finished: ProgressEvent = { type: "finished", at: 3000, ...in1 };
    assert.equal(sittingOf(start(), answer("a", 1), finished, moved("a")).spent, 2000);
  });
});

describe("Any sequence of events", () => {
  const at = fc.nat({ max: 3 * pause });
  const where = {
    at,
    sitting: fc.constantFrom("s1", "s2"),
    question: fc.constantFrom("a", "b", "__proto__"),
  };
  const type = <T extends string>(name: T) => fc.constant(name);
  const confidence = fc.constantFrom(1 as const, 2 as const, 3 as const);
  const yes = fc.constant(true as const);
  const response = fc.record({ text: fc.string({ maxLength: 3 }) });
  const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
    fc.record({ type: type("read"), at, portion: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc
      .record({
        sitting: where.sitting,
        at,
        feedback: fc.constantFrom("practice" as const, "exam" as const),
        reading: fc.constantFrom("after" as const, "memory" as const),
        scope: fc.constantFrom("all" as const, "locate" as const),
      })
      .map((ways) => ({
        type: "started" as const,
        seed: ways.sitting,
        questions: ["a", "b", "__proto__"],
        ...ways,
      })),
    fc.record({ type: fc.constantFrom("hinted" as const, "turned" as const, "moved" as const), ...where }),
    fc.record({ type: type("flagged"), ...where, on: fc.boolean() }),
    fc.record(
      { type: type("drafted"), ...where, response, confidence, revealed: yes },
      { requiredKeys: ["type", "at", "sitting", "question", "response"] },
    ),
    fc.record(
      {
        type: type("answered"),
        ...where,
        fingerprint: fc.constantFrom("f", "g"),
        response,
        mark: fc.constantFrom(0, 0.5, 1),
        points: fc.constant(1),
        verdict: fc.constantFrom("right" as const, "partly" as const, "wrong" as const),
        confidence,
        retry: yes,
      },
      {
        requiredKeys: [
          "type",
          "at",
          "sitting",
          "question",
          "fingerprint",
          "response",
          "mark",
          "points",
          "verdict",
        ],
      },
    ),
    fc.record(
      { type: type("finished"), at, sitting: where.sitting, spent: at },
      { requiredKeys: ["type", "at", "sitting"] },
    ),
  );
  const sequences = fc
    .array(event, { maxLength: 40 })
    .map((events) => JSON.parse(JSON.stringify(events)) as ProgressEvent[]);

  it("gives the same progress after it was stored and read again", () => {
    fc.assert(
      fc.property(sequences, (events) => {
        assert.deepEqual(foldProgress(stored(events)), foldProgress(events));
      }),
      { numRuns: runs(200) },
    );
  });

  it("gives the same progress when it is stored in between, wherever that is", () => {
    fc.assert(
      fc.property(sequences, fc.nat(), (events, cut) => {
        const index = events.length === 0 ? 0 : cut % events.length;
        const before = stored(events.slice(0, index));
        assert.deepEqual(foldProgress([...before, ...events.slice(index)]), foldProgress(events));
      }),
      { numRuns: runs(200) },
    );
  });

  it("keeps every answer, whatever became of its sitting", () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const kept = [...foldProgress(events).answers.values()].reduce((sum, { length }) => sum + length, 0);
        assert.equal(kept, events.filter((each) => each.type === "answered").length);
      }),
    );
  });

  it("leaves an open sitting at a slot of its own or at its end", () => {
    fc.assert(
      fc.property(sequences, (events) => {
        const sitting = openSitting(foldProgress(events));
        const slot = sitting && currentSlot(sitting, () => true);
        assert.ok(!slot || sitting?.slots.includes(slot));
      }),
    );
  });
});

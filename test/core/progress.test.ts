import assert from "node:assert/strict";
import * as fc from "fast-check";
import { foldProgress, lastAnswer, openSitting, type ProgressEvent } from "../../src/core/progress.ts";
import { currentSlot } from "../../src/core/sitting.ts";
import { stored } from "./log/entries.ts";

const begin = (questions: string[], sitting = "s1"): ProgressEvent => ({
  type: "started",
  at: 1,
  sitting,
  seed: sitting,
  scope: "all",
  questions,
});
const answer = (question: string, mark: number, sitting = "s1"): ProgressEvent => ({
  type: "answered",
  at: 2,
  sitting,
  question,
  fingerprint: "f",
  response: { picks: ["a"] },
  mark,
  points: 1,
  verdict: mark === 1 ? "right" : mark > 0 ? "partly" : "wrong",
});
const move = (question: string, sitting = "s1"): ProgressEvent => ({
  type: "moved",
  at: 3,
  sitting,
  question,
});
const always = () => true;

function current(...events: ProgressEvent[]): string | undefined {
  const sitting = openSitting(foldProgress(events));
  return sitting && currentSlot(sitting, always)?.question;
}

describe("A sitting", () => {
  it("stands at its first question until the learner moves on", () => {
    assert.equal(current(begin(["a", "b"])), "a");
    assert.equal(current(begin(["a", "b"]), answer("a", 1)), "a");
    assert.equal(current(begin(["a", "b"]), answer("a", 1), move("a")), "b");
  });

  it("brings a question that was not right once more at its end", () => {
    const events = [begin(["a", "b"]), answer("a", 0.5), move("a"), answer("b", 1), move("b")];
    assert.equal(current(...events), "a");
    assert.equal(current(...events, answer("a", 0), move("a")), undefined);
  });

  it("passes over a question that is no longer in the quiz", () => {
    const sitting = openSitting(foldProgress([begin(["gone", "b"])]));
    assert.equal(sitting && currentSlot(sitting, (id) => id !== "gone")?.question, "b");
  });

  it("is open until it is finished, and another one takes its place", () => {
    const finished: ProgressEvent = { type: "finished", at: 9, sitting: "s1" };
    assert.equal(openSitting(foldProgress([begin(["a"]), finished])), undefined);
    assert.equal(openSitting(foldProgress([begin(["a"]), finished, begin(["a"], "s2")]))?.id, "s2");
  });
});

describe("Progress", () => {
  it("keeps every answer to a question, the latest last", () => {
    const progress = foldProgress([begin(["a"]), answer("a", 0), move("a"), answer("a", 1)]);
    assert.equal(progress.answers.get("a")?.length, 2);
    assert.equal(lastAnswer(progress, "a")?.verdict, "right");
  });

  it("goes along when a question gets another id, in a sitting too", () => {
    const renamed: ProgressEvent = { type: "renamed", at: 4, what: "question", from: "a", to: "z" };
    const events = [begin(["a", "b"]), answer("a", 0), renamed, answer("z", 1), answer("a", 0.5)];
    const { answers, sittings } = foldProgress(events);
    assert.deepEqual(
      answers.get("z")?.map(({ mark }) => mark),
      [0, 1],
    );
    assert.deepEqual(
      answers.get("a")?.map(({ mark }) => mark),
      [0.5],
    );
    assert.equal(current(...events.slice(0, 3)), "z");
    assert.deepEqual(
      sittings[0]?.slots.slice(0, 2).map(({ question }) => question),
      ["z", "b"],
    );
  });

  it("remembers the furthest place that was read, not the latest", () => {
    const read = (portion: number, at: number): ProgressEvent => ({ type: "read", at, portion });
    assert.equal(foldProgress([read(0.8, 1), read(0.2, 2)]).portion, 0.8);
  });

  it("takes questions by any name", () => {
    const progress = foldProgress([begin(["__proto__"]), answer("__proto__", 1)]);
    assert.equal(lastAnswer(progress, "__proto__")?.mark, 1);
    assert.equal(lastAnswer(progress, "constructor"), undefined);
  });

  it("says the same after it was stored and read again", () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant("read" as const),
        at: fc.nat(),
        portion: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.constantFrom(
        begin(["a", "b"]),
        begin(["b"], "s2"),
        answer("a", 0),
        answer("b", 1),
        move("a"),
        move("b", "s2"),
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        assert.deepEqual(foldProgress(stored(events)), foldProgress(events));
      }),
    );
  });
});

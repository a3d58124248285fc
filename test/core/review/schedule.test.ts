import assert from "node:assert/strict";
import * as fc from "fast-check";
import { compact } from "../../../src/core/log/compact.ts";
import { encodeArchive } from "../../../src/core/log/archive.ts";
import { essenceOf, readEssence } from "../../../src/core/log/essence.ts";
import { Log } from "../../../src/core/log/log.ts";
import { foldProgress, type ProgressEvent } from "../../../src/core/progress.ts";
import { dayOf } from "../../../src/core/review/day.ts";
import { schedule } from "../../../src/core/review/schedule.ts";
import { lookedUpIn } from "../../../src/core/review/terms.ts";
import { usualReview } from "../../../src/core/review/settings.ts";
import { answered, anyEvent, entriesOf, read } from "../log/entries.ts";
import { runs } from "../../support/runs.ts";

const day = 86_400_000;
const utc = () => 0;
const noon = (n: number) => (20_000 + n) * day + day / 2;

const scheduleOf = (events: readonly ProgressEvent[], now = noon(0), settings = {}) =>
  schedule([["lesson", foldProgress(events)]], { ...usualReview, ...settings }, utc, now);
const one = (events: readonly ProgressEvent[], now?: number, settings = {}) =>
  scheduleOf(events, now, settings)[0];
const on = (n: number, mark = 1) => answered("s", "q", mark, noon(n));
const dueIn = (events: readonly ProgressEvent[], settings = {}) =>
  (one(events, noon(0), settings)?.dueDay ?? Number.NaN) - 20_000;

const term = (type: "known" | "lookedUp", n: number): ProgressEvent => ({ type, at: noon(n), term: "t" });
const offered = (n: number, accepted: boolean): ProgressEvent => ({
  type: "offered",
  at: noon(n),
  terms: ["t"],
  accepted,
});
const reviewed = (n: number, verdict: "right" | "wrong"): ProgressEvent => ({
  type: "reviewed",
  at: noon(n),
  term: "t",
  form: "word",
  verdict,
});

describe("The schedule of a question", () => {
  it("brings it back by the scheduler's own intervals, the earlier the worse it was known", () => {
    assert.deepEqual(
      [0, 0.5, 1].map((mark) => dueIn([on(0, mark)])),
      [1, 1, 2],
    );
    assert.equal(dueIn([{ ...on(0), confidence: 3 } as ProgressEvent]), 8);
    assert.deepEqual([dueIn([on(0), on(2)]), dueIn([on(0), on(2), on(13)])], [13, 59]);
  });

  it("begins its day at four, whatever the hour of the answer", () => {
    const due = one([answered("s", "q", 1, noon(0) + 15 * 3_600_000)])?.due;
    assert.equal(due, (20_000 + 2) * day + 4 * 3_600_000);
  });

  it("comes sooner when more is to be remembered", () => {
    const [much, usual, little] = [0.97, 0.9, 0.7].map((retention) => dueIn([on(0), on(3)], { retention }));
    assert.ok(Number(much) < Number(usual) && Number(usual) < Number(little), `${much} ${usual} ${little}`);
  });

  it("ends when it is as firm as it is to be kept", () => {
    const twice = [on(0), on(2)];
    assert.equal(one(twice, noon(2), { keepFor: "week" })?.due, undefined);
    assert.notEqual(one(twice, noon(2), { keepFor: "term" })?.due, undefined);
    const often = [on(0), on(2), on(13), on(59), on(250)];
    assert.equal(one(often, noon(250))?.due, undefined);
    assert.notEqual(one(often, noon(250), { keepFor: "always" })?.due, undefined);
  });

  it("counts what was forgotten on another day, and no second try after it was told", () => {
    const retry = { ...on(3), retry: true } as ProgressEvent;
    const found = one([on(0), on(3, 0), retry, on(4)], noon(4));
    assert.deepEqual([found?.reps, found?.lapses, found?.days], [3, 1, 3]);
  });

  it("says how likely it is remembered now", () => {
    const [now, soon, late] = [0, 2, 30].map((n) => one([on(0)], noon(n))?.retrievability);
    assert.equal(now, 1);
    assert.ok(Number(soon) < 1 && Number(late) < Number(soon));
  });

  it("does not depend on the order in which logs were put together, nor on wild clocks", () => {
    const anyAt = fc.oneof(fc.nat(2 ** 41), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const anyAnswer = fc
      .record({ at: anyAt, mark: fc.constantFrom(0, 0.5, 1), question: fc.constantFrom("a", "b") })
      .map(({ at, mark, question }) => answered("s", question, mark, at));
    fc.assert(
      fc.property(fc.array(anyAnswer), fc.infiniteStream(fc.nat()), (events, order) => {
        const mixed = events
          .map((event) => ({ event, rank: order.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        const expected = scheduleOf(events);
        assert.deepEqual(scheduleOf(mixed), expected);
        for (const each of expected) {
          assert.ok(Number.isFinite(each.stability) && Number.isFinite(each.retrievability));
          assert.ok(each.due === undefined || dayOf(each.due, utc) === each.dueDay);
        }
      }),
    );
  });
});

describe("The schedule of a term", () => {
  it("begins when the learner says so, not when its card was read", () => {
    assert.deepEqual(scheduleOf([term("lookedUp", 0)]), []);
    assert.deepEqual(scheduleOf([term("lookedUp", 0), offered(0, false)]), []);
    const taken = one([term("lookedUp", 0), offered(0, true)]);
    assert.deepEqual([taken?.kind, taken?.id, taken?.dueDay, taken?.reps], ["term", "t", 20_000, 0]);
  });

  it("begins with a guess that was wrong", () => {
    const guess = (verdict: "right" | "wrong"): ProgressEvent => ({
      type: "guessed",
      at: noon(0),
      term: "t",
      verdict,
    });
    assert.deepEqual(scheduleOf([guess("right")]), []);
    assert.equal(one([guess("wrong")])?.dueDay, 20_001);
  });

  it("ends with “I know this one” and begins anew after it", () => {
    const learned = [offered(0, true), reviewed(0, "wrong"), reviewed(1, "right")];
    assert.equal(scheduleOf(learned).length, 1);
    assert.deepEqual(scheduleOf([...learned, term("known", 2)]), []);
    assert.equal(one([...learned, term("known", 2), offered(3, true)])?.reps, 0);
  });

  it("is offered once a look-up, unless it is reviewed or known", () => {
    const offers = (...events: ProgressEvent[]) => lookedUpIn(foldProgress(events).terms);
    assert.deepEqual(offers(term("lookedUp", 0)), ["t"]);
    assert.deepEqual(offers(term("lookedUp", 0), offered(0, false)), []);
    assert.deepEqual(offers(term("lookedUp", 0), offered(0, false), term("lookedUp", 1)), ["t"]);
    assert.deepEqual(offers(term("lookedUp", 0), reviewed(0, "right")), []);
    assert.deepEqual(offers(term("lookedUp", 0), term("known", 1)), []);
  });
});

describe("A log that is made smaller, or handed to another machine", () => {
  const ofTerm = fc
    .record({
      kind: fc.constantFrom("known", "lookedUp", "yes", "no", "wrong", "right", "guess", "guess wrong"),
      term: fc.constantFrom("t", "a", "constructor"),
      at: fc.nat(100_000),
    })
    .map(({ kind, term: id, at }): ProgressEvent => {
      switch (kind) {
        case "known":
          return { type: "known", at, term: id };
        case "lookedUp":
          return { type: "lookedUp", at, term: id };
        case "yes":
        case "no":
          return { type: "offered", at, terms: [id], accepted: kind === "yes" };
        case "wrong":
        case "right":
          return { type: "reviewed", at, term: id, form: "gap", verdict: kind, confidence: 1, hints: 1 };
        case "guess":
        case "guess wrong":
          return { type: "guessed", at, term: id, verdict: kind === "guess" ? "right" : "wrong" };
      }
    });
  const ofReview = fc
    .record({
      hints: fc.nat(2),
      question: fc.constantFrom("a", "b"),
      sitting: fc.constantFrom("r1", "r2"),
      at: fc.nat(100_000),
    })
    .map(
      ({ hints, question, sitting, at }) =>
        ({ ...answered(sitting, question, 1, at), review: true, hints }) as ProgressEvent,
    );
  const resets = fc.constantFrom<ProgressEvent>(
    { type: "reset", at: 5 },
    { type: "reset", at: 5, questions: ["a"] },
  );
  const renames = fc.constantFrom<ProgressEvent>(
    { type: "renamed", at: 5, what: "question", from: "a", to: "b" },
    { type: "renamed", at: 5, what: "term", from: "t", to: "constructor" },
    { type: "renamed", at: 5, what: "term", from: "constructor", to: "t" },
  );
  const events = fc.array(
    fc.oneof(
      { weight: 10, arbitrary: anyEvent },
      { weight: 10, arbitrary: ofTerm },
      { weight: 5, arbitrary: ofReview },
      { weight: 1, arbitrary: resets },
      { weight: 1, arbitrary: renames },
    ),
    { maxLength: 60 },
  );
  const log = (some: ReturnType<typeof entriesOf>) => {
    const made = new Log();
    some.forEach((entry) => made.add(entry));
    return made;
  };
  const known = (made: Log) => ({
    schedule: schedule([["lesson", made.progress("lesson")]], usualReview, utc, noon(0)),
    offers: lookedUpIn(made.progress("lesson").terms),
    knows: [...made.progress("lesson").terms].flatMap(([id, each]) => (each.known ? [id] : [])).sort(),
  });

  it("keeps the schedule, whatever happened and whenever that is done", () => {
    fc.assert(
      fc.property(events, fc.nat(60), (some, middle) => {
        const entries = entriesOf(some);
        const half = compact("lesson", entries.slice(0, middle), 1e12);
        const rest = [...half.entries, ...entries.slice(middle)];
        const small = log(rest);
        for (const line of half.archive ? read(encodeArchive(half.archive).join("\n")) : []) {
          assert.ok("archive" in line);
          small.addArchive(line.archive);
        }
        assert.deepEqual(known(small), known(log(entries)));
      }),
      { numRuns: runs(200) },
    );
  });

  it("keeps the schedule on the other machine", () => {
    fc.assert(
      fc.property(events, (some) => {
        const here = log(entriesOf(some));
        const there = new Log();
        const found = readEssence(JSON.parse(JSON.stringify(essenceOf(here))), there);
        found?.entries.forEach((entry) => there.add(entry));
        found?.archives.forEach((archive) => there.addArchive(archive));
        assert.deepEqual(known(there), known(here));
      }),
      { numRuns: runs(200) },
    );
  });
});

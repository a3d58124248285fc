import assert from "node:assert/strict";
import * as fc from "fast-check";
import { dueOn, forecast, interleave, isNew } from "../../../src/core/review/due.ts";
import { foldProgress, type ProgressEvent } from "../../../src/core/progress.ts";
import { schedule, type Scheduled } from "../../../src/core/review/schedule.ts";
import { usualReview } from "../../../src/core/review/settings.ts";

const day = 86_400_000;
const today = 20_000;
const utc = () => 0;
const now = today * day + 12 * 3_600_000;
const many = { newPerDay: 1000, reviewsPerDay: 1000 };

const item = (changed: Partial<Scheduled> = {}): Scheduled => ({
  lesson: "a",
  kind: "question",
  id: "q",
  last: now - 5 * day,
  lastDay: today - 5,
  days: 3,
  reps: 3,
  lapses: 0,
  dueDay: today,
  due: today * day + 4 * 3_600_000,
  stability: 5,
  difficulty: 5,
  retrievability: 0.9,
  ...changed,
});

const anyItem = fc
  .record({
    lesson: fc.constantFrom("a", "b", "c"),
    id: fc.string(),
    days: fc.integer({ min: 0, max: 4 }),
    lastDay: fc.integer({ min: today - 5, max: today }),
    dueDay: fc.integer({ min: today - 3, max: today + 3 }),
    retrievability: fc.constantFrom(0, 0.5, 0.9),
  })
  .chain((each) => fc.constantFrom(item(each), item({ ...each, kind: "term", reviewed: true })));

describe("What is due", () => {
  it("is what comes due today or did before, and not what is left in peace", () => {
    const { due: _, dueDay: __, ...left } = item({ id: "left" });
    const all = [item({ id: "late", dueDay: today - 9 }), item({ id: "soon", dueDay: today + 1 }), left];
    assert.deepEqual(
      dueOn(all, many, utc, now).items.map(({ id }) => id),
      ["late"],
    );
  });

  it("begins with what is overdue, then with what is remembered least", () => {
    const all = [
      item({ id: "1" }),
      item({ id: "2", retrievability: 0.5 }),
      item({ id: "3", dueDay: today - 1 }),
    ];
    assert.deepEqual(
      dueOn(all, many, utc, now).items.map(({ id }) => id),
      ["3", "2", "1"],
    );
  });

  it("never exceeds the day's limits, together with what was done today, and says how many wait", () => {
    fc.assert(
      fc.property(fc.array(anyItem), fc.nat(5), fc.nat(5), (all, newPerDay, reviewsPerDay) => {
        const { items, waiting } = dueOn(all, { newPerDay, reviewsPerDay }, utc, now);
        const doneToday = all.filter(
          ({ lastDay, days, reviewed }) => lastDay === today && (days > 1 || reviewed),
        );
        const fresh = items.filter(isNew).length;
        const newDone = doneToday.filter(({ days }) => days <= 2).length;
        assert.ok(fresh === 0 || fresh + newDone <= newPerDay);
        const known = items.length - fresh;
        assert.ok(known === 0 || known + doneToday.length - newDone <= reviewsPerDay);
        const due = all.filter(({ dueDay = today + 1 }) => dueDay <= today).length;
        assert.equal(items.length + waiting, due);
        assert.equal(waiting > 0, items.length < due);
      }),
    );
  });

  it("is asked of one lesson alone within the day's limits of all", () => {
    const due = ["a", "b", "b"].map((lesson, n) => item({ lesson, id: `q${n}` }));
    const done = item({ lesson: "a", id: "done", lastDay: today, dueDay: today + 9 });
    const of = (limit: number, only?: string) => {
      const { items, waiting } = dueOn([...due, done], { ...many, reviewsPerDay: limit }, utc, now, only);
      return [items.map(({ id }) => id).sort(), waiting];
    };
    assert.deepEqual(of(9, "b"), [["q1", "q2"], 0]);
    assert.deepEqual(of(2, "b"), [["q1"], 1]);
    assert.deepEqual(of(9), [["q0", "q1", "q2"], 0]);
    assert.deepEqual(of(9, "c"), [[], 0]);
  });

  it("counts a term that was looked up and reviewed today as one of the day's new ones", () => {
    const offered: ProgressEvent = { type: "offered", at: now - 2, terms: ["a", "b", "c"], accepted: true };
    const reviewed = (term: string): ProgressEvent => ({
      type: "reviewed",
      at: now - 1,
      term,
      form: "word",
      verdict: "right",
    });
    const dueAfter = (...events: ProgressEvent[]) => {
      const all = schedule([["a", foldProgress([offered, ...events])]], usualReview, utc, now);
      const { items, waiting } = dueOn(all, { newPerDay: 2, reviewsPerDay: 9 }, utc, now);
      return [items.length, waiting];
    };
    assert.deepEqual(dueAfter(), [2, 1]);
    assert.deepEqual(dueAfter(reviewed("a")), [1, 1]);
    assert.deepEqual(dueAfter(reviewed("a"), reviewed("b")), [0, 1]);
    const guessed: ProgressEvent = { type: "guessed", at: now - 1, term: "d", verdict: "wrong" };
    assert.deepEqual(dueAfter(guessed), [2, 1], "what was only guessed was not reviewed");
  });

  it("is foretold for the days to come, today with what is overdue", () => {
    const all = [
      item({ dueDay: today - 9 }),
      item(),
      item({ dueDay: today + 2, days: 1 }),
      item({ dueDay: today + 3 }),
    ];
    assert.deepEqual(
      forecast(all, utc, now, 3).map(({ start, fresh, others }) => [start / day - 4 / 24, fresh, others]),
      [
        [today, 0, 2],
        [today + 1, 0, 0],
        [today + 2, 1, 0],
      ],
    );
  });
});

describe("Interleaving", () => {
  const runs = (lessons: readonly string[]) =>
    lessons.filter((lesson, index) => lesson === lessons[index - 1]).length;

  it("lets as few as possible follow one of their own lesson and keeps the order within it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), (lessons) => {
        const items = lessons.map((lesson, place) => ({ lesson, place }));
        const mixed = interleave(items, ({ lesson }) => lesson);
        assert.deepEqual(
          mixed.toSorted((a, b) => a.place - b.place),
          items,
        );
        for (const lesson of new Set(lessons)) {
          const places = mixed.filter((each) => each.lesson === lesson).map(({ place }) => place);
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          );
        }
        const most = Math.max(
          0,
          ...[...new Set(lessons)].map((each) => lessons.filter((l) => l === each).length),
        );
        const least = Math.max(0, 2 * most - lessons.length - 1);
        assert.equal(runs(mixed.map(({ lesson }) => lesson)), least);
      }),
    );
  });
});

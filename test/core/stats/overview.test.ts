import assert from "node:assert/strict";
import * as fc from "fast-check";
import { foldProgress } from "../../../src/core/progress.ts";
import { daysBy } from "../../../src/core/stats/days.ts";
import { type LessonStats, lessonStats } from "../../../src/core/stats/lesson.ts";
import { overview } from "../../../src/core/stats/overview.ts";
import { count } from "../../../src/core/stats/tally.ts";
import { answered, anyEvent } from "../log/entries.ts";

const day = 86_400_000;
const dayOf = daysBy(() => 0);
const questions = [{ id: "a", process: "locate" }, { id: "b" }] as const;
const on = (...days: number[]) =>
  lessonStats(questions, foldProgress(days.map((n) => answered("s", "a", 1, n * day + day / 2))), dayOf);
const anyStats: fc.Arbitrary<LessonStats> = fc
  .array(anyEvent, { maxLength: 20 })
  .map((events) => lessonStats(questions, foldProgress(events), dayOf));

describe("The numbers of all lessons", () => {
  it("are the sums of each lesson’s", () => {
    const { answers, latest, total, days, processes } = overview([on(1, 2), on(2)], 2);
    assert.deepEqual(answers, { right: 3, partly: 0, wrong: 0 });
    assert.deepEqual(latest, { right: 2, partly: 0, wrong: 0 });
    assert.equal(total, 4);
    assert.deepEqual([...days.keys()], [1, 2]);
    assert.deepEqual(processes.get("locate"), { right: 3, partly: 0, wrong: 0 });
  });

  it("join the days of several lessons in one row", () => {
    assert.deepEqual(overview([on(97, 99), on(98, 100)], 100).streak, { current: 4, longest: 4 });
  });

  it("say on how many of the last 28 days something was answered", () => {
    assert.equal(overview([on(72, 73, 99), on(99, 100, 101)], 100).recentDays, 3);
  });

  it("do not depend on the order of lessons, nor change the lessons", () => {
    fc.assert(
      fc.property(fc.array(anyStats, { maxLength: 5 }), (lessons) => {
        const before = structuredClone(lessons);
        const forth = overview(lessons, 1);
        const back = overview(lessons.toReversed(), 1);
        assert.deepEqual(back, forth);
        assert.deepEqual(lessons, before);
        assert.equal(
          count(forth.answers),
          [...forth.days.values()].reduce((sum, tally) => sum + count(tally), 0),
        );
      }),
    );
  });
});

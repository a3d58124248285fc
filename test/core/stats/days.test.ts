import assert from "node:assert/strict";
import * as fc from "fast-check";
import { daysBy, streaks } from "../../../src/core/stats/days.ts";

const hour = 3_600_000;
const day = 24 * hour;
const utc = daysBy(() => 0);

/** Central Europe in 2026: an hour ahead, two from 29 March 1:00 UTC to 25 October 1:00 UTC. */
const european = (at: number) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);

describe("A day", () => {
  it("begins at four in the morning", () => {
    const noon = Date.UTC(2026, 4, 5, 12);
    assert.equal(utc(noon), Date.UTC(2026, 4, 5) / day);
    assert.equal(utc(noon - 8 * hour), utc(noon));
    assert.equal(utc(noon - 8 * hour - 1), utc(noon) - 1);
    assert.equal(utc(noon + 16 * hour - 1), utc(noon));
    assert.equal(utc(noon + 16 * hour), utc(noon) + 1);
  });

  it("begins then by the learner’s own clock", () => {
    const eastern = daysBy(() => 9 * 60);
    const western = daysBy(() => -5 * 60);
    const at = Date.UTC(2026, 4, 5, 20);
    assert.equal(eastern(at), utc(at) + 1);
    assert.equal(western(at), utc(at));
    assert.equal(western(at + 13 * hour - 1), utc(at));
  });

  it("is an hour shorter or longer when the clocks are put forward or back", () => {
    const dayOf = daysBy(european);
    const hoursOf = (date: number) => {
      const first = date - 12 * hour;
      return Array.from({ length: 60 }, (_, n) => first + n * hour).filter((at) => dayOf(at) === date / day)
        .length;
    };
    assert.equal(hoursOf(Date.UTC(2026, 2, 27)), 24);
    assert.equal(hoursOf(Date.UTC(2026, 2, 28)), 23);
    assert.equal(hoursOf(Date.UTC(2026, 9, 24)), 25);
  });

  it("is never before one that came earlier, whatever the clocks do", () => {
    const dayOf = daysBy(european);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.nat(3 * day), (at, later) => {
        assert.ok(dayOf(at) <= dayOf(at + later));
        assert.equal(dayOf(at + 30 * hour) > dayOf(at), true);
      }),
    );
  });

  it("can be told of any time, also where no clock can say the offset", () => {
    const dayOf = daysBy(() => Number.NaN);
    assert.equal(dayOf(5 * hour), 0);
    assert.ok(Number.isFinite(daysBy(() => 60)(8.64e15)));
  });
});

describe("Days in a row", () => {
  it("count up to today, or to yesterday while today is not over", () => {
    assert.deepEqual(streaks([8, 9, 10], 10), { current: 3, longest: 3 });
    assert.deepEqual(streaks([8, 9], 10), { current: 2, longest: 2 });
    assert.deepEqual(streaks([7, 8], 10), { current: 0, longest: 2 });
    assert.deepEqual(streaks([], 10), { current: 0, longest: 0 });
  });

  it("remember the most there ever were, and know nothing of days to come", () => {
    assert.deepEqual(streaks([1, 2, 3, 4, 9, 10], 10), { current: 2, longest: 4 });
    assert.deepEqual(streaks([10, 11, 12], 10), { current: 1, longest: 1 });
  });

  it("are those that one would count by hand", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), fc.nat(40), (days, today) => {
        const on = (date: number) => date <= today && days.includes(date);
        const runUpTo = (date: number): number => (on(date) ? 1 + runUpTo(date - 1) : 0);
        assert.deepEqual(streaks(days, today), {
          current: runUpTo(today) || runUpTo(today - 1),
          longest: Math.max(0, ...days.map(runUpTo)),
        });
      }),
    );
  });
});

/**
 * The learner's days, as numbers: 0 is 1 January 1970 by their own clock. A day begins at four in the morning, so that
 * an evening that grows late is one day.
 */

/** By how many minutes local time is ahead of UTC at a time in milliseconds since the epoch. */
export type Offset = (at: number) => number;

export type DayOf = (at: number) => number;

const minute = 60_000;
const length = 24 * 60 * minute;
const begins = 4 * 60 * minute;

/** Asks for the offset rarely: where it is the same at both ends of a day of UTC, it is taken to be so between. */
export function daysBy(offset: Offset): DayOf {
  const known = new Map<number, number>();
  const ask = (at: number) => {
    const minutes = offset(at);
    return (Number.isFinite(minutes) ? minutes : 0) * minute;
  };
  return (at) => {
    const utcDay = Math.floor(at / length);
    let ahead = known.get(utcDay);
    if (ahead === undefined) {
      const [first, last] = [ask(utcDay * length), ask((utcDay + 1) * length - 1)];
      ahead = first === last ? first : Number.NaN;
      known.set(utcDay, ahead);
    }
    return Math.floor((at + (Number.isNaN(ahead) ? ask(at) : ahead) - begins) / length);
  };
}

/** How many days in a row, up to today or, while nothing was done today, up to yesterday; and the most there ever were. */
export function streaks(days: Iterable<number>, today: number): { current: number; longest: number } {
  const sorted = [...new Set(days)].filter((day) => day <= today).sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  sorted.forEach((day, index) => {
    run = sorted[index - 1] === day - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return { current: (sorted.at(-1) ?? Number.NEGATIVE_INFINITY) >= today - 1 ? run : 0, longest };
}

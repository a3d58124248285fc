/** Days by their numbers, for very many times at once; and days in a row. */
import { dayOf, steadyZone, type Zone } from "../review/day.ts";

export function daysBy(zone: Zone): (at: number) => number {
  const steady = steadyZone(zone);
  return (at) => dayOf(at, steady);
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

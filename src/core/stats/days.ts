/** Days by their numbers, for very many times at once; and days in a row. */
import { dayOf, type Zone } from "../review/day.ts";

const length = 86_400_000;

/** Asks for the zone rarely: where it is the same at both ends of a day of UTC, it is taken to be so between. */
export function daysBy(zone: Zone): (at: number) => number {
  const known = new Map<number, number | undefined>();
  const ask = (at: number) => {
    const minutes = zone(at);
    return Number.isFinite(minutes) ? minutes : 0;
  };
  let [from, ahead]: [number, number | undefined] = [Number.NaN, 0];
  const zoneAt = (at: number) => {
    const start = Math.floor(at / length) * length;
    if (start !== from) {
      from = start;
      ahead = known.get(start);
      if (ahead === undefined && !known.has(start)) {
        const [first, last] = [ask(start), ask(start + length - 1)];
        ahead = first === last ? first : undefined;
        known.set(start, ahead);
      }
    }
    return ahead ?? ask(at);
  };
  return (at) => dayOf(at, zoneAt);
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

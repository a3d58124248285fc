/** Days by their numbers, for very many times at once; and days in a row. */
import { dayOf, type Zone } from "../review/day.ts";

const length = 86_400_000;

/** Asks for the zone rarely: where it is the same at both ends of a day of UTC, it is taken to be so between. */
export function daysBy(zone: Zone): (at: number) => number {
  const known = new Map<number, number>();
  const ask = (at: number) => {
    const minutes = zone(at);
    return Number.isFinite(minutes) ? minutes : 0;
  };
  const look = (utcDay: number) => {
    const [first, last] = [ask(utcDay * length), ask((utcDay + 1) * length - 1)];
    const ahead = first === last ? first : changing;
    known.set(utcDay, ahead);
    return ahead;
  };
  const zoneAt = (at: number) => {
    const utcDay = Math.floor(at / length);
    const ahead = known.get(utcDay) ?? look(utcDay);
    return ahead === changing ? ask(at) : ahead;
  };
  return (at) => dayOf(at, zoneAt);
}

/** No zone is as far away. */
const changing = 1e6;

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

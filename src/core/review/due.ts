/** What is to be reviewed today and on the days to come. */
import { compare } from "../log/entry.ts";
import { dayOf, startOfDay, type Zone } from "./day.ts";
import type { Scheduled } from "./schedule.ts";
import type { ReviewSettings } from "./settings.ts";

export interface Due {
  /** In the order in which they are asked. */
  items: Scheduled[];
  /** How many more are due and wait, since a day's limit is reached. */
  waiting: number;
}

/** Met on one day only so far: it has its own limit. */
export const isNew = ({ days }: Pick<Scheduled, "days">): boolean => days <= 1;

/**
 * On the day of `now` (milliseconds since the epoch). What was done today already counts for its limits, in whichever
 * lesson; `only`: what is due of one lesson.
 */
export function dueOn(
  all: readonly Scheduled[],
  { newPerDay, reviewsPerDay }: Pick<ReviewSettings, "newPerDay" | "reviewsPerDay">,
  zone: Zone,
  now: number,
  only?: string,
): Due {
  const today = dayOf(now, zone);
  // What was met for the first time today was not asked because it was due, unless it is a term that was looked up.
  const done = all.filter(({ lastDay, days, reviewed }) => lastDay === today && (days > 1 || reviewed));
  const newDone = done.filter(({ days }) => days <= 2).length;
  const due = all
    .filter(({ lesson }) => only === undefined || lesson === only)
    .filter(({ dueDay = Number.POSITIVE_INFINITY }) => dueDay <= today)
    .sort(byUrgency);
  const fresh = due.filter(isNew).slice(0, Math.max(newPerDay - newDone, 0));
  const known = due
    .filter((each) => !isNew(each))
    .slice(0, Math.max(reviewsPerDay - (done.length - newDone), 0));
  return {
    items: interleave([...known, ...fresh], ({ lesson }) => lesson),
    waiting: due.length - fresh.length - known.length,
  };
}

/** Overdue before due, then what is remembered least. */
const byUrgency = (a: Scheduled, b: Scheduled) =>
  (a.dueDay ?? 0) - (b.dueDay ?? 0) ||
  a.retrievability - b.retrievability ||
  compare(a.lesson, b.lesson) ||
  compare(a.kind, b.kind) ||
  compare(a.id, b.id);

export interface ForecastDay {
  /** When it begins, in milliseconds since the epoch. */
  start: number;
  /** How many come due that day for the first time since they were met, and how many others. */
  fresh: number;
  others: number;
}

/** For so many days from that of `now` on, without limits; the first has what is overdue too. */
export function forecast(all: readonly Scheduled[], zone: Zone, now: number, days: number): ForecastDay[] {
  const today = dayOf(now, zone);
  const found = Array.from({ length: days }, (_, index): ForecastDay => ({
    start: startOfDay(today + index, zone),
    fresh: 0,
    others: 0,
  }));
  for (const each of all) {
    const day = each.dueDay === undefined ? undefined : found[Math.max(each.dueDay - today, 0)];
    if (day) {
      day[isNew(each) ? "fresh" : "others"] += 1;
    }
  }
  return found;
}

/**
 * So that as few as possible follow one of their own group; within a group the order stays. Takes of the largest group
 * that the last one was not of.
 */
export function interleave<T>(items: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = new Map<string, T[]>();
  for (const item of items.toReversed()) {
    const group = groups.get(groupOf(item));
    group?.push(item);
    if (!group) {
      groups.set(groupOf(item), [item]);
    }
  }
  // Of groups of one size, the one whose first item came first.
  const rest = [...groups.values()].reverse();
  const result: T[] = [];
  let last: T[] | undefined;
  while (result.length < items.length) {
    const others = rest.filter((group) => group !== last && group.length > 0);
    last = others.reduce(
      (best, group) => (group.length > best.length ? group : best),
      others[0] ?? last ?? [],
    );
    result.push(...last.splice(-1));
  }
  return result;
}

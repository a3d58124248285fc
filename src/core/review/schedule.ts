/** When what was learned comes due. */
import type { Progress } from "../progress.ts";
import { dayOf, startOfDay, type Zone } from "./day.ts";
import { type Learned, learnedIn } from "./learned.ts";
import { intervals, type Memory, retrievability } from "./memory.ts";
import { keepDays, retentions, type ReviewSettings } from "./settings.ts";

export interface Scheduled extends Omit<Learned, "memory"> {
  /** When it comes due: the beginning of a day, in milliseconds since the epoch. Undefined: it is firm enough to be left. */
  due?: number;
  /** `due` as a day (`day.ts`). */
  dueDay?: number;
  /** Days; 0 when it was never asked. */
  stability: number;
  /** 1–10; 0 when it was never asked. */
  difficulty: number;
  /** Probability, 0–1, that it is remembered now; 0 when it was never asked. */
  retrievability: number;
}

/** Of all lessons. `now`: milliseconds since the epoch. */
export const schedule = (
  lessons: Iterable<readonly [lesson: string, progress: Progress]>,
  settings: Pick<ReviewSettings, "retention" | "keepFor">,
  zone: Zone,
  now: number,
): Scheduled[] =>
  scheduleLearned(
    [...lessons].flatMap(([lesson, progress]) => learnedIn(lesson, progress, zone)),
    settings,
    zone,
    now,
  );

/** The same from what was folded before; it does little of the work. */
export function scheduleLearned(
  learned: readonly Learned[],
  { retention, keepFor }: Pick<ReviewSettings, "retention" | "keepFor">,
  zone: Zone,
  now: number,
): Scheduled[] {
  const interval = intervals(Math.min(Math.max(retention, retentions.min), retentions.max));
  const today = dayOf(now, zone);
  const starts = new Map<number, number>();
  const startOf = (day: number) => {
    const start = starts.get(day) ?? startOfDay(day, zone);
    starts.set(day, start);
    return start;
  };
  return learned.map(({ memory, ...rest }) => {
    const days = memory ? interval(memory) : 0;
    const dueDay = rest.lastDay + days;
    return {
      ...rest,
      ...(days <= keepDays[keepFor] && { dueDay, due: startOf(dueDay) }),
      stability: memory?.stability ?? 0,
      difficulty: memory?.difficulty ?? 0,
      retrievability: probability(memory, today - rest.lastDay),
    };
  });
}

const probability = (memory: Memory | undefined, days: number) =>
  memory ? retrievability(memory, Math.max(days, 0)) : 0;

/** What the learner did with all lessons, in numbers: the sums of what each lesson has. */
import type { Process } from "../quiz.ts";
import { streaks } from "./days.ts";
import type { LessonStats } from "./lesson.ts";
import { add, noTally, type Tally, tallyAt } from "./tally.ts";

export interface Overview {
  /** All that was ever answered. */
  answers: Tally;
  /** The latest answer to each question that there is now, and how many questions there are. */
  latest: Tally;
  total: number;
  days: Map<number, Tally>;
  processes: Map<Process | "other", Tally>;
  confidence: Map<number, Tally>;
  /** Days in a row on which something was answered. */
  streak: { current: number; longest: number };
  /** Of the last 28 days, those on which something was answered. */
  recentDays: number;
}

const recently = 28;

/** `today`: as `daysBy` numbers days. */
export function overview(lessons: Iterable<LessonStats>, today: number): Overview {
  const all: Overview = {
    answers: noTally(),
    latest: noTally(),
    total: 0,
    days: new Map(),
    processes: new Map(),
    confidence: new Map(),
    streak: { current: 0, longest: 0 },
    recentDays: 0,
  };
  for (const { latest, total, days, processes, confidence } of lessons) {
    add(all.latest, latest);
    all.total += total;
    addAll(all.days, days);
    addAll(all.processes, processes);
    addAll(all.confidence, confidence);
  }
  all.days.forEach((tally) => add(all.answers, tally));
  all.streak = streaks(all.days.keys(), today);
  all.recentDays = [...all.days.keys()].filter((day) => day > today - recently && day <= today).length;
  return all;
}

function addAll<K>(tallies: Map<K, Tally>, more: ReadonlyMap<K, Tally>): void {
  for (const [key, tally] of more) {
    add(tallyAt(tallies, key), tally);
  }
}

/** The numbers of all lessons as the page shows them: summed up, and no list longer than anyone reads. */
import type { Progress } from "../../core/progress.ts";
import { dayOf, type Zone } from "../../core/review/day.ts";
import { forecast } from "../../core/review/due.ts";
import type { Scheduled } from "../../core/review/schedule.ts";
import {
  type DayOf,
  hardest,
  type LessonStats,
  lessonStatsInSteps,
  type Missed,
} from "../../core/stats/lesson.ts";
import { SharedSteps, type Steps, whole } from "../../core/steps.ts";
import { type Overview, overview } from "../../core/stats/overview.ts";
import { present, strengthOf } from "../../core/stats/strength.ts";
import { count } from "../../core/stats/tally.ts";
import type { DashboardState, Hard, ShownLesson } from "../../protocol/dashboard.ts";
import type { LessonEntry } from "../library.ts";

const shownDays = 371;
const shownDue = 30;
const shownLessons = 200;
const shownScores = 30;
const shownHard = 8;

export interface CountedLesson {
  /** Undefined: it is not here any more. */
  entry?: LessonEntry;
  id: string;
  stats: LessonStats;
  /** What is remembered of it; undefined while that is being counted. */
  items?: readonly Scheduled[];
}

/** As `schedule` has it. */
export interface Now {
  at: number;
  zone: Zone;
}

/** Counts a lesson again only when something of it has changed. */
export class Counter {
  readonly #known = new WeakMap<
    Progress,
    { entry: LessonEntry | undefined; stats: SharedSteps<LessonStats> }
  >();

  constructor(private readonly days: DayOf) {}

  count(entry: LessonEntry | undefined, progress: Progress): LessonStats {
    return whole(this.steps(entry, progress));
  }

  /** The same in steps. */
  steps(entry: LessonEntry | undefined, progress: Progress): Steps<LessonStats> {
    const known = this.#known.get(progress);
    if (known?.entry === entry && known) {
      return known.stats[Symbol.iterator]();
    }
    const stats = new SharedSteps(lessonStatsInSteps(entry?.questions ?? [], progress, this.days));
    this.#known.set(progress, { entry, stats });
    return stats[Symbol.iterator]();
  }
}

export function dashboardState(lessons: readonly CountedLesson[], { at, zone }: Now): DashboardState {
  const today = dayOf(at, zone);
  // What ships is nobody's task before it is begun.
  const counted = lessons.filter(({ entry, stats }) => !entry?.shipped || isBegun(stats));
  const all = overview(
    counted.map(({ stats }) => stats),
    today,
  );
  const here = lessons.flatMap(({ entry, stats, items }) => (entry ? [{ entry, stats, items }] : []));
  const begun = here.filter(({ stats }) => isBegun(stats));
  const listed = [...begun, ...here.filter(({ stats }) => !isBegun(stats))];
  const due = forecastOf(here, { at, zone });
  return {
    today,
    ...(due && { due }),
    latest: all.latest,
    total: all.total,
    answers: count(all.answers),
    streak: all.streak.current,
    recentDays: all.recentDays,
    days: daysOf(all).filter(({ day }) => day > today - shownDays && day <= today),
    processes: (["locate", "understand", "evaluate", "other"] as const).flatMap((process) => {
      const tally = all.processes.get(process);
      return tally ? [{ process, tally }] : [];
    }),
    confidence: ([1, 2, 3] as const).flatMap((level) => {
      const tally = all.confidence.get(level);
      return tally ? [{ level, tally }] : [];
    }),
    lessons: listed.slice(0, shownLessons).map((lesson) => shownLesson(lesson, today)),
    more: Math.max(0, listed.length - shownLessons),
    gone: lessons.length - here.length,
    questions: hardest(hardQuestions(here, shownHard), shownHard).map(shownHardOne),
    terms: hardest(hardTerms(here), shownHard).map(shownHardOne),
  };
}

type Here = { entry: LessonEntry; stats: LessonStats; items?: readonly Scheduled[] | undefined };
/** As `Hard`, but `missed` is the sum of what was missed. */
export type Counted = Hard;

const isBegun = ({ portion, days }: LessonStats) => portion > 0 || days.size > 0;

export const daysOf = ({ days }: Pick<Overview, "days">): DashboardState["days"] =>
  [...days]
    .map(([day, tally]) => ({ day, answers: count(tally), right: tally.right }))
    .sort((a, b) => a.day - b.day);

/** Day by day; undefined while it is being counted. */
export function forecastOf(here: readonly Here[], { at, zone }: Now): number[] | undefined {
  const items = here.flatMap(({ entry, items: all }) => (all ? present(entry.questions, all) : []));
  return here.some((each) => each.items)
    ? forecast(items, zone, at, shownDue).map(({ fresh, others }) => fresh + others)
    : undefined;
}

function shownLesson({ entry: { id, title, questions }, stats, items }: Here, today: number): ShownLesson {
  const { portion, total, latest, scores } = stats;
  const memory = items && strengthOf(questions, items, today);
  return {
    id,
    title,
    portion,
    total,
    latest,
    scores: scores.slice(-shownScores),
    ...(memory && { memory }),
  };
}

/** Of each lesson at most so many, the hardest. */
export function hardQuestions(here: readonly Here[], most: number): Counted[] {
  return here.flatMap(({ entry: { id: lesson, title, questions }, stats }) => {
    const stems = new Map<string, string>();
    questions.forEach(({ id, stem }) => stems.set(id, stem));
    return hardest(stats.missed, most).map(({ id, answers, missed, sureAndWrong }) => {
      return { lesson, id, words: stems.get(id) ?? id, title, answers, missed, sureAndWrong };
    });
  });
}

/** A term is as hard as its reviews, its look-ups and the questions that ask for it. */
export function hardTerms(here: readonly Here[]): Counted[] {
  return here.flatMap(({ entry: { id: lesson, title, questions }, stats }) => {
    const terms = new Map<string, Counted>();
    const add = (id: string, words: string, { answers, missed, sureAndWrong, lookUps }: Missed) => {
      const known = terms.get(id) ?? { lesson, id, words, title, answers: 0, missed: 0, sureAndWrong: 0 };
      known.answers += answers;
      known.missed += missed;
      known.sureAndWrong += sureAndWrong;
      if (lookUps) {
        known.lookUps = lookUps;
      }
      terms.set(id, known);
    };
    const answered = new Map(stats.missed.map((each) => [each.id, each]));
    for (const { id, term } of questions) {
      const counted = term && answered.get(id);
      if (counted) {
        add(term.key, term.words, counted);
      }
    }
    stats.terms.forEach((missed) => add(missed.id, missed.id, missed));
    return [...terms.values()];
  });
}

const shownHardOne = (one: Counted): Hard => ({
  ...one,
  missed: one.answers > 0 ? Math.min(one.missed / one.answers, 1) : 0,
});

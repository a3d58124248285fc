/** The numbers of all lessons as the page shows them: summed up, and no list longer than anyone reads. */
import type { Progress } from "../../core/progress.ts";
import type { DayOf } from "../../core/stats/days.ts";
import { hardest, type LessonStats, lessonStats } from "../../core/stats/lesson.ts";
import { type Overview, overview } from "../../core/stats/overview.ts";
import { count } from "../../core/stats/tally.ts";
import type { DashboardState, Hard, ShownLesson } from "../../protocol/dashboard.ts";
import type { LessonEntry } from "../library.ts";

const shownDays = 371;
const shownLessons = 200;
const shownScores = 30;
const shownHard = 8;

export interface CountedLesson {
  /** Undefined: it is not here any more. */
  entry?: LessonEntry;
  id: string;
  stats: LessonStats;
}

/** Counts a lesson again only when something of it has changed. */
export class Counter {
  readonly #known = new WeakMap<Progress, { entry: LessonEntry | undefined; stats: LessonStats }>();

  constructor(private readonly dayOf: DayOf) {}

  count(entry: LessonEntry | undefined, progress: Progress): LessonStats {
    const known = this.#known.get(progress);
    if (known?.entry === entry && known) {
      return known.stats;
    }
    const stats = lessonStats(entry?.questions ?? [], progress, this.dayOf);
    this.#known.set(progress, { entry, stats });
    return stats;
  }
}

/** `today`: as `DayOf` numbers days. */
export function dashboardState(lessons: readonly CountedLesson[], today: number): DashboardState {
  const all = overview(
    lessons.map(({ stats }) => stats),
    today,
  );
  const here = lessons.flatMap(({ entry, stats }) => (entry ? [{ entry, stats }] : []));
  const begun = here.filter(({ stats }) => isBegun(stats));
  const listed = [...begun, ...here.filter(({ stats }) => !isBegun(stats))];
  return {
    today,
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
    lessons: listed.slice(0, shownLessons).map(shownLesson),
    more: Math.max(0, listed.length - shownLessons),
    gone: lessons.length - here.length,
    questions: hardest(hardQuestions(here), shownHard).map(shownHardOne),
    terms: hardest(hardTerms(here), shownHard).map(shownHardOne),
  };
}

type Here = { entry: LessonEntry; stats: LessonStats };
/** As `Hard`, but `missed` is the sum of what was missed. */
export type Counted = Hard;

const isBegun = ({ portion, days }: LessonStats) => portion > 0 || days.size > 0;

export const daysOf = ({ days }: Pick<Overview, "days">): DashboardState["days"] =>
  [...days]
    .map(([day, tally]) => ({ day, answers: count(tally), right: tally.right }))
    .sort((a, b) => a.day - b.day);

function shownLesson({ entry: { id, title }, stats }: Here): ShownLesson {
  const { portion, total, latest, scores } = stats;
  return { id, title, portion, total, latest, scores: scores.slice(-shownScores) };
}

export function hardQuestions(here: readonly Here[]): Counted[] {
  return here.flatMap(({ entry: { id: lesson, title, questions }, stats }) => {
    const stems = new Map(questions.map(({ id, stem }) => [id, stem]));
    return stats.missed.map(({ question: id, answers, missed, sureAndWrong }) => {
      return { lesson, id, words: stems.get(id) ?? id, title, answers, missed, sureAndWrong };
    });
  });
}

/** A term is as hard as the questions that ask for it. */
export function hardTerms(here: readonly Here[]): Counted[] {
  return here.flatMap(({ entry: { id: lesson, title, questions }, stats }) => {
    const terms = new Map<string, Counted>();
    const asking = new Map(questions.flatMap(({ id, term }) => (term ? [[id, term] as const] : [])));
    for (const { question, answers, missed, sureAndWrong } of stats.missed) {
      const term = asking.get(question);
      if (term) {
        const { key: id, words } = term;
        const known = terms.get(id) ?? { lesson, id, words, title, answers: 0, missed: 0, sureAndWrong: 0 };
        known.answers += answers;
        known.missed += missed;
        known.sureAndWrong += sureAndWrong;
        terms.set(id, known);
      }
    }
    return [...terms.values()];
  });
}

const shownHardOne = (one: Counted): Hard => ({ ...one, missed: Math.min(one.missed / one.answers, 1) });

/** What the learner did with one lesson, in numbers. */
import { impliedMark } from "../log/attempts.ts";
import { pastOf } from "../log/compact.ts";
import { eachPacked, type Scanned } from "../log/scan.ts";
import { lastAnswer, type Progress } from "../progress.ts";
import type { Process } from "../quiz.ts";
import type { Confidence } from "../sitting.ts";
import { type Steps, whole } from "../steps.ts";
import { wilson } from "./interval.ts";
import { note, noTally, type Tally, tallyAt } from "./tally.ts";

/** Of a question, what its numbers are grouped by. */
export interface CountedQuestion {
  id: string;
  process?: Process;
}

/** A time through the quiz that is over. */
export interface Score {
  at: number;
  right: number;
  total: number;
  /** Of the points, 0–1. */
  share: number;
}

/** All answers that count to one question, or to one term in reviews and guesses. */
export interface Missed {
  id: string;
  answers: number;
  /** Sum of what each answer lacks of the full mark. */
  missed: number;
  /** Answers that were sure and not right. */
  sureAndWrong: number;
  /** Of a term, how often its card was read, up to `countedLookUps`. */
  lookUps?: number;
}

/** Numbers of days, as in `review/day.ts`. */
export type DayOf = (at: number) => number;

export interface LessonStats {
  /** Furthest share of the article reached, 0–1. */
  portion: number;
  /** Questions that the lesson has now. */
  total: number;
  /** The latest answers to these. */
  latest: Tally;
  /** Oldest first. */
  scores: Score[];
  /** All answers that count, by day, also to questions that are gone. */
  days: Map<number, Tally>;
  /** All answers to questions that the lesson has now, by reading process. */
  processes: Map<Process | "other", Tally>;
  /** All answers with a confidence, by it: 1–3. */
  confidence: Map<number, Tally>;
  /** Of the questions that the lesson has now and that were answered. */
  missed: Missed[];
  terms: Missed[];
}

export const lessonStats = (
  questions: readonly CountedQuestion[],
  progress: Progress,
  dayOf: DayOf,
): LessonStats => whole(lessonStatsInSteps(questions, progress, dayOf));

/** The same, a question or a term a step. */
export function* lessonStatsInSteps(
  questions: readonly CountedQuestion[],
  progress: Progress,
  dayOf: DayOf,
): Steps<LessonStats> {
  const stats: LessonStats = {
    portion: progress.portion,
    total: questions.length,
    latest: noTally(),
    scores: scoresOf(progress),
    days: new Map(),
    processes: new Map(),
    confidence: new Map(),
    missed: [],
    terms: [],
  };
  const known = new Map(questions.map((question) => [question.id, question]));
  for (const id of new Set([...progress.earlier.keys(), ...progress.answers.keys()])) {
    const question = known.get(id);
    const process = question && tallyAt(stats.processes, question.process ?? "other");
    const counter = new Counter(id, stats, dayOf, process);
    eachPacked(progress.earlier.get(id) ?? "", counter.count);
    progress.answers.get(id)?.forEach(counter.count);
    const last = question && lastAnswer(progress, id);
    if (last) {
      note(stats.latest, last.verdict);
      stats.missed.push(counter.missed);
    }
    yield;
  }
  for (const [id, { attempts, lookUps = [] }] of progress.terms) {
    const counter = new Counter(id, stats, dayOf);
    eachPacked(progress.earlierTerms.get(id) ?? "", counter.count);
    attempts.forEach(counter.count);
    if (counter.missed.answers > 0 || lookUps.length > 0) {
      stats.terms.push({ ...counter.missed, ...(lookUps.length > 0 && { lookUps: lookUps.length }) });
    }
    yield;
  }
  return stats;
}

type Counted = Pick<Scanned, "at" | "verdict"> & {
  mark?: number;
  confidence?: Confidence | undefined;
  retry?: boolean;
};

/** Counts all attempts at one thing. */
class Counter {
  readonly missed: Missed;

  constructor(
    id: string,
    private readonly stats: Pick<LessonStats, "days" | "confidence">,
    private readonly dayOf: DayOf,
    private readonly process?: Tally,
  ) {
    this.missed = { id, answers: 0, missed: 0, sureAndWrong: 0 };
  }

  readonly count = ({ at, verdict, mark, confidence, retry }: Counted): void => {
    if (retry) {
      return;
    }
    const { missed, stats } = this;
    note(tallyAt(stats.days, this.dayOf(at)), verdict);
    if (this.process) {
      note(this.process, verdict);
    }
    if (confidence) {
      note(tallyAt(stats.confidence, confidence), verdict);
    }
    missed.answers += 1;
    missed.missed += 1 - (mark ?? impliedMark(verdict) ?? 0.5);
    missed.sureAndWrong += confidence === 3 && verdict !== "right" ? 1 : 0;
  };
}

function scoresOf({ past, sittings }: Progress): Score[] {
  const finished = sittings.flatMap((sitting) =>
    sitting.finishedAt === undefined ? [] : pastOf(sitting, sitting.finishedAt, sitting.finishedAt),
  );
  return [...past, ...finished]
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.finishedAt - b.finishedAt)
    .map(({ finishedAt: at, right, total, points, of }) => ({
      at,
      right,
      total,
      share: of > 0 ? points / of : right / total,
    }));
}

/**
 * The hardest first: how much of the marks was missed, as far as so few answers say it. That is the lower end of Wilson's
 * interval at one standard deviation, so that five misses of six stand above the only one of one. A look-up is as half
 * a miss. What was never missed nor looked up is not hard.
 */
export function hardest<T extends Pick<Missed, "answers" | "missed" | "lookUps">>(
  all: Iterable<T>,
  most: number,
): T[] {
  return [...all]
    .filter(({ missed, lookUps = 0 }) => missed > 0 || lookUps > 0)
    .map((each) => {
      const { answers, missed, lookUps = 0 } = each;
      const n = answers + lookUps;
      return { each, rank: wilson(Math.min((missed + lookUps / 2) / n, 1), n, 1)[0] };
    })
    .sort((a, b) => b.rank - a.rank || b.each.answers - a.each.answers)
    .slice(0, most)
    .map(({ each }) => each);
}

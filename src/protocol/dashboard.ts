/**
 * What the page of progress and its host say to each other. The host counts, the page draws. Days are numbers, 0 is
 * 1 January 1970 by the learner's clock; other times are milliseconds since the epoch; shares are 0–1.
 */
import * as v from "valibot";
import { processes } from "../core/question/kind.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const day = v.pipe(v.number(), v.integer());
const nothing = v.object({});
const tallySchema = v.object({ right: count, partly: count, wrong: count });
const idsSchema = v.object({ lesson: v.string(), id: v.string() });

const scoreSchema = v.object({ at: v.number(), right: count, total: count, share });
export type ShownScore = v.InferOutput<typeof scoreSchema>;

const lessonSchema = v.object({
  id: v.string(),
  title: v.string(),
  /** How far one read. */
  portion: share,
  total: count,
  /** The latest answers to its questions. */
  latest: tallySchema,
  /** Of times through the quiz that are over the latest ones, oldest first. */
  scores: v.array(scoreSchema),
  /** Of its questions the share that one would probably still answer in 30 days, and what is due; absent while that is being counted. */
  memory: v.exactOptional(v.object({ strength: share, due: count })),
});
export type ShownLesson = v.InferOutput<typeof lessonSchema>;

/** A question, or a term by all questions that test it. `missed`: the share of the marks that was not got. */
const hardSchema = v.object({
  ...idsSchema.entries,
  words: v.string(),
  title: v.string(),
  answers: count,
  missed: share,
  /** Answers that were sure and not right. */
  sureAndWrong: count,
  /** Of a term: how often its card was read. */
  lookUps: v.exactOptional(count),
});
export type Hard = v.InferOutput<typeof hardSchema>;

const stateSchema = v.object({
  today: day,
  /** Of all lessons: the latest answers, and how many questions there are. */
  latest: tallySchema,
  total: count,
  /** Answers ever given. */
  answers: count,
  /** Days in a row, and days of the last four weeks. */
  streak: count,
  recentDays: count,
  /** Of a year, the days on which something was answered, oldest first. */
  days: v.array(v.object({ day, answers: count, right: count })),
  /** What comes due, today (with what is overdue) first; absent while that is being counted. */
  due: v.exactOptional(v.array(count)),
  /** Only those of which something was answered. */
  processes: v.array(v.object({ process: v.picklist([...processes, "other"]), tally: tallySchema })),
  confidence: v.array(v.object({ level: v.picklist([1, 2, 3]), tally: tallySchema })),
  /** Those that were begun first; `more` is how many are left out. */
  lessons: v.array(lessonSchema),
  more: count,
  /** Lessons with progress that are not here any more. */
  gone: count,
  questions: v.array(hardSchema),
  terms: v.array(hardSchema),
});
export type DashboardState = v.InferOutput<typeof stateSchema>;

export const chartNames = [
  "lessons",
  "days",
  "due",
  "scores",
  "processes",
  "confidence",
  "questions",
  "terms",
] as const;
export type ChartName = (typeof chartNames)[number];

/** What the host answers. */
export const dashboardHost = {
  /** The page is there: give it everything. */
  ready: { takes: nothing, gives: stateSchema },
  /** Puts the numbers of a chart, all of them, on the clipboard as CSV. */
  copy: { takes: v.object({ chart: v.picklist(chartNames) }), gives: nothing },
  openLesson: { takes: v.object({ lesson: v.string() }), gives: nothing },
  openQuestion: { takes: idsSchema, gives: nothing },
  openTerm: { takes: idsSchema, gives: nothing },
  /** The learner wants to choose a lesson, to make one, to review what is due, or to reconnect those that are gone. */
  begin: { takes: v.object({ what: v.picklist(["choose", "make", "review", "reconnect"]) }), gives: nothing },
} as const;

/** What the page answers. */
export const dashboardPage = {
  update: { takes: stateSchema, gives: nothing },
} as const;

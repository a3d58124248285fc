/** The numbers of a chart, all of them, as CSV. The names of columns are not translated, so that a program can rely on them. */
import { csvOf, isoTime } from "../../core/csv.ts";
import { dayOf } from "../../core/review/day.ts";
import { hardest } from "../../core/stats/lesson.ts";
import { overview } from "../../core/stats/overview.ts";
import { strengthOf } from "../../core/stats/strength.ts";
import type { Tally } from "../../core/stats/tally.ts";
import { count } from "../../core/stats/tally.ts";
import type { ChartName } from "../../protocol/dashboard.ts";
import {
  type Counted,
  type CountedLesson,
  daysOf,
  forecastOf,
  hardQuestions,
  hardTerms,
  type Now,
} from "./state.ts";

const tallied = ["answers", "right", "partly", "wrong"];
const figures = (tally: Tally) => [count(tally), tally.right, tally.partly, tally.wrong];
const dateOf = (day: number) => isoTime(day * 86_400_000).slice(0, 10);
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

export function chartCsv(chart: ChartName, lessons: readonly CountedLesson[], now: Now): string {
  const today = dayOf(now.at, now.zone);
  const here = lessons.flatMap(({ entry, stats, items }) => (entry ? [{ entry, stats, items }] : []));
  const all = () =>
    overview(
      lessons.map(({ stats }) => stats),
      today,
    );
  switch (chart) {
    case "lessons":
      return csvOf(
        ["lesson", "title", "read", "questions", ...tallied, "attempts", "last score", "strength", "due"],
        here.map(({ entry: { id, title, questions }, stats: { portion, total, latest, scores }, items }) => {
          const last = scores.at(-1);
          const memory = items && strengthOf(questions, items, today);
          return [
            id,
            title,
            rounded(portion),
            total,
            ...figures(latest),
            scores.length,
            last ? rounded(last.share) : "",
            memory ? rounded(memory.strength) : "",
            memory?.due,
          ];
        }),
      );
    case "due":
      return csvOf(
        ["day", "due"],
        (forecastOf(here, now) ?? []).map((due, index) => [dateOf(today + index), due]),
      );
    case "scores":
      return csvOf(
        ["lesson", "title", "attempt", "time", "right", "questions", "score"],
        here.flatMap(({ entry: { id, title }, stats: { scores } }) =>
          scores.map(({ at, right, total, share }, index) => {
            return [id, title, index + 1, isoTime(at), right, total, rounded(share)];
          }),
        ),
      );
    case "days":
      return csvOf(
        ["day", "answers", "right"],
        daysOf(all()).map(({ day, answers, right }) => [dateOf(day), answers, right]),
      );
    case "processes":
      return csvOf(
        ["process", ...tallied],
        [...all().processes].map(([process, tally]) => [process, ...figures(tally)]),
      );
    case "confidence":
      return csvOf(
        ["confidence", ...tallied],
        [...all().confidence].sort(([a], [b]) => a - b).map(([level, tally]) => [level, ...figures(tally)]),
      );
    case "questions":
      return hardCsv("question", hardQuestions(here, Number.POSITIVE_INFINITY));
    case "terms":
      return hardCsv("term", hardTerms(here));
  }
}

const hardCsv = (what: string, counted: readonly Counted[]): string =>
  csvOf(
    [
      "lesson",
      what,
      "words",
      "answers",
      "missed",
      "sure and wrong",
      ...(what === "term" ? ["looked up"] : []),
    ],
    hardest(counted, Number.POSITIVE_INFINITY).map((one) => {
      const { lesson, id, words, answers, missed, sureAndWrong, lookUps = 0 } = one;
      const share = answers > 0 ? rounded(missed / answers) : "";
      return [lesson, id, words, answers, share, sureAndWrong, ...(what === "term" ? [lookUps] : [])];
    }),
  );

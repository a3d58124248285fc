/** Where a learner stands in a lesson, in the numbers and words that a person would say. */
import { lastAnswer, openSitting, type Progress } from "../core/progress.ts";
import type { LessonEntry } from "./library.ts";

export interface Summary {
  state: "new" | "begun" | "done";
  /** Share of the article read, 0–1. */
  portion: number;
  answered: number;
  right: number;
  total: number;
  /** A sitting is open. */
  open: boolean;
}

export function summarise(questions: readonly { id: string }[], progress: Progress): Summary {
  const answers = questions.flatMap(({ id }) => lastAnswer(progress, id) ?? []);
  return summaryOf({
    portion: progress.portion,
    answered: answers.length,
    right: answers.filter(({ verdict }) => verdict === "right").length,
    total: questions.length,
    open: openSitting(progress) !== undefined,
  });
}

/** With the state that follows from the numbers. */
export function summaryOf(figures: Omit<Summary, "state">): Summary {
  const { portion, answered, total, open } = figures;
  const begun = portion > 0 || answered > 0 || open;
  const done = portion >= 1 && answered === total;
  return { state: done && !open ? "done" : begun ? "begun" : "new", ...figures };
}

type Say = (template: string, ...args: (string | number)[]) => string;

/** For example “12 of 15 right, 5 to come, read to 60 %”. */
export function summaryWords(summary: Summary, say: Say): string {
  if (summary.state === "new") {
    return say("not begun");
  }
  const percent = Math.round(summary.portion * 100);
  const read = percent >= 100 ? say("read") : say("read to {0} %", percent);
  if (summary.total === 0) {
    return read;
  }
  const score =
    summary.answered === 0
      ? say("{0} questions to come", summary.total)
      : say("{0} of {1} right", summary.right, summary.answered);
  const left = summary.total - summary.answered;
  const rest = summary.answered > 0 && left > 0 ? [say("{0} to come", left)] : [];
  return [score, ...rest, read].join(", ");
}

export const entrySummary = (entry: LessonEntry, progress: Progress): Summary =>
  summarise(entry.questions, progress);

/** Logs of a class, a folder a learner: what each of them answers first to the questions of a quiz. */
import { encodeEntry, type Entry } from "../../src/core/log/entry.ts";
import type { ProgressEvent } from "../../src/core/progress.ts";
import { parseQuiz, type Question } from "../../src/core/quiz.ts";

export interface ClassAnswer {
  right: boolean;
  /** Which of the wrong options, from 0. */
  wrong?: number;
}

/** `answer`: of a learner, from 0. By path, as text. */
export function classLogs(
  quiz: string,
  answer: (question: Question, learner: number) => ClassAnswer,
  { learners = 40, reached = 0.2, lesson = "article.md" } = {},
): Record<string, string> {
  const { questions } = parseQuiz(quiz);
  const logs = Array.from({ length: learners }, (_, learner) => {
    const events = questions.map((question) =>
      answeredBy(question, answer(question, learner), `sitting-${learner}`),
    );
    const lines = linesOf(
      [{ type: "read", at: 1, portion: reached }, ...events],
      `window-${learner}`,
      lesson,
    );
    return [`.lectern/progress/learner-${learner}/window.jsonl`, lines] as const;
  });
  return Object.fromEntries(logs);
}

/** As one window writes them. */
export function linesOf(events: readonly ProgressEvent[], device: string, lesson = "article.md"): string {
  const entries = events.map((event, sequence): Entry => {
    return { id: `${device}-${sequence}`, device, sequence, at: 1000 + sequence, lesson, event };
  });
  return entries.map((entry) => `${encodeEntry(entry)}\n`).join("");
}

export function answeredBy(
  question: Question,
  { right, wrong = 0 }: ClassAnswer,
  sitting: string,
): ProgressEvent {
  const options = "options" in question ? question.options : [];
  const picked = options.filter((option) => option.right === right)[right ? 0 : wrong];
  return {
    type: "answered",
    at: 2000,
    sitting,
    question: question.id,
    fingerprint: question.fingerprint,
    response: picked ? { picks: [picked.key] } : { text: "x" },
    mark: right ? 1 : 0,
    points: 1,
    verdict: right ? "right" : "wrong",
  };
}

/** The question at a place in a quiz that is being written, whether it is finished or not. */
import { memo } from "./memo.ts";
import { type Problem, severity } from "./problem.ts";
import { passagesOf } from "./question/passages.ts";
import { parseQuiz, type Question } from "./quiz.ts";
import type { QuizReader } from "./quiz-reader.ts";
import { type Place, quoteIndex } from "./quote.ts";
import type { Rich } from "./rich.ts";

export interface WrittenQuestion {
  /** 1-based, among all headings. */
  position: number;
  length: number;
  /** The words of the heading. */
  heading: string;
  /** Not asked yet, for it says so. */
  draft: boolean;
  /** As it would be asked; undefined while its answers cannot be read. */
  question?: Question;
  /** Where its quotes stand in the article. */
  evidence: Place[][];
  /** What is missing or wrong; their places count in the question's own text. */
  problems: Problem[];
}

const indexOf = memo(quoteIndex);

/**
 * Undefined above the first question. `reader`: kept for as long as the same quiz is written. `article`: what its quotes are
 * looked up in. Never throws.
 */
export function questionAt(
  reader: QuizReader,
  text: string,
  offset: number,
  article?: Rich,
): WrittenQuestion | undefined {
  const { questions, unreadable, drafts } = reader.read(text);
  const starts = [...questions, ...unreadable, ...drafts]
    .map(({ at, value }) => at + value.source.start)
    .sort((a, b) => a - b);
  const index = starts.findLastIndex((start) => start <= offset);
  const start = starts[index];
  if (start === undefined) {
    return undefined;
  }
  const draft = drafts.some(({ at, value }) => at + value.source.start === start);
  const own = text.slice(start, starts[index + 1]);
  const quiz = parseQuiz(draft ? own.replace(/(?<=[\s{])\.draft\b/, "") : own);
  const [question] = quiz.questions;
  const passages = question && article && passagesOf(indexOf(article), question);
  const { stem } = question ?? quiz.unreadable[0] ?? {};
  return {
    position: index + 1,
    length: starts.length,
    heading: stem?.leaves[0]?.text ?? "",
    draft,
    ...(question && { question: passages?.asked ?? question }),
    evidence: passages?.evidence ?? [],
    problems: [...quiz.problems, ...(passages?.problems ?? [])].filter(
      ({ code }) => severity(code) !== "information",
    ),
  };
}

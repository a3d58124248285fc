/** The question at a place in a quiz that is being written, whether it is finished or not. */
import { parseMarkdown } from "./markdown.ts";
import { memo } from "./memo.ts";
import { type Problem, severity } from "./problem.ts";
import { passagesOf } from "./question/passages.ts";
import { parseQuiz, type Question, quizClasses } from "./quiz.ts";
import { type Place, quoteIndex } from "./quote.ts";
import type { Rich } from "./rich.ts";
import { findHeadings } from "./sections.ts";

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

/** Undefined above the first question. `article`: what its quotes are looked up in. Never throws. */
export function questionAt(text: string, offset: number, article?: Rich): WrittenQuestion | undefined {
  const headings = findHeadings(parseMarkdown(text).rich, quizClasses, () => undefined);
  const at = headings.findLastIndex(({ source }) => source.start <= offset);
  const heading = headings[at];
  if (!heading) {
    return undefined;
  }
  const own = text.slice(heading.source.start, headings[at + 1]?.source.start);
  const draft = heading.classes.has("draft");
  const { questions, problems } = parseQuiz(draft ? own.replace(/(?<=[\s{])\.draft\b/, "") : own);
  const [question] = questions;
  const passages = question && article && passagesOf(indexOf(article), question);
  return {
    position: at + 1,
    length: headings.length,
    heading: heading.leaf.text,
    draft,
    ...(question && { question: passages?.asked ?? question }),
    evidence: passages?.evidence ?? [],
    problems: [...problems, ...(passages?.problems ?? [])].filter(
      ({ code }) => severity(code) !== "information",
    ),
  };
}

import type { TermMatch } from "../../match.ts";
import type { Question } from "../../quiz.ts";
import { memo } from "../../memo.ts";
import type { QuestionPassages } from "../../question/passages.ts";
import type { Place } from "../../quote.ts";
import type { Range, Rich } from "../../rich.ts";
import { plain } from "../../rich-text.ts";
import type { Scope } from "../../scope.ts";
import type { First, FirstsOf } from "../../stats/firsts.ts";

/** What the questions of a quiz are about. */
export interface Asking {
  scope: Scope;
  /** BCP 47, of the article. */
  language: string;
  /** Absent when the article cannot be read. */
  article?: AskedArticle;
  /** What a class answered first; absent where no answers are collected. */
  firsts?: FirstsOf;
}

export interface AskedArticle {
  rich: Rich;
  /** Where the quotes of a question stand in it. */
  passages: (question: Question) => Pick<QuestionPassages, "evidence" | "problems">;
  /** Of the terms in scope, by leaf. */
  matches: ReadonlyMap<number, readonly TermMatch[]>;
}

export interface Finding {
  range: Range;
  /** The words that the sentence of the problem needs. */
  details?: Record<string, string>;
}

/** What can be found in a question alone. */
export type QuestionRule = (question: Question) => Finding[];

/** `evidence`: where its quotes stand in the article, `Evidence`, then `Select`. */
export type AskingRule = (question: Question, asking: Asking, evidence: readonly Place[][]) => Finding[];

/** What first answers to a question as it now stands tell of it; `evidence` as above. */
export type AnswersRule = (
  question: Question,
  firsts: readonly First[],
  asking: Asking,
  evidence: readonly Place[][],
) => Finding[];

/** What is found of a whole quiz is said at the heading of one of its questions. */
export type QuizRule = (
  questions: readonly Question[],
  asking: Asking,
  /** Keys of the terms that a question is about. */
  termsOf: (question: Question) => readonly string[],
) => { question: Question; details?: Record<string, string> } | undefined;

/** The words of a question's heading in the source. */
export const headingOf = ({ stem, source }: Question): Range => stem.blocks[0]?.source ?? source;

/** The words alone: a dozen rules ask for them. */
export const wordsOf: (rich: Rich) => string = memo(plain);

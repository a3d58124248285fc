import type { TermMatch } from "../../match.ts";
import type { Question, Quiz } from "../../quiz.ts";
import type { Place } from "../../quote.ts";
import type { Range, Rich } from "../../rich.ts";
import { plain } from "../../rich-text.ts";
import type { Scope } from "../../scope.ts";

/** A quiz and what it is asked about. */
export interface QuizInScope {
  quiz: Quiz;
  scope: Scope;
  /** BCP 47, of the article. */
  language: string;
  /** Absent when the article cannot be read. */
  article?: AskedArticle;
}

export interface AskedArticle {
  rich: Rich;
  /** Of the terms in scope, by leaf. */
  matches: ReadonlyMap<number, readonly TermMatch[]>;
  /** As `findPassages` gives it. */
  evidence: ReadonlyMap<string, Place[][]>;
}

export interface Finding {
  range: Range;
  /** The words that the sentence of the problem needs. */
  details?: Record<string, string>;
}

export type QuestionRule = (question: Question, checked: QuizInScope) => Finding[];
export type QuizRule = (checked: QuizInScope) => Finding[];

/** The words of a question's heading in the source. */
export const headingOf = ({ stem, source }: Question): Range => stem.blocks[0]?.source ?? source;

const known = new WeakMap<Rich, string>();

/** The words alone: a dozen rules ask for them. */
export function wordsOf(rich: Rich): string {
  let words = known.get(rich);
  if (words === undefined) {
    words = plain(rich);
    known.set(rich, words);
  }
  return words;
}

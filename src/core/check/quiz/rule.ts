import type { TermMatch } from "../../match.ts";
import type { Question } from "../../quiz.ts";
import type { Place, QuoteIndex } from "../../quote.ts";
import type { Range, Rich } from "../../rich.ts";
import { plain } from "../../rich-text.ts";
import type { Scope } from "../../scope.ts";

/** What the questions of a quiz are about. */
export interface Asking {
  scope: Scope;
  /** BCP 47, of the article. */
  language: string;
  /** Absent when the article cannot be read. */
  article?: AskedArticle;
}

export interface AskedArticle {
  rich: Rich;
  quotes: QuoteIndex;
  /** Of the terms in scope, by leaf. */
  matches: ReadonlyMap<number, readonly TermMatch[]>;
}

export interface Finding {
  range: Range;
  /** The words that the sentence of the problem needs. */
  details?: Record<string, string>;
}

/** `evidence`: where its quotes stand in the article, `Evidence`, then `Select`. */
export type QuestionRule = (question: Question, asking: Asking, evidence: readonly Place[][]) => Finding[];

/** What is found of a whole quiz is said at the heading of one of its questions. */
export type QuizRule = (
  questions: readonly Question[],
  asking: Asking,
  /** Keys of the terms that a question is about. */
  termsOf: (question: Question) => readonly string[],
) => { question: Question; details?: Record<string, string> } | undefined;

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

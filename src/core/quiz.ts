import type { Problem } from "./problem.ts";
import type { Range, Rich } from "./rich.ts";

export type Process = "locate" | "understand" | "evaluate";

/** What every question has, whatever its kind. */
export interface QuestionBase {
  /** `{#id}`, else the slug of the heading (a problem says so). Unique in its quiz. */
  id: string;
  /** Heading to the last label. */
  source: Range;
  /** The heading's words, and what stands between it and the answer block. */
  stem: Rich;
  process?: Process;
  /** `.fixed`: keep the order of the options. */
  fixed: boolean;
  typo: boolean;
  exact: boolean;
  hints: Rich[];
  why?: Rich;
  /** The quoted words, still to be found in the article. */
  evidence: Quote[];
  recall: string[];
  points: number;
  term?: string;
  tags: string[];
  /** Changes when the wording or the key changes; not when white space does. */
  fingerprint: string;
}

export interface Quote {
  /** As written between the quotes; `…` parts first and last words. */
  text: string;
  range: Range;
}

export interface Option {
  /** Stays the same when options move: made from the text, unique in the question. */
  key: string;
  text: Rich;
  right: boolean;
  feedback?: Rich;
}

export interface Accepted {
  text: string;
  range: Range;
  feedback?: Rich;
}

export interface NumberAnswer {
  /** As shown to the learner: "37,000 ± 500". */
  text: string;
  low: number;
  high: number;
  unit?: string;
  range: Range;
  feedback?: Rich;
}

export type Gap = { kind: "typed"; accepted: string[] } | { kind: "menu"; entries: string[]; right: number };

export type Question = QuestionBase &
  (
    | { kind: "choice" | "choices"; options: Option[] }
    | { kind: "text"; accepted: Accepted[]; expected: Accepted[] }
    | { kind: "number"; accepted: NumberAnswer[]; expected: NumberAnswer[]; unit?: string }
    | { kind: "cloze"; text: Rich; gaps: (Gap & { leaf: number; range: Range })[] }
    | { kind: "order"; items: { key: string; text: Rich; feedback?: Rich }[] }
    | {
        kind: "match";
        pairs: { key: string; left: Rich; right: Rich; feedback?: Rich }[];
        distractors: { key: string; right: Rich; feedback?: Rich }[];
      }
    | { kind: "evidence"; select: Quote[] }
    | { kind: "open"; model: Rich; rubric: string[] }
  );

export type Kind = Question["kind"];

export interface Quiz {
  id?: string;
  /** Path as written in the front matter. */
  article?: string;
  title?: string;
  order: "fixed" | "shuffled";
  /** Percent; undefined: no pass mark. */
  pass?: number;
  questions: Question[];
  problems: Problem[];
}

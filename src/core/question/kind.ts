/** What core has to know about a kind of question: one object of this shape for each, in the table of `index.ts`. */
import type { GenericSchema } from "valibot";
import type { Label } from "../labels.ts";
import type { Report } from "../problem.ts";
import type { Bodies, Kind, QuestionOf } from "../quiz.ts";
import type { Block, Range, Rich } from "../rich.ts";
import type { Marking } from "./marking.ts";

/** What stands under the heading of a question, before it is known what kind it is. */
export interface Draft {
  rich: Rich;
  heading: Range;
  classes: ReadonlySet<string>;
  /** The answer block; absent where labels are the answer. */
  answer?: Block[];
  /** Of the answer block, when it is a list. */
  items: ListItem[];
  ordered: boolean;
  labels: Label<QuestionLabel>[];
  report: Report;
}

export interface ListItem {
  range: Range;
  /** Its box; undefined without one. */
  checked?: boolean;
  /** Without the feedback. */
  content: Rich;
  /** `content` as plain words, white space folded. */
  plain: string;
  feedback?: Rich;
}

/** Labels that every kind understands. */
export const commonLabels = ["Hint", "Why", "Evidence", "Points", "Term", "Tags"] as const;
export const questionLabels = [...commonLabels, "Recall", "Select", "Model", "Rubric"] as const;
export type QuestionLabel = (typeof questionLabels)[number];

export const processes = ["locate", "understand", "evaluate"] as const;
export const modifiers = ["multi", "fixed", "typo", "exact"] as const;
export type Modifier = (typeof modifiers)[number];

/** Answers as JSON, as the page sends them and as progress keeps them. */
export interface Responses {
  choice: { picks: string[] };
  choices: { picks: string[] };
  text: { text: string };
  number: { text: string };
}

interface Reading<K extends Kind> {
  /** Whether this is a draft of the kind. The first kind in the table that says so takes it. */
  reads(draft: Draft): boolean;
  /** Takes what it understands and reports the rest. */
  read(draft: Draft): Bodies[K];
  /** Beyond `commonLabels`. */
  labels: readonly QuestionLabel[];
  modifiers: readonly Modifier[];
  /** What is right, in plain words. Empty when nothing is. */
  rightAnswer(question: QuestionOf<K>): string;
  /** What the fingerprint is made of besides the stem: wording and key, not feedback. */
  key(question: Bodies[K]): string[];
}

interface Asked<K extends keyof Responses> {
  asked: true;
  response: GenericSchema<unknown, Responses[K]>;
  /** Total and pure; `language` (BCP 47) is that of the article. */
  mark(question: QuestionOf<K>, response: Responses[K], language?: string): Marking;
  /** The response in plain words. */
  answered(question: QuestionOf<K>, response: Responses[K]): string;
}

export type QuestionKind<K extends Kind> = Reading<K> &
  (K extends keyof Responses ? Asked<K> : { asked: false });

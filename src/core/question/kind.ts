/** What core has to know about a kind of question: one object of this shape for each, in the table of `index.ts`. */
import type { GenericSchema } from "valibot";
import type { Label } from "../labels.ts";
import type { Report } from "../problem.ts";
import type { Bodies, Kind, QuestionOf } from "../quiz.ts";
import type { Place } from "../quote.ts";
import type { Block, Range, Rich } from "../rich.ts";
import type { MarkingOf } from "./marking.ts";

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
  /** By gap: what was typed, or the entry of the menu; empty: nothing. */
  cloze: { gaps: string[] };
  /** Keys of the items in the learner's order. */
  order: { order: string[] };
  /** Left key and right key. */
  match: { pairs: [string, string][] };
  /** What was marked: where in the article's text, and the words that stood there (an article may be edited). */
  evidence: { passages: { spans: Place[]; text: string }[] };
  /** `met`: the learner's own mark by line of the rubric, 0, ½ or 1; absent until the model was shown. */
  open: { text: string; met?: number[] };
}

/** What marking has to know besides question and answer. */
export interface MarkContext {
  /** BCP 47, of the article. */
  language?: string;
  /** What evidence is marked in. */
  article?: Rich;
  /** Where the `Select` quotes stand in it, in their order; an empty place: nowhere. */
  select?: readonly Place[][];
  /** Keys of the glossary entries that these words, as a whole, name. */
  named?: (words: string) => readonly string[];
}

export interface QuestionKind<K extends Kind> {
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
  response: GenericSchema<unknown, Responses[K]>;
  /** The response of who gives no answer; it is marked like any other, so that all that is right can be shown. */
  nothing: Responses[K];
  /** Total and pure. */
  mark(question: QuestionOf<K>, response: Responses[K], context: MarkContext): MarkingOf<K>;
  /** The response in plain words. */
  answered(question: QuestionOf<K>, response: Responses[K]): string;
}

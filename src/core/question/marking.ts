/** What checking an answer says, kind by kind. JSON. */
import type { Verdict } from "../progress.ts";
import type { Kind } from "../quiz.ts";
import type { Place } from "../quote.ts";
import type { Rich } from "../rich.ts";

/**
 * What differed between an answer and the words it was compared with, or why it could not be compared (see `isNoAnswer`).
 * `unmarked`: an open answer that its writer has not compared with the model yet.
 */
export type Note =
  | "empty"
  | "too-long"
  | "not-a-number"
  | "unmarked"
  | "case"
  | "punctuation"
  | "article"
  | "typo"
  | "unit";

/** What became of one option: all of them stay visible after checking. */
export interface OptionMark {
  key: string;
  right: boolean;
  picked: boolean;
  feedback?: Rich;
}

/** The accepted or expected wrong answer that was given. */
export interface Hit {
  text: string;
  right: boolean;
  feedback?: Rich;
}

export interface GapMark {
  /** Also where no answer counts. */
  right: boolean;
  /** Trimmed; empty: nothing. */
  given: string;
  /** Empty: its author gave no answer, so that it counts for nothing. */
  accepted: string[];
  note?: Note;
}

export interface ItemMark {
  key: string;
  /** Where the learner put it, from 0; undefined: nowhere. */
  place?: number;
  /** It stands where it belongs. The mark counts pairs instead. */
  right: boolean;
  feedback?: Rich;
}

export interface PairMark {
  /** Key of the left side. */
  left: string;
  /** Keys of right sides. */
  answer: string;
  given?: string;
  right: boolean;
  feedback?: Rich;
}

/** What each kind says beyond the mark. */
export interface Details {
  /** In the order of the source. */
  choice: { options: OptionMark[] };
  choices: { options: OptionMark[] };
  /** `accepted`: every accepted answer as its author wrote it. */
  text: { accepted: string[]; hit?: Hit };
  number: { accepted: { text: string; low: number; high: number }[]; hit?: Hit };
  cloze: { gaps: GapMark[] };
  /** In the right order. */
  order: { items: ItemMark[] };
  /** In the order of the source. */
  match: { pairs: PairMark[] };
  /** `answer`: the passages sought, by index in `select` and where they stand; `given`: what is still there of what was marked. */
  evidence: { answer: { select: number; places: Place[] }[]; given: Place[][] };
  /** `met`: 0, ½ or 1. Without a rubric one line without words, for the whole. */
  open: { rubric: { line: string; met: number }[] };
}

export interface Mark {
  /** Share of the points, 0–1. */
  mark: number;
  verdict: Verdict;
  note?: Note;
}

export type MarkingOf<K extends Kind> = Mark & Details[K];
export type Marking = MarkingOf<Kind>;

export function verdictOf(mark: number): Verdict {
  if (mark >= 1) {
    return "right";
  }
  return mark > 0 ? "partly" : "wrong";
}

/** The mark with its verdict, for a marking to go on from. */
export function marked(share: number, note?: Note): Mark {
  const mark = Math.min(1, Math.max(0, share));
  return { mark, verdict: verdictOf(mark), ...(note && { note }) };
}

/** No mistake yet: whoever asks may ask again before anything is recorded. */
export const isNoAnswer = (note: Note | undefined): boolean =>
  note === "empty" || note === "too-long" || note === "not-a-number";

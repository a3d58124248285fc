import type { Verdict } from "../progress.ts";
import type { Rich } from "../rich.ts";

/** What became of one option: all of them stay visible after checking. */
export interface OptionMark {
  key: string;
  right: boolean;
  picked: boolean;
  feedback?: Rich;
}

/**
 * What differed between an answer and the words it was compared with, or why it could not be compared.
 * `empty` and `not-a-number` are no mistake yet: the page may ask again before it records anything.
 */
export type Note = "empty" | "not-a-number" | "case" | "punctuation" | "article" | "typo" | "unit";

/** What checking an answer says. JSON. */
export interface Marking {
  /** Share of the points, 0–1. */
  mark: number;
  verdict: Verdict;
  /** `choice`, `choices`: in the order of the source. */
  options?: OptionMark[];
  /** `text`, `number`: every accepted answer as its author wrote it. */
  accepted?: string[];
  /** `text`, `number`: the accepted or expected wrong answer that was given. */
  hit?: { text: string; right: boolean; feedback?: Rich };
  note?: Note;
}

export function verdictOf(mark: number): Verdict {
  if (mark >= 1) {
    return "right";
  }
  return mark > 0 ? "partly" : "wrong";
}

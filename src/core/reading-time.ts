import type { Rich } from "./rich.ts";
import { type Steps, whole } from "./steps.ts";

/** Of an adult who reads for understanding; Brysbaert 2019 gives 238 for English non-fiction. */
const wordsPerMinute = 230;

/** In UTF-16 units: so much text is counted in one step. */
const portion = 200_000;

export interface ReadingTime {
  words: number;
  /** At least one. */
  minutes: number;
}

/** How many words a text has, and the minutes that they take. */
export const readingTime = (rich: Rich): ReadingTime => whole(readingTimeInSteps(rich));

export function* readingTimeInSteps({ leaves }: Rich): Steps<ReadingTime> {
  let words = 0;
  let length = 0;
  for (const { tag, text } of leaves) {
    words += tag === "pre" ? 0 : wordsIn(text);
    length += text.length;
    if (length > portion) {
      length = 0;
      yield;
    }
  }
  return { words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Runs of letters and digits; in scripts without spaces a word is taken to have two characters. */
function wordsIn(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const rest = characters > 0 ? text.replace(unspaced, " ") : text;
  return Math.ceil(characters / 2) + (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0);
}

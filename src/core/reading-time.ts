import type { Rich } from "./rich.ts";

/** Of an adult who reads for understanding; Brysbaert 2019 gives 238 for English non-fiction. */
const wordsPerMinute = 230;

/** How many words a text has, and the minutes that they take, at least one. */
export function readingTime(rich: Rich): { words: number; minutes: number } {
  const words = countWords(rich);
  return { words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}

/** Runs of letters and digits; in scripts without spaces a word is taken to have two characters. */
function countWords({ leaves }: Rich): number {
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
  let words = 0;
  for (const { tag, text } of leaves) {
    if (tag === "pre") {
      continue;
    }
    const characters = text.match(unspaced)?.length ?? 0;
    const rest = characters > 0 ? text.replace(unspaced, " ") : text;
    words += Math.ceil(characters / 2) + (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0);
  }
  return words;
}

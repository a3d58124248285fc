import type { Range } from "./rich.ts";

const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const letter = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}_\u200C\u200D]`;
const word = new RegExp(
  String.raw`(?=[\p{L}\p{N}])${unspaced}\p{M}*|(?:${letter})+(?:['\u2019](?:${letter})+)*`,
  "gu",
);

/**
 * Where the words of a text stand: runs of letters and digits; in scripts that are written without spaces every
 * character is one. By Unicode alone, since `Intl.Segmenter` does not say the same on every machine.
 */
export function wordsIn(text: string): Range[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

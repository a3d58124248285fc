/**
 * Which way words run. `dir="auto"` would say it for one line of text, but not for what
 * holds several, and calls figures on their own left to right.
 */
import type { Block, Rich } from "../../core/rich.ts";

export type Direction = "ltr" | "rtl" | undefined;

const letter = /\p{L}/u;
/** The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their relatives. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** By the first letter, as Unicode does; undefined where there is none. */
export function direction(text: string): Direction {
  const [first] = letter.exec(text) ?? [];
  return first === undefined ? undefined : rightToLeft.test(first) ? "rtl" : "ltr";
}

/** That of the first words in any of the blocks. */
export function directionOf(rich: Rich, blocks: readonly Block[]): Direction {
  for (const { leaf, children } of blocks) {
    const own = leaf === undefined ? undefined : direction(rich.leaves[leaf]?.text ?? "");
    const found = own ?? directionOf(rich, children ?? []);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The part of a file that is Markdown, as the parser wants it, and the way back to the file's own offsets. */
import type { Range } from "../rich.ts";

export interface Body {
  /** Every line break is `\n`, every NUL U+FFFD: what markdown-it would make of it, done where it can be undone. */
  text: string;
  /** From offsets of `text` to offsets of the file. */
  place(range: Range): Range;
}

/** `file` from `start` to its end. */
export function bodyOf(file: string, start: number): Body {
  const rest = start === 0 ? file : file.slice(start);
  /** Offsets in `text` of the line breaks that were two characters long. */
  const shortened: number[] = [];
  const text = rest
    .replace(/\r\n?/g, (found, at: number) => {
      if (found.length === 2) {
        shortened.push(at - shortened.length);
      }
      return "\n";
    })
    .replaceAll("\0", "\uFFFD");
  const toFile = (offset: number) => start + offset + countBelow(shortened, offset);
  return { text, place: (range) => ({ start: toFile(range.start), end: toFile(range.end) }) };
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

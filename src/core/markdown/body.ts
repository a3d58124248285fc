/** A stretch of a file as the parser wants it, and the way back to the file's own offsets. */
import { ownCopy } from "../own-copy.ts";

export class Body {
  /** Has every line break as `\n`, every NUL as U+FFFD: what markdown-it would make of it, done where it can be undone. */
  readonly text: string;
  /** What of `text` is meant. */
  readonly from: number;
  readonly to: number;
  /** What is left out of the file before `text`. */
  readonly #before: number;
  /** Offsets in `text` of the line breaks that were two characters long. */
  readonly #shortened: number[] = [];

  /** `file` from `start` to `end`. `apart`: what is made of it does not keep the whole file in memory. */
  constructor(file: string, start: number, end: number, apart = false) {
    const stretch = apart ? ownCopy(file.slice(start, end)) : file.slice(start, end);
    if (!apart && !/[\r\0]/.test(stretch)) {
      [this.text, this.from, this.to, this.#before] = [file, start, end, 0];
      return;
    }
    this.text = stretch
      .replace(/\r\n?/g, (found, at: number) => {
        if (found.length === 2) {
          this.#shortened.push(at - this.#shortened.length);
        }
        return "\n";
      })
      .replaceAll("\0", "\uFFFD");
    [this.from, this.to, this.#before] = [0, this.text.length, start];
  }

  /** Whether what stands side by side in `text` does so in the file. */
  get even(): boolean {
    return this.#shortened.length === 0;
  }

  /** From an offset of `text` to that of the file. */
  at(offset: number): number {
    const known = this.#shortened;
    return this.#before + offset + (known.length === 0 ? 0 : countBelow(known, offset));
  }
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

/**
 * Where the words of a text end. Nearly all text is words whose letters fold one to one; they are summed up in one pass
 * without a decision on each character, which a processor would often guess wrong. All that is no such letter is a mark,
 * and so is the end of the text. What the tokens are is only asked where it matters; see `Tokens`.
 */
import { SUSPECT, BETWEEN, SIGN, HARD, SEED, FACTOR, UNKNOWN, MARK_SIZE, SUM } from "./layout.ts";
import { characterOf, known, letters } from "./characters.ts";
import { grown } from "./grown.ts";

/** Units that are looked at together. */
const CHUNK = 1024;

/** The marks of one text, until the next `read`. */
export class Marks {
  text = "";
  count = 0;
  /** Two numbers a mark; beyond the last there is one more, behind the text, with an empty word. */
  cells = new Int32Array(64 * MARK_SIZE);

  /** Where the word before a mark begins: right after the mark before. */
  start(mark: number): number {
    return mark === 0 ? 0 : this.end(mark - 1) + 1;
  }

  /** Where the word before a mark ends: the offset of the mark itself. */
  end(mark: number): number {
    return (this.cells[mark * MARK_SIZE] ?? 0) >> 1;
  }

  /** Of the folded word before a mark. */
  sum(mark: number): number {
    return this.cells[mark * MARK_SIZE + SUM] ?? 0;
  }

  /** Whether what stands at a mark is a sign, or a hard character; else it is white space, a hyphen or the end. */
  isSign(mark: number): boolean {
    return ((this.cells[mark * MARK_SIZE] ?? 0) & 1) > 0;
  }

  /** False when the text may have to be composed first; `composed` says that it has been. */
  read(text: string, composed = false): boolean {
    const { length } = text;
    const table = letters;
    this.text = text;
    let used = 0;
    let before = SEED;
    for (let start = 0; start < length;) {
      const stop = Math.min(length, start + CHUNK);
      const cells = (this.cells = grown(this.cells, used + (stop - start + 3) * MARK_SIZE));
      let to = used;
      let sum = before;
      let hard = 0;
      // Two at a time, since to ask whether it goes on takes time too; beyond the end there are blanks.
      for (let at = start; at < stop; at += 2) {
        const first = table[text.charCodeAt(at)] ?? 0;
        const second = at + 1 < stop ? (table[text.charCodeAt(at + 1)] ?? 0) : BETWEEN;
        // All ones for a letter, else zero.
        const firstMask = ~(first >> 31);
        const secondMask = ~(second >> 31);
        cells[to] = (at << 1) | (first & 1);
        cells[to + SUM] = sum;
        to += MARK_SIZE + MARK_SIZE * firstMask;
        sum = (Math.imul(sum, FACTOR & firstMask) + (first & firstMask)) | 0;
        cells[to] = ((at + 1) << 1) | (second & 1);
        cells[to + SUM] = sum;
        to += MARK_SIZE + MARK_SIZE * secondMask;
        sum = (Math.imul(sum, FACTOR & secondMask) + (second & secondMask)) | 0;
        hard |= first | second;
      }
      if (hard & HARD & ~SIGN) {
        const found = settle(text, cells, used, to, composed);
        if (found & NEWS) {
          continue;
        }
        if (found & SUSPICION) {
          return false;
        }
      }
      [start, used, before] = [stop, to, sum];
    }
    this.#end(used, length, before);
    return true;
  }

  /** The end of the text, which of an odd one has been marked. */
  #end(used: number, length: number, sum: number): void {
    const cells = (this.cells = grown(this.cells, used + 2 * MARK_SIZE));
    const end = used - (length & 1) * MARK_SIZE;
    if (end === used) {
      cells[end] = length << 1;
      cells[end + SUM] = sum;
    }
    cells[end + MARK_SIZE] = (length + 1) << 1;
    cells[end + MARK_SIZE + SUM] = SEED;
    this.count = end / MARK_SIZE + 1;
  }
}

const NEWS = 1;
const SUSPICION = 2;

/**
 * Forgets the sums before hard marks. NEWS: a character was met for the first time, so that it may be no mark. SUSPICION: the
 * text may have to be composed first.
 */
function settle(text: string, cells: Int32Array, from: number, to: number, composed: boolean): number {
  let found = 0;
  for (let cell = from; cell < to; cell += MARK_SIZE) {
    if ((cells[cell] ?? 0) & 1) {
      const at = (cells[cell] ?? 0) >> 1;
      const unit = text.charCodeAt(at);
      if (letters[unit] === HARD) {
        found |= known[unit] === 0 ? NEWS : 0;
        found |= characterOf(text, at, unit) & SUSPECT && !composed ? SUSPICION : 0;
        cells[cell + SUM] = UNKNOWN;
      }
    }
  }
  return found;
}

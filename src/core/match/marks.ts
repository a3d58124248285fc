/**
 * Where the words of a text end. Nearly all text is words whose letters fold one to one; they are summed up in one pass
 * without a decision on each character, which a processor would often guess wrong. All that is no such letter is a mark,
 * and so is the end of the text. What the tokens are is only asked where it matters; see `Tokens`.
 */
import { characterOf, known, letters } from "./characters.ts";
import { grown } from "./grown.ts";
import {
  BETWEEN,
  FACTOR,
  IS_HARD,
  IS_SIGN,
  MARK_SIZE,
  OFFSET_BITS,
  ONLY_HARD,
  SEED,
  SUM,
  SUSPECT,
} from "./layout.ts";

/** Units that are looked at together. */
const CHUNK = 1024;

/** The marks of one text, until the next `read`; the first is before the text, as if there were white space. */
export class Marks {
  text = "";
  /** One more than there are, which is behind the end of the text. */
  count = 0;
  /** Two numbers a mark. */
  cells = new Int32Array(64 * MARK_SIZE);

  /** Where the word before a mark begins: right after the mark before. */
  start(mark: number): number {
    return this.end(mark - 1) + 1;
  }

  /** Where the word before a mark ends: the offset of the mark itself. */
  end(mark: number): number {
    return (this.cells[mark * MARK_SIZE] ?? 0) >> OFFSET_BITS;
  }

  /** Of the folded word before a mark, as far as its letters are easy. */
  sum(mark: number): number {
    return this.cells[mark * MARK_SIZE + SUM] ?? 0;
  }

  /** IS_SIGN, IS_HARD, or 0 at white space, a hyphen, and the end of the text. */
  kind(mark: number): number {
    return (this.cells[mark * MARK_SIZE] ?? 0) & (IS_SIGN | IS_HARD);
  }

  /** Whether one space, a line break or a hyphen is at a mark, and behind it an easy word. */
  isFollowed(mark: number): boolean {
    return (
      this.kind(mark) === 0 && this.end(mark + 1) - this.end(mark) > 1 && !(this.kind(mark + 1) & IS_HARD)
    );
  }

  /** False when the text may have to be composed first; `composed` says that it has been. */
  read(text: string, composed = false): boolean {
    const { length } = text;
    const table = letters;
    // Asked of the text itself it would be looked up at each unit, once there have been strings of many kinds.
    const { charCodeAt } = String.prototype; // oxlint-disable-line typescript/unbound-method -- it is called of a text
    this.text = text;
    this.cells[0] = -1 << OFFSET_BITS;
    let used = MARK_SIZE;
    let before = SEED;
    for (let start = 0; start < length;) {
      const stop = Math.min(length, start + CHUNK);
      const cells = (this.cells = grown(this.cells, used + (stop - start + 3) * MARK_SIZE));
      let to = used;
      let sum = before;
      let all = 0;
      // Two at a time, since to ask whether it goes on takes time too; beyond the end there are blanks.
      for (let at = start; at < stop; at += 2) {
        const first = table[charCodeAt.call(text, at)] ?? 0;
        const second = at + 1 < stop ? (table[charCodeAt.call(text, at + 1)] ?? 0) : BETWEEN;
        // All ones for a letter, else zero.
        const firstMask = ~(first >> 31);
        const secondMask = ~(second >> 31);
        cells[to] = (at << OFFSET_BITS) | (first & (IS_SIGN | IS_HARD));
        cells[to + SUM] = sum;
        to += MARK_SIZE + MARK_SIZE * firstMask;
        sum = (Math.imul(sum, FACTOR & firstMask) + (first & firstMask)) | 0;
        cells[to] = ((at + 1) << OFFSET_BITS) | (second & (IS_SIGN | IS_HARD));
        cells[to + SUM] = sum;
        to += MARK_SIZE + MARK_SIZE * secondMask;
        sum = (Math.imul(sum, FACTOR & secondMask) + (second & secondMask)) | 0;
        all |= first | second;
      }
      if (all & ONLY_HARD) {
        const found = look(text, cells, used, to);
        if (found & NEWS) {
          continue;
        }
        if (found & SUSPICION && !composed) {
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
      cells[end] = length << OFFSET_BITS;
      cells[end + SUM] = sum;
    }
    cells[end + MARK_SIZE] = (length + 1) << OFFSET_BITS;
    cells[end + MARK_SIZE + SUM] = SEED;
    this.count = end / MARK_SIZE + 1;
  }
}

const NEWS = 1;
const SUSPICION = 2;

/**
 * Looks at hard marks. NEWS: a character was met for the first time, so that it may be no mark. SUSPICION: the text may have to
 * be composed first.
 */
function look(text: string, cells: Int32Array, from: number, to: number): number {
  let found = 0;
  for (let cell = from; cell < to; cell += MARK_SIZE) {
    if ((cells[cell] ?? 0) & IS_HARD) {
      const at = (cells[cell] ?? 0) >> OFFSET_BITS;
      const unit = text.charCodeAt(at);
      found |= known[unit] === 0 ? NEWS : 0;
      found |= characterOf(text, at, unit) & SUSPECT ? SUSPICION : 0;
    }
  }
  return found;
}

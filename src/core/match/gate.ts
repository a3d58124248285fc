/**
 * What turns nearly all words of a text away before any is looked up: two small filters, of the words with which forms
 * begin, and of pairs of words that follow each other in forms. It may let too much pass and never too little.
 */
import { known } from "./characters.ts";
import { Filter } from "./filter.ts";
import { grown } from "./grown.ts";
import { hashOf, mix } from "./hash.ts";
import {
  ALONE,
  BEGINS,
  FOLLOWS,
  IS_HARD,
  IS_SIGN,
  KIND_BITS,
  MARK_SIZE,
  NO_GAP,
  OFFSET_BITS,
  ONE_SPACE,
  OPENS,
  SEED,
  SPACE,
  SUM,
  TOKENS,
} from "./layout.ts";
import type { Marks } from "./marks.ts";

const ASCII = 128;

export class Gate {
  readonly #words: Filter;
  readonly #pairs: Filter;
  /** Signs with which forms begin: ALONE, and by the gap what they go on with. */
  readonly #signs = new Map<number, number>();
  readonly #asciiSigns = new Uint8Array(ASCII);
  /** Each is 1 or 0: there are any, and they have to be sought before white space too. */
  #someSign = 0;
  #spacedSign = 0;
  #places = new Int32Array(64);

  /** For so many words and pairs. */
  constructor(words: number, pairs: number) {
    this.#words = new Filter(words);
    this.#pairs = new Filter(pairs);
  }

  /** A word is a form, or begins a longer one, or both. */
  noteWord(hash: number, alone: boolean, opens: boolean): void {
    this.#words.note(hash, (alone ? ALONE : 0) | (opens ? OPENS : 0));
  }

  /** The same of a sign, which goes on after the gaps `opens`, a bit of each. */
  noteSign(unit: number, alone: boolean, opens: number): void {
    const bits = (alone ? ALONE : 0) | (opens << 1);
    this.#signs.set(unit, (this.#signs.get(unit) ?? 0) | bits);
    if (unit < ASCII) {
      this.#asciiSigns[unit] = (this.#asciiSigns[unit] ?? 0) | bits;
    }
    this.#someSign = 1;
    this.#spacedSign |= bits & ~(2 << NO_GAP) ? 1 : 0;
  }

  /** Two words follow each other in a form, at its beginning or further on. */
  notePair(before: number, gap: number, after: number, begins: boolean): void {
    this.#pairs.note(pairOf(before, gap, after), begins ? BEGINS : FOLLOWS);
    if (begins && gap === NO_GAP) {
      // The gate does not tell signs behind a word apart.
      this.#pairs.note(pairOf(before, NO_GAP, 0), BEGINS);
    }
  }

  /** Whether a word may follow another in a form. */
  follows(before: number, gap: number, after: number): boolean {
    return this.#pairs.bits(pairOf(before, gap, after)) !== 0;
  }

  /**
   * Writes where forms may begin, in order, and gives how many places there are: marks, moved up for one of the kinds
   * above. There is no decision on each word, which a processor would often guess wrong.
   */
  pass(marks: Marks, places: Int32Array): number {
    const { cells } = marks;
    const [words, pairs] = [this.#words, this.#pairs];
    const noted = this.#noted(marks);
    const marked = this.#places;
    const [someSign, spacedSign] = [this.#someSign, this.#spacedSign];
    let found = 0;
    for (let each = 0; each < noted; each++) {
      const mark = marked[each] ?? 0;
      const at = mark * MARK_SIZE;
      const cell = cells[at] ?? 0;
      const next = cells[at + MARK_SIZE] ?? 0;
      const sign = cell & IS_SIGN;
      const hard = (cell & IS_HARD) >> 1;
      const bare = isBare(cell, next);
      const hash = hashOf(cells[at + SUM] ?? 0);
      const after = hashOf(cells[at + MARK_SIZE + SUM] ?? 0);
      const bits = words.bits(hash);
      // What comes then is not known where no word does, or a hard one.
      const pair =
        pairs.bits(pairOf(hash, ONE_SPACE - sign, after & (sign - 1))) |
        ((bare & ~sign) << 1) |
        (next & IS_HARD);
      const longer = (bits & pair) >> 1;
      places[found] = (mark << KIND_BITS) | longer;
      found += ((bits & ALONE) | longer) & ~(hard | isBare(cells[at - MARK_SIZE] ?? 0, cell));
      places[found] = (mark << KIND_BITS) | TOKENS;
      found += hard | (sign & (spacedSign | (someSign & ~(bare & ~next))));
    }
    return found;
  }

  /** Marks at which either filter may know something, and hard ones. */
  #noted(marks: Marks): number {
    const { count, cells } = marks;
    const places = (this.#places = grown(this.#places, count + 1));
    const words = this.#words;
    const [someSign, spacedSign] = [this.#someSign, this.#spacedSign];
    let found = 0;
    let cell = cells[MARK_SIZE] ?? 0;
    let empty = isBare(cells[0] ?? 0, cell);
    for (let mark = 1; mark < count; mark++) {
      const next = cells[(mark + 1) * MARK_SIZE] ?? 0;
      const bare = isBare(cell, next);
      const sign = cell & (spacedSign | (someSign & ~(bare & ~next)));
      const bits = words.bits(hashOf(cells[mark * MARK_SIZE + SUM] ?? 0));
      places[found] = mark;
      found += -((bits & (empty - 1)) | sign | (cell & IS_HARD)) >>> 31;
      cell = next;
      empty = bare;
    }
    return found;
  }

  /** Whether a form may go on after the word before a mark with anything but a word after a space. */
  mayGoOn(marks: Marks, mark: number): boolean {
    const gap = marks.kind(mark) === 0 ? ONE_SPACE : NO_GAP;
    const next = mark + gap;
    if (marks.kind(next) !== IS_SIGN || marks.end(next) > marks.end(mark) + gap) {
      return true;
    }
    const sign = infoAt(marks.text, marks.end(next)) & 0xffff;
    return this.follows(hashOf(marks.sum(mark)), gap, hashOf(mix(SEED, sign)));
  }

  /** Whether a form may begin with the sign at a mark. */
  isSign(marks: Marks, mark: number): boolean {
    const { text } = marks;
    const end = marks.end(mark);
    const sign = infoAt(text, end) & 0xffff;
    const bits = sign < ASCII ? (this.#asciiSigns[sign] ?? 0) : (this.#signs.get(sign) ?? 0);
    if (bits <= ALONE) {
      return bits > 0;
    }
    if (marks.end(mark + 1) > end + 1 && !(marks.kind(mark + 1) & IS_HARD)) {
      return (bits & ALONE) > 0 || this.follows(hashOf(mix(SEED, sign)), NO_GAP, hashOf(marks.sum(mark + 1)));
    }
    const gap = infoAt(text, end + 1) & SPACE ? ONE_SPACE : NO_GAP;
    return (bits & (ALONE | (2 << gap))) > 0;
  }
}

/** 1 if no word stands right behind a mark, else 0. */
const isBare = (cell: number, next: number): number =>
  ((next >> OFFSET_BITS) - (cell >> OFFSET_BITS) - 2) >>> 31;

/** What is known of the unit at a mark; the end of the text is as white space. */
const infoAt = (text: string, at: number): number =>
  at < text.length ? (known[text.charCodeAt(at)] ?? 0) : SPACE;

/** Of what comes before, the gap, and the hash of what comes after: well mixed. */
export function pairOf(before: number, gap: number, after: number): number {
  const key = Math.imul(before + gap, 0x9e3779b1) ^ after;
  return key ^ (key >>> 15);
}

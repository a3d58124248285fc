/**
 * Text as the matcher reads it: words, single characters of scripts without spaces, single symbols. A match begins and
 * ends with a token, so word boundaries are asked of tokens and not of characters.
 */
import { foldCase } from "../fold.ts";
import {
  APOSTROPHE,
  ASTRAL,
  characterAt,
  characterOf,
  known,
  letters,
  LINE_BREAK,
  MARK,
  PLAIN,
  SPACE,
  SUSPECT,
  UNSPACED,
  WORD,
} from "./characters.ts";
import { grown } from "./grown.ts";

/** What stands before a token, in the low bits of its info: nothing, what equals one space, or what no match crosses. */
export const NO_GAP = 0;
export const ONE_SPACE = 1;
export const BARRIER = 2;
export const GAP = 3;

/** Of an empty word. */
const SEED = 0;

/** Numbers of a token, side by side so that it is in one line of the processor's cache. */
const STRIDE = 4;
const START = 1;
const END = 2;
const INFO = 3;

const BLANK = 0x20;

/** Units that are looked at together. */
const CHUNK = 1024;

/** The tokens of one text, until the next `read`. */
export class Tokens {
  count = 0;
  text = "";
  #data = new Int32Array(64 * STRIDE);
  readonly #marks = new Int32Array(2 * CHUNK + 2);

  /** Of the folded word, never 0; but 0 of what is hidden. */
  hash(at: number): number {
    return this.#data[at * STRIDE] ?? 0;
  }

  /** UTF-16 offset in the text. */
  start(at: number): number {
    return this.#data[at * STRIDE + START] ?? 0;
  }

  end(at: number): number {
    return this.#data[at * STRIDE + END] ?? 0;
  }

  /** The gap before it; WORD, UNSPACED, APOSTROPHE; PLAIN when each of its units folds to one. */
  info(at: number): number {
    return this.#data[at * STRIDE + INFO] ?? 0;
  }

  /** The token becomes what no form has. */
  hide(at: number): void {
    this.#data[at * STRIDE] = 0;
  }

  /** No match crosses what stands before the token. */
  bar(at: number): void {
    this.#data[at * STRIDE + INFO] = (this.info(at) & ~GAP) | BARRIER;
  }

  /** False when the text may have to be composed first; `composed` says that it has been. */
  read(text: string, composed = false): boolean {
    this.text = text;
    const used = this.#read(text, composed);
    this.count = used / STRIDE;
    return used >= 0;
  }

  #read(text: string, composed: boolean): number {
    const { length } = text;
    const marks = this.#marks;
    let used = 0;
    let gap = BARRIER;
    for (let at = 0; at < length;) {
      const count = markWords(text, at, marks);
      // Room for two tokens a mark: a word, and what stands at the mark.
      // Asked here for each leaf, where it is always the same kind of array.
      if (this.#data.length < used + count * STRIDE) {
        this.#data = grown(this.#data, used + count * STRIDE);
      }
      const data = this.#data;
      for (let mark = 0; mark < count; mark += 2) {
        const end = marks[mark] ?? 0;
        if (end < at) {
          continue;
        }
        // Beyond the end there are blanks.
        const unit = end < length ? text.charCodeAt(end) : BLANK;
        const info = unit === BLANK ? SPACE : characterOf(text, end, unit);
        if (end > at && !(info & WORD)) {
          put(data, used, marks[mark + 1] ?? 0, at, end, WORD | PLAIN | gap);
          used += STRIDE;
          at = end + (unit === BLANK ? 1 : 0);
          gap = unit === BLANK ? ONE_SPACE : NO_GAP;
          if (unit === BLANK) {
            continue;
          }
        }
        if (info & SPACE) {
          const after = afterSpace(text, at);
          gap = Math.max(gap, after < 0 ? BARRIER : ONE_SPACE);
          at = Math.abs(after);
          continue;
        }
        if ((info & (PLAIN | WORD | SUSPECT | ASTRAL)) === PLAIN) {
          put(data, used, mix(SEED, info & 0xffff), at, ++at, (info & (APOSTROPHE | PLAIN | UNSPACED)) | gap);
        } else {
          at = readOther(text, at, gap, data, used, composed);
          if (at < 0) {
            return at;
          }
          // What is at the mark has still to be read where the token ends before it.
          mark -= at <= end ? 2 : 0;
        }
        used += STRIDE;
        gap = NO_GAP;
      }
    }
    return used;
  }

  /** Whether token `at` reads as the word that `spell` wrote at a place. */
  equals(at: number, cells: Int32Array, place: number): boolean {
    const start = this.start(at);
    const plain = (this.info(at) & PLAIN) !== 0;
    const word = plain ? this.text : this.word(at);
    const length = plain ? this.end(at) - start : word.length;
    if (cells[place] !== length) {
      return false;
    }
    for (let i = 0; i < length; i++) {
      const unit = plain ? foldedUnit(word.charCodeAt(start + i)) : word.charCodeAt(i);
      if ((((cells[place + 1 + (i >> 1)] ?? 0) >>> ((i & 1) << 4)) & 0xffff) !== unit) {
        return false;
      }
    }
    return true;
  }

  /** Writes the length of the folded word of token `at`, then its units two by two; gives the array, or a longer one. */
  spell<Buffer extends ArrayBufferLike>(
    at: number,
    cells: Int32Array<Buffer>,
    place: number,
  ): Int32Array<Buffer> {
    const start = this.start(at);
    const plain = (this.info(at) & PLAIN) !== 0;
    const word = plain ? this.text : this.word(at);
    const length = plain ? this.end(at) - start : word.length;
    const room = grown(cells, place + 1 + ((length + 1) >> 1));
    room[place] = length;
    for (let i = 0; i < length; i++) {
      const unit = plain ? foldedUnit(word.charCodeAt(start + i)) : word.charCodeAt(i);
      const to = place + 1 + (i >> 1);
      room[to] = (room[to] ?? 0) | (unit << ((i & 1) << 4));
    }
    return room;
  }

  /** The folded word of token `at`. */
  word(at: number): string {
    return foldWord(this.text.slice(this.start(at), this.end(at)));
  }
}

/**
 * Nearly all text is words whose letters fold one to one. They are hashed here, a chunk of the text at a time and without
 * a decision on each character, which a processor would often guess wrong: of all that is no such letter (and of the end
 * of the text) it writes the offset and the hash of the letters before it. Gives how many numbers it wrote.
 */
function markWords(text: string, start: number, marks: Int32Array): number {
  const { length } = text;
  const stop = Math.min(length, start + CHUNK);
  let count = 0;
  let sum = SEED;
  let at = start;
  for (; at < stop; at++) {
    const letter = letters[text.charCodeAt(at)] ?? 0;
    marks[count] = at;
    marks[count + 1] = sum;
    // All ones for a letter, else zero.
    const mask = -letter >> 31;
    count += 2 + (mask << 1);
    sum = mix(sum, letter) & mask;
  }
  let letter = at < length ? (letters[text.charCodeAt(at)] ?? 0) : 0;
  while (letter !== 0) {
    sum = mix(sum, letter);
    letter = ++at < length ? (letters[text.charCodeAt(at)] ?? 0) : 0;
  }
  marks[count] = at;
  marks[count + 1] = sum;
  return count + 2;
}

/** Of a sum of units, and the rest of a token, at `to`. */
function put(data: Int32Array, to: number, sum: number, start: number, end: number, info: number): void {
  // Never 0, and what the last units have said is spread over all bits.
  data[to] = (sum ^ (sum >>> 15)) | 1;
  data[to + START] = start;
  data[to + END] = end;
  data[to + INFO] = info;
}

/**
 * Any token that begins at `start`: a symbol, a character of a script without spaces with its marks, a word. Gives its
 * end, or -1 when the text may have to be composed first.
 */
function readOther(
  text: string,
  start: number,
  gap: number,
  data: Int32Array,
  to: number,
  composed: boolean,
): number {
  let at = start;
  let info = characterAt(text, at);
  let kind = isSpaced(info) ? WORD : info & (WORD | UNSPACED | APOSTROPHE | PLAIN);
  const unit = info & 0xffff;
  do {
    if (info & SUSPECT && !composed) {
      return -1;
    }
    kind &= at > start ? ~PLAIN : -1;
    at += info & ASTRAL ? 2 : 1;
    info = characterAt(text, at);
  } while (goesOn(kind, info));
  const sum = kind & PLAIN ? mix(SEED, unit) : hashOf(foldWord(text.slice(start, at)));
  put(data, to, sum, start, at, kind | gap);
  return at;
}

/** Whether a character belongs to a token of a kind that it stands behind. */
const goesOn = (kind: number, next: number) =>
  (kind & WORD) > 0 && (kind & UNSPACED ? (next & MARK) > 0 : isSpaced(next));

/** A step of FNV-1a, a UTF-16 unit at a time. */
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) {
    hash = mix(hash, word.charCodeAt(i));
  }
  return hash;
}

const foldWord = (word: string): string => foldCase(word).replaceAll("’", "'");

/** What a unit folds to that is known to fold to one. */
const foldedUnit = (unit: number): number => (known[unit] ?? 0) & 0xffff;

/** A character of a word that has spaces around it; a mark belongs to any word. */
const isSpaced = (info: number) => (info & WORD) > 0 && (!(info & UNSPACED) || (info & MARK) > 0);

/** Where a run of white space and hyphens ends; negative when it has more than one line break. */
function afterSpace(text: string, start: number): number {
  let at = start;
  let breaks = 0;
  for (let before = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const info = characterOf(text, at, unit);
    if (!(info & SPACE)) {
      break;
    }
    breaks += info & LINE_BREAK && !(unit === 10 && before === 13) ? 1 : 0;
    before = unit;
  }
  return breaks > 1 ? -at : at;
}

/**
 * Text as the matcher reads it: words, single characters of scripts without spaces, single symbols. A match begins and
 * ends with a token, so word boundaries are asked of tokens and not of characters.
 */
import { foldCase } from "../fold.ts";
import {
  APOSTROPHE,
  ASTRAL,
  characterAt,
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
const SEED = 0x811c9dc5 | 0;

/** Numbers of a token, side by side so that it is in one line of the processor's cache. */
const STRIDE = 4;
const START = 1;
const END = 2;
const INFO = 3;

const BLANK = 0x20;

/** The tokens of one text, until the next `read`. */
export class Tokens {
  count = 0;
  text = "";
  #data = new Int32Array(64 * STRIDE);

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
    let data = this.#data;
    let used = 0;
    let gap = BARRIER;
    let at = 0;
    // What is beyond the end counts as a blank.
    let unit = text.length > 0 ? text.charCodeAt(0) : BLANK;
    while (at < text.length) {
      const from = at;
      let sum = SEED;
      let kind = WORD | PLAIN;
      let letter = letters[unit] ?? 0;
      // Nearly all text is words whose letters fold one to one: each is folded and hashed when it is met.
      while (letter !== 0) {
        sum = mix(sum, letter);
        unit = ++at < text.length ? text.charCodeAt(at) : BLANK;
        letter = letters[unit] ?? 0;
      }
      if (at === from || unit !== BLANK) {
        let next = characterAt(text, at);
        if (at === from && next & SPACE) {
          const after = afterSpace(text, at);
          gap = Math.max(gap, after < 0 ? BARRIER : ONE_SPACE);
          at = Math.abs(after);
          unit = at < text.length ? text.charCodeAt(at) : BLANK;
          continue;
        }
        if (at === from) {
          // A symbol, a character of a script without spaces, or a letter that is not easy.
          kind = isSpaced(next) ? WORD : next & (WORD | UNSPACED | APOSTROPHE | PLAIN);
          sum = mix(sum, next & 0xffff);
        }
        // What else belongs to the token: further letters of a word, and marks.
        for (let first = at === from; first || goesOn(kind, next); first = false) {
          if (next & SUSPECT && !composed) {
            return false;
          }
          kind &= first ? -1 : ~PLAIN;
          at += next & ASTRAL ? 2 : 1;
          next = characterAt(text, at);
        }
        unit = at < text.length ? text.charCodeAt(at) : BLANK;
        if (!(kind & PLAIN)) {
          sum = hashOf(foldWord(text.slice(from, at)));
        }
      }
      if (used === data.length) {
        data = this.#data = grown(data, used + STRIDE);
      }
      data[used] = finished(sum);
      data[used + START] = from;
      data[used + END] = at;
      data[used + INFO] = kind | gap;
      used += STRIDE;
      gap = NO_GAP;
      if (unit === BLANK) {
        gap = ONE_SPACE;
        unit = ++at < text.length ? text.charCodeAt(at) : BLANK;
      }
    }
    this.count = used / STRIDE;
    return true;
  }

  /** Whether token `at` reads as the word at `offset` of `units`. */
  equals(at: number, units: Uint16Array, offset: number): boolean {
    const length = units[offset] ?? 0;
    const start = this.start(at);
    const end = this.end(at);
    if (!(this.info(at) & PLAIN)) {
      const word = this.word(at);
      return word.length === length && equalUnits(word, units, offset + 1);
    }
    if (end - start !== length) {
      return false;
    }
    for (let unit = start, i = offset + 1; unit < end; unit++, i++) {
      if (((known[this.text.charCodeAt(unit)] ?? 0) & 0xffff) !== units[i]) {
        return false;
      }
    }
    return true;
  }

  /** Writes the folded word of token `at` into `units`, after its length; gives `units`, or a longer one in its place. */
  spell<Buffer extends ArrayBufferLike>(
    at: number,
    units: Uint16Array<Buffer>,
    offset: number,
  ): Uint16Array<Buffer> {
    const start = this.start(at);
    const plain = (this.info(at) & PLAIN) !== 0;
    const word = plain ? "" : this.word(at);
    const length = plain ? this.end(at) - start : word.length;
    const room = grown(units, offset + 1 + length);
    room[offset] = length;
    for (let i = 0; i < length; i++) {
      room[offset + 1 + i] = plain ? (known[this.text.charCodeAt(start + i)] ?? 0) : word.charCodeAt(i);
    }
    return room;
  }

  /** The folded word of token `at`. */
  word(at: number): string {
    return foldWord(this.text.slice(this.start(at), this.end(at)));
  }
}

/** Whether a character belongs to a token of a kind that it stands behind. */
const goesOn = (kind: number, next: number) =>
  (kind & WORD) > 0 && (kind & UNSPACED ? (next & MARK) > 0 : isSpaced(next));

/** A step of FNV-1a, a UTF-16 unit at a time. */
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Spreads what the last units have said over all bits. */
const finished = (hash: number): number => (hash ^ (hash >>> 15)) | 1;

function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) {
    hash = mix(hash, word.charCodeAt(i));
  }
  return hash;
}

const foldWord = (word: string): string => foldCase(word).replaceAll("’", "'");

function equalUnits(word: string, units: Uint16Array, offset: number): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== units[offset + i]) {
      return false;
    }
  }
  return true;
}

/** A character of a word that has spaces around it; a mark belongs to any word. */
const isSpaced = (info: number) => (info & WORD) > 0 && (!(info & UNSPACED) || (info & MARK) > 0);

/** Where a run of white space and hyphens ends; negative when it has more than one line break. */
function afterSpace(text: string, start: number): number {
  let at = start;
  let breaks = 0;
  for (let info = characterAt(text, at); info & SPACE; info = characterAt(text, ++at)) {
    if (info & LINE_BREAK && !(text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13)) {
      breaks++;
    }
  }
  return breaks > 1 ? -at : at;
}

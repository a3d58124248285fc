/**
 * Text as the matcher reads it: words, single characters of scripts without spaces, single symbols. A match begins and
 * ends with a token, so word boundaries are asked of tokens and not of characters. Tokens are made where they are asked
 * for, from the marks of the text: of most text none ever are.
 */
import type { Range } from "../rich.ts";
import { characterAt, characterOf } from "./characters.ts";
import { grown } from "./grown.ts";
import { hashOf, mix, sumOf } from "./hash.ts";
import {
  APOSTROPHE,
  ASTRAL,
  BARRIER,
  END,
  GAP,
  INFO,
  IS_HARD,
  LINE_BREAK,
  MARK,
  NO_GAP,
  ONE_SPACE,
  PLAIN,
  SEED,
  SPACE,
  START,
  SUSPECT,
  TOKEN_SIZE,
  UNSPACED,
  WORD,
} from "./layout.ts";
import { Marks } from "./marks.ts";
import { foldWord, isSpelt, readsAs, spell, spellText } from "./spelling.ts";

const BLANK = 0x20;

/** The tokens of one text, until the next `read`. */
export class Tokens {
  readonly marks = new Marks();
  /** How many have been made since the last jump. */
  #count = 0;
  #data = new Int32Array(64 * TOKEN_SIZE);
  /** How far the text has been read: its offset, the mark there or after it, and the gap before. */
  #at = 0;
  #mark = 0;
  #gap = BARRIER;
  #blocked: readonly Range[] = [];
  #block = 0;

  get text(): string {
    return this.marks.text;
  }

  /** Of the folded word, odd; but 0 of what is blocked. */
  hash(at: number): number {
    return this.#data[at * TOKEN_SIZE] ?? 0;
  }

  /** UTF-16 offset in the text. */
  start(at: number): number {
    return this.#data[at * TOKEN_SIZE + START] ?? 0;
  }

  end(at: number): number {
    return this.#data[at * TOKEN_SIZE + END] ?? 0;
  }

  /** The gap before it; WORD, UNSPACED, APOSTROPHE; PLAIN when each of its units folds to one. */
  info(at: number): number {
    return this.#data[at * TOKEN_SIZE + INFO] ?? 0;
  }

  /** Whether there is a token `at`, which is not far behind one that there is. */
  has(at: number): boolean {
    while (at >= this.#count) {
      if (!this.#next()) {
        return false;
      }
    }
    return true;
  }

  /** False when the text may have to be composed first; `composed` says that it has been. */
  read(text: string, composed = false): boolean {
    const easy = this.marks.read(text, composed);
    this.#jump(0, 1, BARRIER);
    this.#blocked = none;
    this.#block = 0;
    return easy;
  }

  /** No match touches these stretches of the text, which come in ascending order. */
  block(ranges: readonly Range[]): void {
    this.#blocked = ranges;
  }

  /** The first token that begins with the word before a mark, or after that; marks are asked for in order. */
  from(mark: number): number {
    const start = this.marks.start(mark);
    if (start > this.#at) {
      this.#skip(mark - 1);
    }
    let token = Math.max(0, this.#count - 1);
    while (token > 0 && this.start(token - 1) >= start) {
      token--;
    }
    while (this.has(token) && this.start(token) < start) {
      token++;
    }
    return token;
  }

  /** Goes on after the last blank up to a mark, since no token has one; if there is none, as if nothing had been asked. */
  #skip(last: number): void {
    const { marks } = this;
    for (let mark = last; marks.end(mark) >= this.#at; mark--) {
      const at = marks.end(mark);
      if (marks.text.charCodeAt(at) === BLANK) {
        this.#jump(at + 1, mark + 1, ONE_SPACE);
        return;
      }
    }
  }

  #jump(at: number, mark: number, gap: number): void {
    this.#count = 0;
    this.#at = at;
    this.#mark = mark;
    this.#gap = gap;
  }

  /** Makes one more token; false at the end of the text. */
  #next(): boolean {
    const { marks } = this;
    const { text } = marks;
    for (let at = this.#at; at < text.length;) {
      while (marks.end(this.#mark) < at) {
        this.#mark++;
      }
      const end = marks.end(this.#mark);
      const unit = end < text.length ? text.charCodeAt(end) : BLANK;
      const info = unit === BLANK ? SPACE : characterOf(text, end, unit);
      if (end > at) {
        if (marks.kind(this.#mark) & IS_HARD) {
          this.#other(at);
        } else {
          this.#put(marks.sum(this.#mark), at, end, WORD | PLAIN);
        }
        return true;
      }
      if (!(info & SPACE)) {
        if ((info & (PLAIN | WORD | SUSPECT | ASTRAL)) === PLAIN) {
          this.#put(mix(SEED, info & 0xffff), at, at + 1, info & (APOSTROPHE | PLAIN | UNSPACED));
        } else {
          this.#other(at);
        }
        return true;
      }
      const after = afterSpace(text, at);
      this.#gap = Math.max(this.#gap, after < 0 ? BARRIER : ONE_SPACE);
      this.#at = at = Math.abs(after);
    }
    return false;
  }

  /** Any token that begins at `start`: a symbol, a character of a script without spaces with its marks, a word. */
  #other(start: number): void {
    const { text } = this;
    let at = start;
    let info = characterAt(text, at);
    let kind = isSpaced(info) ? WORD : info & (WORD | UNSPACED | APOSTROPHE | PLAIN);
    const unit = info & 0xffff;
    do {
      kind &= at > start ? ~PLAIN : -1;
      at += info & ASTRAL ? 2 : 1;
      info = characterAt(text, at);
    } while (goesOn(kind, info));
    this.#put(kind & PLAIN ? mix(SEED, unit) : sumOf(foldWord(text.slice(start, at))), start, at, kind);
  }

  #put(sum: number, start: number, end: number, kind: number): void {
    const data = (this.#data = grown(this.#data, (this.#count + 1) * TOKEN_SIZE));
    const to = this.#count * TOKEN_SIZE;
    data[to] = hashOf(sum);
    data[to + START] = start;
    data[to + END] = end;
    data[to + INFO] = kind | this.#gap;
    if (this.#block < this.#blocked.length) {
      this.#hide(data, to);
    }
    this.#count++;
    this.#at = end;
    this.#gap = NO_GAP;
  }

  /** A token in a blocked range becomes what no form has; between tokens the range is what no match crosses. */
  #hide(data: Int32Array, to: number): void {
    const start = data[to + START] ?? 0;
    const before = this.#count > 0 ? this.end(this.#count - 1) : start;
    let block = this.#blocked[this.#block];
    while (block && block.end <= start) {
      if (block.start >= before) {
        data[to + INFO] = ((data[to + INFO] ?? 0) & ~GAP) | BARRIER;
      }
      block = this.#blocked[++this.#block];
    }
    if (block && block.start < (data[to + END] ?? 0)) {
      data[to] = 0;
    }
  }

  /** Whether token `at` reads as the word that `spell` wrote at a place. */
  equals(at: number, cells: Int32Array, place: number): boolean {
    return this.info(at) & PLAIN
      ? readsAs(this.text, this.start(at), this.end(at), cells, place)
      : isSpelt(this.word(at), cells, place);
  }

  /** Writes the folded word of token `at`; gives the array, or a longer one. */
  spell<Buffer extends ArrayBufferLike>(
    at: number,
    cells: Int32Array<Buffer>,
    place: number,
  ): Int32Array<Buffer> {
    return this.info(at) & PLAIN
      ? spellText(this.text, this.start(at), this.end(at), cells, place)
      : spell(this.word(at), cells, place);
  }

  /** The folded word of token `at`. */
  word(at: number): string {
    return foldWord(this.text.slice(this.start(at), this.end(at)));
  }
}

const none: readonly Range[] = [];

/** Whether a character belongs to a token of a kind that it stands behind. */
const goesOn = (kind: number, next: number) =>
  (kind & WORD) > 0 && (kind & UNSPACED ? (next & MARK) > 0 : isSpaced(next));

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

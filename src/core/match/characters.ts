/**
 * What the matcher knows of a character: one number, the unit that it folds to in the low 16 bits and flags above.
 * Looked up in a table that fills as characters are met, since most of Unicode never is.
 */
import { foldCase } from "../fold.ts";
import {
  APOSTROPHE,
  ASTRAL,
  BETWEEN,
  HARD,
  KNOWN,
  LINE_BREAK,
  MARK,
  PLAIN,
  SIGN,
  SPACE,
  SURROGATE,
  SUSPECT,
  UNSPACED,
  WORD,
} from "./layout.ts";

/** By UTF-16 unit; 0 is not yet known. */
export const known = new Int32Array(0x10000);
/**
 * By UTF-16 unit: what a letter folds to that goes on an easy word, one to one; BETWEEN is white space or a hyphen, SIGN what is a
 * token of its own; HARD is any other, or not yet known. No letter has a bit of HARD, and only what is no letter is negative.
 */
export const letters = new Int32Array(0x10000);
letters.fill(HARD);
const knownAstral = new Map<number, number>();

const word = /[\p{L}\p{M}\p{N}_\u200C\u200D]/u;
const mark = /[\p{M}\u200C\u200D]/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const space = /[\p{White_Space}\-\u2010\u2011]/u;
const lineBreak = /[\n\r\u0085\u2028\u2029]/;
/** Vowels and final consonants of decomposed Hangul: like marks, NFC may join them to what is before them. */
const jamo = /[\u1161-\u1175\u11A8-\u11C2]/;

/** Of the character that begins at `at`; 0 beyond the end. */
export function characterAt(text: string, at: number): number {
  return at < text.length ? characterOf(text, at, text.charCodeAt(at)) : 0;
}

/** The same where the unit at `at` is known. */
export function characterOf(text: string, at: number, unit: number): number {
  const info = known[unit] || learn(unit);
  return info & SURROGATE ? astralAt(text, at) : info;
}

function learn(unit: number): number {
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  const info = KNOWN | (surrogate ? SURROGATE : classify(String.fromCharCode(unit)));
  known[unit] = info;
  letters[unit] = letterOf(info);
  return info;
}

function letterOf(info: number): number {
  const kind = info & (WORD | PLAIN | UNSPACED | SUSPECT | SPACE);
  if (kind === (WORD | PLAIN)) {
    return info & 0xffff;
  }
  return kind === SPACE ? BETWEEN : (kind & ~UNSPACED) === PLAIN ? SIGN : HARD;
}

function astralAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) {
    return KNOWN;
  }
  let info = knownAstral.get(point);
  if (info === undefined) {
    info = KNOWN | ASTRAL | classify(String.fromCodePoint(point));
    knownAstral.set(point, info);
  }
  return info;
}

function classify(sign: string): number {
  const isMark = mark.test(sign);
  const isSpace = space.test(sign);
  const folded = sign === "’" ? "'" : foldCase(sign);
  const composes = isMark || jamo.test(sign);
  return (
    (word.test(sign) ? WORD : 0) |
    (unspaced.test(sign) ? UNSPACED : 0) |
    (isSpace ? SPACE : 0) |
    (lineBreak.test(sign) ? LINE_BREAK : 0) |
    (folded === "'" ? APOSTROPHE : 0) |
    (isMark ? MARK : 0) |
    (composes || sign === "\u00AD" || sign.normalize("NFC") !== sign ? SUSPECT : 0) |
    // The fold of text in which something composes is taken as a whole.
    (folded.length === 1 && !composes && !isSpace ? PLAIN | folded.charCodeAt(0) : 0)
  );
}

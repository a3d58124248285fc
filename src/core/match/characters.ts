/**
 * What the matcher knows of a character: one number, the unit that it folds to in the low 16 bits and flags above.
 * Looked up in a table that fills as characters are met, since most of Unicode never is.
 */
import { foldCase } from "../fold.ts";

/** Letter, mark, digit, `_`, or a joiner that holds letters together: what a word boundary may not have beside it. */
export const WORD = 1 << 16;
/** Folds to the one unit in the low bits. */
export const PLAIN = 1 << 17;
/** Of a script that is written without spaces. */
export const UNSPACED = 1 << 18;
/** White space, or a hyphen, which equals a space. */
export const SPACE = 1 << 19;
export const LINE_BREAK = 1 << 20;
export const APOSTROPHE = 1 << 21;
/** Belongs to the character before it. */
export const MARK = 1 << 22;
/** Text that has it may not be in NFC, or has soft hyphens. */
export const SUSPECT = 1 << 23;
/** Takes two UTF-16 units. */
export const ASTRAL = 1 << 24;
const SURROGATE = 1 << 25;
const KNOWN = 1 << 26;
/** What of a character says that it goes on an easy word, and what it then is. */
const EASE = WORD | PLAIN | UNSPACED | SUSPECT;
const EASY = WORD | PLAIN;

/** By UTF-16 unit; 0 is not yet known. */
export const known = new Int32Array(0x10000);
/** By UTF-16 unit: what a letter folds to that goes on an easy word, one to one; 0 is any other, or not yet known. */
export const letters = new Uint16Array(0x10000);
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
  letters[unit] = (info & EASE) === EASY ? info : 0;
  return info;
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

import type { Range } from "./rich.ts";

const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const letter = String.raw`(?!${unspaced})[\p{L}\p{M}\p{N}_\u200C\u200D]`;
const word = new RegExp(
  String.raw`(?=[\p{L}\p{N}])${unspaced}\p{M}*|(?:${letter})+(?:['\u2019](?:${letter})+)*`,
  "gu",
);

/**
 * Where the words of a text stand: runs of letters and digits; in scripts that are written without spaces every
 * character is one. By Unicode alone, since `Intl.Segmenter` does not say the same on every machine.
 */
export function wordsIn(text: string): Range[] {
  const found: Range[] = [];
  for (let next = wordFrom(text, 0); next; next = wordFrom(text, next.end)) {
    found.push(next);
  }
  return found;
}

/** Whether a text has so many words; no more of them are looked for. */
export function hasWords(text: string, count: number): boolean {
  let left = text.length < count ? -1 : count;
  for (let at = 0; left > 0; left--) {
    const start = startOfWord(text, at);
    const end = start < 0 ? -1 : endOfAscii(text, start);
    at = start < 0 || end >= 0 ? end : (wordFrom(text, start)?.end ?? -1);
    if (at < 0) {
      return false;
    }
  }
  return left === 0;
}

/** The first that begins at an offset or after. */
function wordFrom(text: string, offset: number): Range | undefined {
  const start = startOfWord(text, offset);
  if (start < 0) {
    return undefined;
  }
  const end = endOfAscii(text, start);
  if (end >= 0) {
    return { start, end };
  }
  word.lastIndex = start;
  const found = word.exec(text);
  return found ? { start: found.index, end: word.lastIndex } : undefined;
}

/** Of the first character at an offset or after that may begin a word; -1 when there is none. */
function startOfWord(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 ? !isMark(unit) : kinds[unit] === LETTER) {
      return at;
    }
  }
  return -1;
}

/** Dashes, quotation marks and other General Punctuation: no part of a word, but for the apostrophe between letters. */
const isMark = (unit: number): boolean => unit >= 0x2010 && unit <= 0x203e;
const CURLY_APOSTROPHE = 0x2019;

const LETTER = 1;
const APOSTROPHE = 2;
/** ASCII as words have it. */
const kinds = new Uint8Array(0x80);
for (const sign of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz") {
  kinds[sign.charCodeAt(0)] = LETTER;
}
kinds["'".charCodeAt(0)] = APOSTROPHE;

/** Of a word that begins at `start`; -1 when it is not made of ASCII alone. */
function endOfAscii(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) {
      return isMark(unit) && unit !== CURLY_APOSTROPHE ? at : -1;
    }
    if (kinds[unit] === LETTER) {
      continue;
    }
    const next = text.charCodeAt(at + 1);
    if (
      kinds[unit] !== APOSTROPHE ||
      Number.isNaN(next) ||
      (next < 0x80 ? kinds[next] !== LETTER : isMark(next))
    ) {
      return at;
    }
  }
  return text.length;
}

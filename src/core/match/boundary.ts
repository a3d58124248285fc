/** Where a match may begin and end. */
import { characterAt, known } from "./characters.ts";
import { APOSTROPHE, BARRIER, GAP, IS_HARD, NO_GAP, UNSPACED, WORD } from "./layout.ts";
import type { Marks } from "./marks.ts";
import type { Tokens } from "./tokens.ts";

/**
 * Words that stand before an apostrophe as words of their own, as in *l'OTAN* and *dell'Unione*: French, Italian,
 * Catalan. What follows any other apostrophe in a word is a part of it (*can't*, *O'Neill*, *Qa'ida*).
 */
const elided = new Set(
  (
    "c d j l m n s t qu jusqu lorsqu puisqu quoiqu " +
    "un quest quell bell sant all dall dell nell sull coll gl dov com tutt mezz"
  ).split(" "),
);

/** Whether a match may begin with token `at`. */
export function mayBegin(tokens: Tokens, at: number): boolean {
  const kind = infoOf(tokens, at);
  if ((kind & GAP) !== NO_GAP) {
    return true;
  }
  const before = infoOf(tokens, at - 1);
  if (before & WORD) {
    return (before & kind & UNSPACED) > 0;
  }
  const inside = isSpaced(kind) && before & APOSTROPHE && (before & GAP) === NO_GAP;
  return !inside || !isSpaced(infoOf(tokens, at - 2)) || elided.has(tokens.word(at - 2));
}

/** Whether a match may end with token `at`. */
export function mayEnd(tokens: Tokens, at: number): boolean {
  const after = tokens.has(at + 1) ? infoOf(tokens, at + 1) : BARRIER;
  if ((after & GAP) !== NO_GAP) {
    return true;
  }
  const kind = infoOf(tokens, at);
  if (after & WORD) {
    return (kind & after & UNSPACED) > 0;
  }
  const next = isSpaced(kind) && after & APOSTROPHE && tokens.has(at + 2) ? infoOf(tokens, at + 2) : BARRIER;
  return (next & GAP) !== NO_GAP || !isSpaced(next);
}

/**
 * Where a possessive after token `last` ends, of what begins with token `at`, else 0: `'s`, or after an s the apostrophe alone.
 * When one stands right before the match, the one after it is taken for a closing quotation mark.
 */
export function possessiveEnd(tokens: Tokens, at: number, last: number): number {
  const after = last + 1;
  const kind = tokens.has(after) ? tokens.info(after) : 0;
  if (!(kind & APOSTROPHE) || (kind & GAP) !== NO_GAP || tokens.hash(after) === 0) {
    return 0;
  }
  if (isS(tokens, after + 1) && mayEnd(tokens, after + 1)) {
    return tokens.end(after + 1);
  }
  const before = tokens.text.charAt(tokens.start(at) - 1);
  const quoted = (tokens.info(at) & GAP) === NO_GAP && /['’‘]/.test(before);
  const onS = /s/i.test(tokens.text.charAt(tokens.end(last) - 1));
  return onS && !quoted && mayEnd(tokens, after) ? tokens.end(after) : 0;
}

/** Whether token `at` is an s that nothing stands before. */
const isS = (tokens: Tokens, at: number): boolean =>
  tokens.has(at) &&
  tokens.hash(at) !== 0 &&
  (tokens.info(at) & GAP) === NO_GAP &&
  tokens.end(at) - tokens.start(at) === 1 &&
  (characterAt(tokens.text, tokens.start(at)) & 0xffff) === S;

const S = 0x73;

/** Whether a match may begin right behind a mark and end before it, and no possessive is there. */
export const isPlain = (marks: Marks, mark: number): boolean =>
  marks.kind(mark) === 0 ||
  (!(marks.kind(mark) & IS_HARD) && !((known[marks.text.charCodeAt(marks.end(mark))] ?? 0) & APOSTROPHE));

/** A word of a script that is written with spaces. */
const isSpaced = (info: number) => (info & (WORD | UNSPACED)) === WORD;

const infoOf = (tokens: Tokens, at: number) => tokens.info(at);

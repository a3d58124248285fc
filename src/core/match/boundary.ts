/** Where a match may begin and end. */
import { foldCase } from "../fold.ts";
import { APOSTROPHE, UNSPACED, WORD } from "./characters.ts";
import { NO_GAP, type Tokens } from "./tokens.ts";

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
export function mayBegin(text: string, tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== NO_GAP) {
    return true;
  }
  const [before, kind] = [kindOf(tokens, at - 1), kindOf(tokens, at)];
  if (before & WORD) {
    return (before & kind & UNSPACED) > 0;
  }
  const inside = kind === WORD && before & APOSTROPHE && tokens.gap[at - 1] === NO_GAP;
  return !inside || kindOf(tokens, at - 2) !== WORD || elided.has(folded(text, tokens, at - 2));
}

/** Whether a match may end with token `at`. */
export function mayEnd(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (next >= tokens.count || tokens.gap[next] !== NO_GAP) {
    return true;
  }
  const [kind, after] = [kindOf(tokens, at), kindOf(tokens, next)];
  if (after & WORD) {
    return (kind & after & UNSPACED) > 0;
  }
  const inside = kind === WORD && after & APOSTROPHE && tokens.gap[next + 1] === NO_GAP;
  return !inside || next + 1 >= tokens.count || kindOf(tokens, next + 1) !== WORD;
}

const kindOf = (tokens: Tokens, at: number) => tokens.kind[at] ?? 0;

const folded = (text: string, tokens: Tokens, at: number) =>
  foldCase(text.slice(tokens.start[at], tokens.end[at]));

/**
 * Acronyms in a text, and where it explains them: "Bilateral Security Agreement (BSA)" or "BSA (Bilateral Security
 * Agreement)". After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text" (2003).
 */
import { isAscii } from "../fold.ts";
import { unreadable } from "../match/blocked.ts";
import type { Leaf, Rich } from "../rich.ts";

/** A place in `Rich.leaves[leaf].text`. */
export interface AcronymPlace {
  /** Without the `s` of a plural. */
  acronym: string;
  leaf: number;
  start: number;
  end: number;
}

export interface Explanation extends AcronymPlace {
  expansion: string;
}

/** So common that nobody asks; a glossary may still have them. */
const wellKnown = new Set(
  "US USA UK EU UN TV DVD CD PC ID OK AM PM BC BCE AD CE HIV DNA PDF GPS FAQ DIY CEO VIP PS NB RIP HTML URL USB SMS WWW".split(
    " ",
  ),
);

/** Two capitals, or a capital and a digit, or what only Unicode can tell from one; quotation marks and dashes are neither. */
const mayHave =
  /[A-Z\u00C0-\u1FFF\u2100-\uFFFF][A-Z0-9\u00B2\u00B3\u00B9\u00BC-\u00BE\u00C0-\u1FFF\u2070-\u2089\u2100-\uFFFF]/;

const inAscii = /(?<![A-Za-z0-9_@#/.])([A-Z][A-Z0-9]{1,9})s?(?![A-Za-z0-9_])/g;
const inAny = /(?<![\p{L}\p{M}\p{N}_@#/.])(\p{Lu}[\p{Lu}\p{N}]{1,9})s?(?![\p{L}\p{M}\p{N}_])/gu;

/** Every acronym as it stands in the text, in order; none of headings and sentences in capitals. */
export function findAcronyms(rich: Rich): AcronymPlace[] {
  return rich.leaves.flatMap((leaf, at) => {
    // Asked first, since most paragraphs have none.
    if (leaf.tag === "pre" || !mayHave.test(leaf.text)) {
      return [];
    }
    const places = [...leaf.text.matchAll(isAscii(leaf.text) ? inAscii : inAny)]
      .map(({ 1: acronym = "", index }) => ({ acronym, leaf: at, start: index, end: index + acronym.length }))
      .filter(({ acronym }) => isAcronym(acronym));
    const blocked = places.length > 0 && !isInCapitals(leaf.text) ? unreadable(leaf) : undefined;
    return blocked
      ? places.filter(({ start, end }) => !blocked.some((range) => range.start < end && start < range.end))
      : [];
  });
}

/** The first explanation of each acronym, by acronym. */
export function findExplanations(rich: Rich): Map<string, Explanation> {
  const found = new Map<string, Explanation>();
  for (const [at, leaf] of rich.leaves.entries()) {
    for (const explanation of leaf.tag === "pre" || !leaf.text.includes("(") ? [] : inLeaf(leaf, at)) {
      if (!found.has(explanation.acronym)) {
        found.set(explanation.acronym, explanation);
      }
    }
  }
  return found;
}

/** Words and an acronym, either behind the other in brackets; undefined when they do not belong together. */
export function explanationIn(text: string): { acronym: string; expansion: string } | undefined {
  const leaf: Leaf = { tag: "p", source: { start: 0, end: text.length }, text, runs: [] };
  return inLeaf(leaf, 0)[0];
}

/** In characters: no explanation is longer, with the acronym's sentence. */
const longestBefore = 500;

function inLeaf({ text }: Leaf, leaf: number): Explanation[] {
  const explanations: Explanation[] = [];
  for (const { 1: inside = "", index } of text.matchAll(/\(([^()]{2,100})\)/gu)) {
    const start = index + 1;
    const before = text.slice(Math.max(0, index - longestBefore), index).trimEnd();
    const inBrackets = /^(\p{Lu}[\p{Lu}\p{N}]{1,9})s?(?=$|[,;:])/u.exec(inside)?.[1];
    const acronym = inBrackets ?? /(?<![\p{L}\p{N}_])(\p{Lu}[\p{Lu}\p{N}]{1,9})s?$/u.exec(before)?.[1];
    if (acronym === undefined || !hasTwoCapitals(acronym)) {
      continue;
    }
    const words = inBrackets === undefined ? inside : wordsBefore(before, acronym);
    const expansion = expansionIn(words, acronym, inBrackets === undefined);
    if (expansion !== undefined) {
      const from = inBrackets === undefined ? text.lastIndexOf(acronym, index) : start;
      explanations.push({ acronym, expansion, leaf, start: from, end: from + acronym.length });
    }
  }
  return explanations;
}

/** As many words as an explanation may have: those of the acronym's letters and five more, at most twice as many. */
function wordsBefore(text: string, acronym: string): string {
  const sentence = text.split(/[.!?;:]\s/).at(-1) ?? "";
  const words = sentence.split(/\s+/);
  return words.slice(-Math.min(acronym.length + 5, acronym.length * 2)).join(" ");
}

/**
 * The shortest end of `words` in which the letters of the acronym stand in order, the first at the beginning of a word.
 * With `whole` all words have to be it.
 */
function expansionIn(words: string, acronym: string, whole: boolean): string | undefined {
  const text = words.trim().replace(/\s+/g, " ");
  let at = text.length;
  for (let index = acronym.length - 1; index >= 0; index--) {
    at = letterBefore(text, at, acronym.charAt(index), index === 0);
    if (at < 0) {
      return undefined;
    }
  }
  const expansion = text.slice(at).replace(/^["'“‘]|["'”’,]+$|['’]s$/gu, "");
  const itself = expansion.split(/[\s-]+/).some((word) => word === acronym);
  return (whole && at > 0) || itself || expansion.length <= acronym.length ? undefined : expansion;
}

/** The last place of a letter before `end`, if asked for at the beginning of a word; -1 when there is none. */
function letterBefore(text: string, end: number, letter: string, begins: boolean): number {
  for (let at = end - 1; at >= 0; at--) {
    const inWord = /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (text.charAt(at).toLowerCase() === letter.toLowerCase() && !(begins && inWord)) {
      return at;
    }
  }
  return -1;
}

const hasTwoCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word);

const isAcronym = (word: string) =>
  hasTwoCapitals(word) && !wellKnown.has(word) && !/^[IVXLCDM]+$/.test(word);

/** Three words or more, and most of them in capitals. */
function isInCapitals(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase());
  return words.length > 2 && capitals.length > words.length / 2;
}

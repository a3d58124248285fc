/** How a typed answer is compared with the words that a question accepts or expects. */
import { osaDistance } from "../distance.ts";
import { foldCase } from "../fold.ts";
import type { MarkContext } from "./kind.ts";
import type { Note } from "./marking.ts";

/** What a question says of it. */
export interface Comparison {
  /** As written, but for the Unicode normal form and white space at the ends. */
  exact: boolean;
  /** One slip of the keyboard is forgiven. */
  typo: boolean;
}

/** The language decides which articles are ignored; without one it is English. */
export type Surroundings = Pick<MarkContext, "language" | "named">;

export interface Match<T> {
  answer: T;
  right: boolean;
  note?: Note;
}

/**
 * Which of the answers was typed, if any. An expected wrong answer is never forgiven as a slip of an accepted one.
 * With `exact`, the right words in another shape are no match, but `nearly` says what differed.
 */
export function compareText<T extends { text: string }>(
  typed: string,
  accepted: readonly T[],
  expected: readonly T[],
  how: Comparison,
  { language, named }: Surroundings = {},
): { match?: Match<T>; nearly?: Note } {
  const candidates = [
    ...accepted.map((answer) => ({ answer, right: true })),
    ...expected.map((answer) => ({ answer, right: false })),
  ];
  const given = forms(typed, language);
  if (given.folded === "") {
    return { nearly: "empty" };
  }
  const same = candidates.find(({ answer }) => forms(answer.text, language).written === given.written);
  if (same) {
    return { match: same };
  }
  const alike = candidates.find(({ answer }) => forms(answer.text, language).bare === given.bare);
  if (alike) {
    const note = difference(given, forms(alike.answer.text, language));
    if (how.exact && alike.right) {
      return note ? { nearly: note } : {};
    }
    return { match: note ? { ...alike, note } : alike };
  }
  if (how.exact || !how.typo) {
    return {};
  }
  const answer = nearest(given.bare, accepted, language, named);
  return answer ? { match: { answer, right: true, note: "typo" } } : {};
}

function nearest<T extends { text: string }>(
  given: string,
  accepted: readonly T[],
  language: string | undefined,
  named: Surroundings["named"],
): T | undefined {
  let best: { answer: T; distance: number } | undefined;
  for (const answer of accepted) {
    const { bare } = forms(answer.text, language);
    const limit = forgiven(bare);
    const distance = limit === 0 || digits(given) !== digits(bare) ? far : osaDistance(given, bare, limit);
    if (distance <= limit && (!best || distance < best.distance) && !otherTerm(given, bare, named)) {
      best = { answer, distance };
    }
  }
  return best?.answer;
}

const far = Number.POSITIVE_INFINITY;

/** Whoever writes another number means another one. */
const digits = (text: string) => (text.match(/\p{N}+/gu) ?? []).join(" ");

/** Whether a typed answer is no slip of the accepted one, since the glossary has it (or its own word there) as another term. */
function otherTerm(given: string, accepted: string, named: Surroundings["named"]): boolean {
  if (!named) {
    return false;
  }
  const another = (typed: string, meant: string) => {
    const entries = named(typed);
    const own = new Set(entries.length > 0 ? named(meant) : []);
    return entries.length > 0 && !entries.some((entry) => own.has(entry));
  };
  const [typed, meant] = [given.split(" "), accepted.split(" ")];
  return (
    another(given, accepted) ||
    (typed.length === meant.length &&
      typed.some((word, index) => word !== meant[index] && another(word, meant[index] ?? "")))
  );
}

/** How many slips a word may have: none under four letters, one up to seven, two from eight on. Han characters are no letters. */
function forgiven(text: string): number {
  const letters = text.match(/(?!\p{Script=Han})\p{L}/gu)?.length ?? 0;
  if (letters < 4) {
    return 0;
  }
  return letters < 8 ? 1 : 2;
}

interface Forms {
  /** Compared with `exact`. */
  written: string;
  /** White space, quotation marks and dashes made one. */
  spaced: string;
  folded: string;
  unpunctuated: string;
  /** Compared otherwise. */
  bare: string;
}

/** Soft hyphens, joiners, and what only says in which direction to write. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

function forms(text: string, language: string | undefined): Forms {
  const written = text.normalize("NFC").trim();
  const spaced = written
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .replace(/[\u2018\u2019\u201A\u02BC\uFF07]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB\uFF02]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  const folded = foldCase(spaced);
  const unpunctuated = withoutPunctuation(folded);
  return { written, spaced, folded, unpunctuated, bare: withoutArticle(unpunctuated, language) };
}

function difference(a: Forms, b: Forms): Note | undefined {
  if (a.spaced === b.spaced) {
    return undefined;
  }
  if (a.folded === b.folded) {
    return "case";
  }
  return a.unpunctuated === b.unpunctuated ? "punctuation" : "article";
}

const opening = new Set(Array.from(" \"'([{¿¡「『"));
const closing = new Set(Array.from(" \"')]}.,;:!?…。、，．！？：；؟،」』"));

/**
 * Closing punctuation, and the quotation marks or brackets that it closes; all of it is kept where nothing else is.
 * By hand, since a pattern that ends in `$` takes the square of a long answer's length.
 */
function withoutPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && opening.has(text.charAt(start))) {
    start++;
  }
  while (end > start && closing.has(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(start, end) || text;
}

const articles = new Map([
  ["en", /^(?:the|an?) /],
  ["de", /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines) /],
  ["fr", /^(?:(?:le|la|les|un|une|des) |l')/],
  ["es", /^(?:el|la|los|las|un|una|unos|unas) /],
  ["it", /^(?:(?:il|lo|la|i|gli|le|un|uno|una) |l'|un')/],
  ["pt", /^(?:o|a|os|as|um|uma|uns|umas) /],
  ["nl", /^(?:de|het|een) /],
]);

function withoutArticle(text: string, language = "en"): string {
  const article = articles.get(language.toLowerCase().split("-")[0] ?? "");
  return (article && withoutPunctuation(text.replace(article, ""))) || text;
}

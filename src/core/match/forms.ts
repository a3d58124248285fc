/** What an entry is matched by, made when its glossary loads. */
import { compose } from "../fold.ts";
import type { Entry } from "../glossary.ts";
import { hasPossessive, inflect, isAcronym } from "../inflect.ts";

export interface Form {
  /** In NFC, with straight apostrophes, and one space for white space and hyphens. */
  text: string;
  /** Matches only as written; else under case folding. */
  cased: boolean;
  /** Made from a form of the entry, not written in it. */
  inflected: boolean;
  /** Also matches with the possessive. */
  possessive: boolean;
}

/** The forms of an entry; none with `Match: none`. The same text may come twice. */
export function formsOf(entry: Entry, language: string): Form[] {
  if (entry.match.none) {
    return [];
  }
  const written = [entry.term, ...entry.aliases.map(({ text }) => text)].map(canonical);
  const names = entry.kind === "person" || entry.kind === "place";
  const possessive = !entry.match.exact && hasPossessive(language);
  return written.filter(isMatchable).flatMap((text) => {
    const cased = entry.match.case ? entry.match.case === "case" : words(text).some(isAcronym);
    const form: Form = { text, cased, inflected: false, possessive };
    const inflected = entry.match.exact ? [] : inflect(text, language, names);
    return [form, ...inflected.map((other) => ({ ...form, text: other, inflected: true }))];
  });
}

/** How a text is compared but for its case. */
export function canonical(text: string): string {
  // What most forms are already; a glossary may have a hundred thousand.
  return /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)
    ? text
    : (compose(text)?.text ?? text)
        .replaceAll("’", "'")
        .replace(/[\p{White_Space}\-\u2010\u2011]+/gu, " ")
        .trim();
}

/** Punctuation alone is no form. */
const isMatchable = (form: string) => /[\p{L}\p{N}\p{S}]/u.test(form);

const words = (form: string) => form.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

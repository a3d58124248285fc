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
  const forms: Form[] = [];
  for (const text of written.filter(isMatchable)) {
    const cased = entry.match.case ? entry.match.case === "case" : hasAcronym(text);
    forms.push({ text, cased, inflected: false, possessive });
    for (const other of entry.match.exact ? [] : inflect(text, language, names)) {
      forms.push({ text: other, cased, inflected: true, possessive });
    }
  }
  return forms;
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

/** Asked of the form as a whole first, since most have no capitals and need not be taken apart. */
const hasAcronym = (form: string) =>
  /\p{Lu}.*\p{Lu}/su.test(form) && (form.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).some(isAcronym);

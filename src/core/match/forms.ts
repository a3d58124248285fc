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
  const { exact } = entry.match;
  const name = entry.kind === "person" || entry.kind === "place";
  const possessive = !exact && hasPossessive(language);
  const forms: Form[] = [];
  const add = (written: string) => {
    const form = writtenForm(entry, written);
    if (!form) {
      return;
    }
    const { text, cased } = form;
    forms.push({ text, cased, inflected: false, possessive });
    for (const other of exact ? [] : inflect(text, language, name)) {
      forms.push({ text: other, cased, inflected: true, possessive });
    }
  };
  add(entry.term);
  for (const alias of entry.aliases) {
    add(alias.text);
  }
  return forms;
}

/** Of a term or an alias, the form that it is itself; undefined where it is none. */
export function writtenForm(
  { match }: Pick<Entry, "match">,
  written: string,
): Pick<Form, "text" | "cased"> | undefined {
  const easy = usual.test(written);
  const text = easy ? written : canonical(written);
  if (match.none || (!easy && !isMatchable(text))) {
    return undefined;
  }
  return { text, cased: match.case ? match.case === "case" : !easy && hasAcronym(text) };
}

/** Most forms need not be taken apart; a glossary may have a hundred thousand. No word has a capital but at its beginning. */
const usual = /^[A-Za-z0-9][a-z0-9]*(?: [A-Za-z0-9][a-z0-9]*)*$/;

/** How a text is compared but for its case. */
export function canonical(text: string): string {
  // What most texts are already.
  return /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)
    ? text
    : (compose(text)?.text ?? text)
        .replaceAll("’", "'")
        .replace(/[\p{White_Space}\-\u2010\u2011]+/gu, " ")
        .trim();
}

/** Punctuation alone is no form. */
const isMatchable = (form: string) => /^[A-Za-z0-9]/.test(form) || /[\p{L}\p{N}\p{S}]/u.test(form);

const hasAcronym = (form: string) =>
  /\p{Lu}.*\p{Lu}/su.test(form) && (form.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).some(isAcronym);

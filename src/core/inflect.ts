/**
 * The other shapes of a form's last word. They are made when a glossary loads; a text is never stemmed. A language's
 * rules are one file in `inflect/`; what is irregular is written as an alias.
 */
import { numbers as english } from "./inflect/en.ts";

/** The regular plurals and singulars of one word; `name` when it names one person or place and so is no plural itself. */
export type Numbers = (word: string, name: boolean) => string[];

const languages = new Map<string, Numbers>([["en", english]]);

/** Languages that write a possessive with an apostrophe, if some of them only after names and acronyms. */
const possessives = new Set(["en", "sco", "de", "nl", "af", "fy", "da", "sv", "nb", "nn", "no"]);

/** The form with its last word in its other number, from a form with one space between words. Never the form itself. */
export function inflect(form: string, language: string, name = false): string[] {
  const numbers = languages.get(primary(language));
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(form)?.[0];
  if (!numbers || !last) {
    return [];
  }
  const before = form.slice(0, form.length - last.length);
  const others = isAcronym(last) || isNumberOf(last, before) ? [`${last}s`] : numbers(last, name);
  return [...new Set(others)].filter((other) => other !== last).map((other) => before + other);
}

/** Whether a last word may take `'s`, or `'` after an s. */
export const hasPossessive = (language: string): boolean => possessives.has(primary(language));

/** Two capitals or more and no lower-case letter. */
export const isAcronym = (word: string): boolean =>
  /\p{Lu}.*\p{Lu}/su.test(word) && !/[\p{Ll}\p{Lt}]/u.test(word);

/** As in F-16, 747 of Boeing. */
const isNumberOf = (word: string, before: string) => /^\p{N}+$/u.test(word) && /\p{L}/u.test(before);

const primary = (language: string) => /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? "";

/**
 * The other shapes of a form's last word. They are made when a glossary loads; a text is never stemmed. A language's
 * rules are one file in `inflect/`; what is irregular is written as an alias.
 */
import { numbers as english } from "./inflect/en.ts";

export interface Numbers {
  plurals: string[];
  singulars: string[];
}

const languages = new Map<string, (word: string) => Numbers>([["en", english]]);

/** Languages that write a possessive with an apostrophe, if some of them only after names and acronyms. */
const possessives = new Set(["en", "sco", "de", "nl", "af", "fy", "da", "sv", "nb", "nn", "no"]);

/**
 * The form with its last word in its other number, from a form with one space between words. Never the form itself. A
 * `name` of one person or place is no plural.
 */
export function inflect(form: string, language: string, name = false): string[] {
  const { plurals, singulars } = numbersOf(form, language);
  return name ? plurals : [...new Set([...plurals, ...singulars])];
}

/** The same, plurals and singulars apart. */
export function numbersOf(form: string, language: string): Numbers {
  const numbers = languages.get(primary(language));
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(form)?.[0];
  if (!numbers || !last) {
    return { plurals: [], singulars: [] };
  }
  const before = form.slice(0, form.length - last.length);
  const others =
    isAcronym(last) || isNumberOf(last, before) ? { plurals: [`${last}s`], singulars: [] } : numbers(last);
  const whole = (words: string[]) => words.filter((word) => word !== last).map((word) => before + word);
  return { plurals: [...new Set(whole(others.plurals))], singulars: whole(others.singulars) };
}

/** Whether a last word may take `'s`, or `'` after an s. */
export const hasPossessive = (language: string): boolean => possessives.has(primary(language));

/** Two capitals or more and no lower-case letter. */
export const isAcronym = (word: string): boolean =>
  /\p{Lu}.*\p{Lu}/su.test(word) && !/[\p{Ll}\p{Lt}]/u.test(word);

/** As in F-16, 747 of Boeing. */
const isNumberOf = (word: string, before: string) => /^\p{N}+$/u.test(word) && /\p{L}/u.test(before);

const primary = (language: string) => /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? "";

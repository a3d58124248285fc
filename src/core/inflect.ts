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
  const numbers = languages.get(language) ?? languages.get(primary(language));
  const start = numbers ? lastWord(form) : form.length;
  if (!numbers || start === form.length) {
    return [];
  }
  const before = form.slice(0, start);
  const last = form.slice(start);
  const others = isAcronym(last) || isNumberOf(last, before) ? [`${last}s`] : numbers(last, name);
  return others
    .filter((other, at) => other !== last && others.indexOf(other) === at)
    .map((other) => before + other);
}

/** Where the last word begins; at the end when the form ends with something else. */
function lastWord(form: string): number {
  // Most forms end in a few small letters after a space or nothing.
  const start = form.lastIndexOf(" ") + 1;
  return /^[A-Za-z]+$/.test(start > 0 ? form.slice(start) : form)
    ? start
    : form.length - (/[\p{L}\p{M}\p{N}]+$/u.exec(form)?.[0].length ?? 0);
}

/** Whether a last word may take `'s`, or `'` after an s. */
export const hasPossessive = (language: string): boolean =>
  possessives.has(language) || possessives.has(primary(language));

/** Two capitals or more and no lower-case letter. */
export const isAcronym = (word: string): boolean =>
  !/[a-z]/.test(word) && /\p{Lu}.*\p{Lu}/su.test(word) && !/[\p{Ll}\p{Lt}]/u.test(word);

/** As in F-16, 747 of Boeing. */
const isNumberOf = (word: string, before: string) =>
  !/^[A-Za-z]/.test(word) && /^\p{N}+$/u.test(word) && /\p{L}/u.test(before);

const primary = (language: string) => /^[a-z]*/.exec(language.toLowerCase())?.[0] ?? "";

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
  return name || singulars.length === 0 ? plurals : unique([...plurals, ...singulars]);
}

/** The same, plurals and singulars apart. */
export function numbersOf(form: string, language: string): Numbers {
  const numbers = languages.get(language) ?? languages.get(primary(language));
  if (!numbers) {
    return { plurals: none, singulars: none };
  }
  const space = form.lastIndexOf(" ") + 1;
  const easy = usual.test(space > 0 ? form.slice(space) : form);
  const start = easy ? space : form.length - (/[\p{L}\p{M}\p{N}]+$/u.exec(form)?.[0].length ?? 0);
  if (start === form.length) {
    return { plurals: none, singulars: none };
  }
  const before = form.slice(0, start);
  const last = form.slice(start);
  const { plurals, singulars } =
    !easy && (isAcronym(last) || isNumberOf(last, before))
      ? { plurals: [`${last}s`], singulars: none }
      : numbers(last);
  return { plurals: whole(before, plurals, last), singulars: whole(before, singulars, last) };
}

/** Last words that are mostly met: neither an acronym nor a number. */
const usual = /^[A-Za-z]*[a-z]$/;

const none: string[] = [];

/** Forms of which a last word is another, each once. */
function whole(before: string, words: string[], last: string): string[] {
  if (words.length < 2) {
    const [word = last] = words;
    return word === last ? none : [before + word];
  }
  return unique(words)
    .filter((word) => word !== last)
    .map((word) => before + word);
}

const unique = (words: string[]) => [...new Set(words)];

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

/** How a form stands in a text (its number, its possessive, its capitals), and another form put in the same shape. */
import { foldCase } from "./fold.ts";
import { isAcronym, numbersOf } from "./inflect.ts";
import { canonical } from "./match/forms.ts";

export interface Shape {
  number: "same" | "plural" | "singular";
  /** As written: `'s`, `’`; empty when there is none. */
  possessive: string;
  /** Compared with the form: all its letters are capitals, or its first letter is one, or is none any more. */
  capitals: "same" | "all" | "first" | "none";
}

/** Undefined when `words` are not the form, nor an inflection of it. */
export function shapeOf(words: string, form: string, language: string): Shape | undefined {
  const possessive = /(?<=[^\s'’])['’]s?$/iu.exec(words)?.[0] ?? "";
  for (const ending of new Set(["", possessive])) {
    const bare = words.slice(0, words.length - ending.length);
    const number = numberOf(foldCase(canonical(bare)), canonical(form), language);
    if (number) {
      return { number, possessive: ending, capitals: capitalsOf(bare, form) };
    }
  }
  return undefined;
}

function numberOf(folded: string, form: string, language: string): Shape["number"] | undefined {
  const { plurals, singulars } = numbersOf(form, language);
  const among = (forms: readonly string[]) => forms.some((each) => foldCase(each) === folded);
  return among([form]) ? "same" : among(plurals) ? "plural" : among(singulars) ? "singular" : undefined;
}

/** `form` in place of `words`, behind the text `before`: a sentence goes on to begin with a capital. */
export function inSentence(form: string, words: string, before: string): string {
  const begins = /(?:^|[.!?…]["'”’»)\]]*\s+)["'“‘«([]*$/u.test(before) && startsUpper(words);
  return begins && !/^\S*\p{Lu}/u.test(form) ? capitalized(form, "first") : form;
}

const startsUpper = (text: string) => /^\P{L}*\p{Lu}/u.test(text);

function capitalsOf(words: string, form: string): Shape["capitals"] {
  if (isCapitals(words) && !isCapitals(form) && (words.match(/\p{Lu}/gu)?.length ?? 0) > 1) {
    return "all";
  }
  return startsUpper(words) === startsUpper(form) ? "same" : startsUpper(words) ? "first" : "none";
}

const isCapitals = (text: string) => /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lt}]/u.test(text.replace(/s$/, ""));

/** The form as it stands in that shape; where the language has no such shape, as it is. */
export function shaped(form: string, { number, possessive, capitals }: Shape, language: string): string {
  const { plurals, singulars } = numbersOf(form, language);
  const inflected = { same: form, plural: plurals[0], singular: singulars[0] }[number] ?? form;
  return capitalized(inflected, capitals) + possessiveOf(inflected, number, possessive, language);
}

function possessiveOf(form: string, number: Shape["number"], possessive: string, language: string): string {
  if (possessive === "" || !/^en\b/i.test(language)) {
    return possessive;
  }
  // soldiers' and the army's, but Charles's
  const bare = /s$/i.test(form) && (number === "plural" || possessive.length === 1);
  return bare ? possessive.charAt(0) : `${possessive.charAt(0)}s`;
}

function capitalized(form: string, capitals: Shape["capitals"]): string {
  const first = (change: (letter: string) => string) =>
    form.replace(/^(\P{L}*)(\p{L})/u, (_, before: string, letter: string) => before + change(letter));
  switch (capitals) {
    case "all":
      return form.toUpperCase();
    case "first":
      return first((letter) => letter.toUpperCase());
    case "none":
      return isAcronym(form.split(/[\s-]/)[0] ?? "") ? form : first((letter) => letter.toLowerCase());
    case "same":
      return form;
  }
}

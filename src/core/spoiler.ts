/** Whether a glossary entry tells the answer to a question, so that it may wait until that is answered. */
import { foldCase } from "./fold.ts";
import type { Entry } from "./glossary.ts";
import type { Question } from "./quiz.ts";
import { plain } from "./rich-text.ts";
import { wordsIn } from "./words.ts";

/**
 * By the question's `Term:` (`named`: it names this entry), or because the entry's words hold an accepted answer. Short
 * and common answers ("yes", "5") stand in too many definitions to tell anything.
 */
export function tellsAnswer(entry: Entry, question: Question, named: boolean): boolean {
  if (named) {
    return true;
  }
  const phrases = tellingAnswers(question);
  return phrases.length > 0 && holdsAnswer(saidBy(entry), phrases);
}

/** Accepted answers that tell something wherever they stand, folded. */
export const tellingAnswers = (question: Question): string[] =>
  answersOf(question).map(folded).filter(isTelling);

/** All that an entry says, folded. */
export function saidBy({ term, aliases, definition, sinceThen }: Entry): string[] {
  const texts = [term, ...aliases.map(({ text }) => text), plain(definition)];
  return [...texts, ...(sinceThen ? [plain(sinceThen)] : [])].map(folded);
}

/** Whether one of the texts holds one of the phrases as whole words; both folded. */
export const holdsAnswer = (texts: readonly string[], phrases: readonly string[]): boolean =>
  phrases.some((phrase) => texts.some((text) => ` ${text} `.includes(` ${phrase} `)));

/** What would be accepted, as far as it can stand in a text. */
function answersOf(question: Question): string[] {
  switch (question.kind) {
    case "choice":
    case "choices":
      return question.options.filter(({ right }) => right).map(({ text }) => plain(text));
    case "text":
      return question.accepted.map(({ text }) => text);
    case "number":
      return question.accepted.map(({ text }) => text.replace(/\s*(?:±|–).*$/, ""));
    case "cloze":
      return question.gaps.flatMap((gap) =>
        gap.kind === "typed" ? gap.accepted : (gap.entries[gap.right] ?? []),
      );
    case "match":
      return question.pairs.map(({ right }) => plain(right));
    // What is to be put in order or found in the article stands there anyway, and an open answer has no words of its own.
    case "order":
    case "evidence":
    case "open":
      return [];
  }
}

/** Words alone, one space between them; groups of digits as one number. */
export function folded(text: string): string {
  const joined = foldCase(text).replace(/(\d)[,.'\u2019\u00A0\u202F](?=\d{3}(?!\d))/g, "$1");
  return wordsIn(joined)
    .map(({ start, end }) => joined.slice(start, end))
    .join(" ");
}

const common = new Set([
  "yes",
  "no",
  "true",
  "false",
  "both",
  "none",
  "neither",
  "all of them",
  "none of them",
]);

const isTelling = (phrase: string): boolean =>
  !common.has(phrase) && (/^\d+$/.test(phrase) ? phrase.length > 1 : phrase.length > 2);

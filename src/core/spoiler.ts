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
  const phrases = answersOf(question).map(folded).filter(isTelling);
  if (phrases.length === 0) {
    return false;
  }
  const { term, aliases, definition, sinceThen } = entry;
  const texts = [term, ...aliases.map(({ text }) => text), plain(definition)];
  const said = [...texts, ...(sinceThen ? [plain(sinceThen)] : [])].map((text) => ` ${folded(text)} `);
  return phrases.some((phrase) => said.some((text) => text.includes(` ${phrase} `)));
}

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
function folded(text: string): string {
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

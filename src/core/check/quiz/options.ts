/** What options of a question give away, or leave open, by how they are written. */
import type { Option, Question } from "../../quiz.ts";
import { folded } from "../../spoiler.ts";
import { type Finding, headingOf, type QuizRule, wordsOf } from "./rule.ts";

const optionsOf = (question: Question): Option[] =>
  question.kind === "choice" || question.kind === "choices" ? question.options : [];

export const wrongOnes = (question: Question): Option[] => optionsOf(question).filter(({ right }) => !right);

/** The one right option of a question that has one, and the others. */
function keyOf(question: Question): { key: Option; others: Option[] } | undefined {
  const [key, ...more] = optionsOf(question).filter(({ right }) => right);
  const others = wrongOnes(question);
  return question.kind === "choice" && key && more.length === 0 && others.length > 0
    ? { key, others }
    : undefined;
}

const aboutOthers =
  /^(?:(?:all|none|both|any|either|neither|two) of (?:the (?:above|below|others?|options|answers|choices)|these|those|them)|(?:all|none) (?:above|these)|both [a-h] and [a-h]|[a-h] and [a-h]|(?:all|none|both|neither))[.!]?$/i;

export function allOfTheAbove(question: Question): Finding[] {
  return optionsOf(question)
    .map((option) => ({ option, text: wordsOf(option.text) }))
    .filter(({ text }) => aboutOthers.test(text))
    .map(({ option, text }) => ({ range: option.range, details: { text } }));
}

/** Over one and a half times the mean of the others, and by more than a word longer than the longest of them. */
export function longestOption(question: Question): Finding[] {
  const found = keyOf(question);
  if (!found || found.others.length < 2) {
    return [];
  }
  const lengths = found.others.map(({ text }) => wordsOf(text).length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const length = wordsOf(found.key.text).length;
  return length > 1.5 * mean && length > Math.max(...lengths) + 10 ? [{ range: found.key.range }] : [];
}

const absolute =
  /\b(?:always|never|nobody|no one|nothing|everyone|everybody|everything|every|all|none|completely|entirely|totally|absolutely|impossible)\b/i;

export function absoluteOption(question: Question): Finding[] {
  const right = optionsOf(question).filter((option) => option.right);
  if (right.length === 0 || [question.stem, ...right.map(({ text }) => text)].some(isAbsolute)) {
    return [];
  }
  return wrongOnes(question).flatMap(({ text, range }) => {
    const words = wordsOf(text);
    const word = aboutOthers.test(words) ? undefined : absolute.exec(words)?.[0];
    return word === undefined ? [] : [{ range, details: { word } }];
  });
}

const isAbsolute = (text: Option["text"]) => absolute.test(wordsOf(text));

/** Words that say something, without the plural, by which two are compared. */
function contentWords(text: string): Map<string, string> {
  const words = folded(text).split(" ");
  return new Map(
    words.filter((word) => word.length > 4 && !stopWords.has(word)).map((word) => [stemOf(word), word]),
  );
}

const stemOf = (word: string) => word.replace(/(?:'s|’s)$/, "").replace(/(?:ies|y|es|s)$/, "");

const stopWords = new Set(
  (
    "about above after again against among another because before being below between could does doing during each " +
    "every following from have having here into itself might more most other others should since some such than that their " +
    "them then there these they this those through under until very were what when where which while whom whose will with " +
    "would yours according answer article author correct false following given option passage question right statement text true word words wrong"
  ).split(" "),
);

export function repeatedWord(question: Question): Finding[] {
  const found = keyOf(question);
  if (!found) {
    return [];
  }
  const asked = contentWords(wordsOf(question.stem));
  const others = new Set(found.others.flatMap(({ text }) => [...contentWords(wordsOf(text)).keys()]));
  for (const [stem, word] of contentWords(wordsOf(found.key.text))) {
    if (asked.has(stem) && !others.has(stem)) {
      return [{ range: found.key.range, details: { word } }];
    }
  }
  return [];
}

/** Of more options each is not compared with all others. */
const mostCompared = 50;

/** One option's words stand within another's, or two ranges of numbers share some. */
export function overlappingOptions(question: Question): Finding[] {
  const options = optionsOf(question)
    .slice(0, mostCompared)
    .map(({ text, range }) => ({
      text: wordsOf(text),
      words: folded(wordsOf(text)),
      numbers: rangeIn(wordsOf(text)),
      range,
    }));
  return options.flatMap(({ text, words, numbers, range }, at) => {
    const other = options.find(
      (each, index) =>
        (numbers && each.numbers && index < at && share(numbers, each.numbers)) ||
        (each.words !== words && holds(words, each.words)),
    );
    return other ? [{ range, details: { text, other: other.text } }] : [];
  });
}

/** "Kabul" in "Kabul and Bonn", but not "signed" in "not signed", nor "5" in "5 million". */
const holds = (words: string, part: string) =>
  part.length > 2 &&
  !/^\d+$/.test(part) &&
  (words.startsWith(`${part} `) ||
    / (?:and|or|with|but) (?:[^ ]+ )?$/.test(words.slice(0, endingAt(words, part))));

/** Where `part` begins at the end of `words`; 0 when it does not stand there. */
const endingAt = (words: string, part: string) =>
  words.endsWith(` ${part}`) ? words.length - part.length : 0;

function rangeIn(text: string): [low: number, high: number] | undefined {
  const [, low, high] =
    /^(\d+(?:\.\d+)?)\s*(?:-|–|\.\.|to)\s*(\d+(?:\.\d+)?)\b/i.exec(text.replace(/(\d),(?=\d{3})/g, "$1")) ??
    [];
  return low === undefined || high === undefined ? undefined : [Number(low), Number(high)];
}

const share = (a: [number, number], b: [number, number]) =>
  a[0] <= b[1] && b[0] <= a[1] && (a[0] !== b[0] || a[1] !== b[1]);

const isVerdict = ({ text }: Option) =>
  /^(?:true|false|yes|no|right|wrong|correct|incorrect)[.!]?$/i.test(wordsOf(text));

export function trueOrFalse(question: Question): Finding[] {
  const options = optionsOf(question);
  return options.length === 2 && options.every(isVerdict) ? [{ range: headingOf(question) }] : [];
}

export function twoOptions(question: Question): Finding[] {
  const options = optionsOf(question);
  return question.kind === "choice" && options.length === 2 && !options.every(isVerdict)
    ? [{ range: headingOf(question) }]
    : [];
}

export function manyOptions(question: Question): Finding[] {
  const options = optionsOf(question);
  const sixth = options[5];
  return sixth ? [{ range: sixth.range, details: { count: String(options.length) } }] : [];
}

/** Once a question, at the first. */
export function noFeedback(question: Question): Finding[] {
  const wrong = wrongOnes(question);
  const [option] = wrong.filter(({ feedback }) => !feedback);
  return option && wrong.length < optionsOf(question).length
    ? [{ range: option.range, details: { text: wordsOf(option.text) } }]
    : [];
}

/** Options are mixed but for `.fixed`; four such questions are no accident. */
export const samePlace: QuizRule = (questions) => {
  const fixed = questions.filter((question) => question.fixed && keyOf(question));
  const places = fixed.map((question) => optionsOf(question).findIndex(({ right }) => right));
  const [first] = fixed;
  return first && fixed.length > 3 && places.every((place) => place === places[0])
    ? { question: first, details: { place: String((places[0] ?? 0) + 1) } }
    : undefined;
};

import type { Item, Option, Pair, QuestionOf, Quiz } from "../../core/quiz.ts";
import { identity } from "../../core/question/items.ts";
import { plain } from "../../core/rich-text.ts";
import { shuffle } from "../../core/shuffle.ts";

/** How a question is laid out in one place of a sitting: it follows from `seed` alone. */
export interface Layout {
  /** Of the sitting. */
  seed: string;
  /** The question came back: another order than the first time. */
  again: boolean;
}

/** Scales and options that speak of their place keep the author's order. */
export const optionOrder = (question: QuestionOf<"choice" | "choices">, layout: Layout): Option[] =>
  question.fixed || keepsOrder(question.options.map(({ text }) => plain(text)))
    ? question.options
    : shuffle(question.options, seedOf(question, layout));

/** Never in the right order from the start, where items can be told apart; of two it would tell the answer never to be. */
export function itemOrder(question: QuestionOf<"order">, layout: Layout): Item[] {
  const { items } = question;
  const shuffled = shuffle(items, seedOf(question, layout));
  const reads = (item: Item | undefined) => item && identity(item.text);
  return items.length === 2 || shuffled.some((item, index) => reads(item) !== reads(items[index]))
    ? shuffled
    : [...items.slice(1), ...items.slice(0, 1)];
}

/** The entries of the menu in a gap, counted from 0. */
export const entryOrder = (
  question: QuestionOf<"cloze">,
  entries: readonly string[],
  gap: number,
  layout: Layout,
): string[] =>
  question.fixed || keepsOrder(entries)
    ? [...entries]
    : shuffle(entries, `${seedOf(question, layout)}/${gap}`);

/** The left sides: as their author has them, unless that is the order of the right ones. */
export const leftOrder = (question: QuestionOf<"match">, layout: Layout): Pair[] =>
  question.fixed ? shuffle(question.pairs, seedOf(question, layout)) : question.pairs;

/** The right sides, those that belong to none included. */
export function sideOrder(question: QuestionOf<"match">, layout: Layout): Pick<Pair, "right" | "rightKey">[] {
  const sides = [...question.pairs, ...question.distractors];
  return question.fixed ? sides : shuffle(sides, seedOf(question, layout));
}

const seedOf = ({ id }: { id: string }, { seed, again }: Layout) => `${seed}/${id}/${again ? 2 : 1}`;

export const questionOrder = (quiz: Quiz, seed: string): string[] => {
  const ids = quiz.questions.map(({ id }) => id);
  return quiz.order === "shuffled" ? shuffle(ids, seed) : ids;
};

function keepsOrder(texts: readonly string[]): boolean {
  const truth = texts.length === 2 && texts.every((text) => /^(true|false|yes|no)$/i.test(text));
  const scale = texts.every((text) => /^\D{0,3}\d/.test(text));
  const pointing = texts.some((text) => /^(all|none|both|neither) of (the|these)/i.test(text));
  return truth || scale || pointing;
}

import type { Item, Option, Pair, QuestionOf, Quiz } from "../../core/quiz.ts";
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
  question.fixed || keepsOrder(question.options)
    ? question.options
    : shuffle(question.options, seedOf(question, layout));

/** Never in the right order from the start. */
export function itemOrder(question: QuestionOf<"order">, layout: Layout): Item[] {
  const { items } = question;
  const shuffled = shuffle(items, seedOf(question, layout));
  return shuffled.some((item, index) => item !== items[index])
    ? shuffled
    : [...items.slice(1), ...items.slice(0, 1)];
}

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

function keepsOrder(options: readonly Option[]): boolean {
  const texts = options.map(({ text }) => plain(text).trim());
  const truth = texts.length === 2 && texts.every((text) => /^(true|false|yes|no)$/i.test(text));
  const scale = texts.every((text) => /^\D{0,3}\d/.test(text));
  const pointing = texts.some((text) => /^(all|none|both|neither) of (the|these)/i.test(text));
  return truth || scale || pointing;
}

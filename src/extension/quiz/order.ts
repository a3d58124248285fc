import type { Option, Question, Quiz } from "../../core/quiz.ts";
import { plain } from "../../core/rich-text.ts";
import { shuffle } from "../../core/shuffle.ts";

/**
 * Options in the order in which they are shown. It follows from the sitting's seed, and is another one when the
 * question comes back. Scales and options that speak of their place keep the author's order.
 */
export function optionOrder(question: Question, seed: string, again: boolean): Option[] {
  if (question.kind !== "choice" && question.kind !== "choices") {
    return [];
  }
  return question.fixed || keepsOrder(question.options)
    ? question.options
    : shuffle(question.options, `${seed}/${question.id}/${again ? 2 : 1}`);
}

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

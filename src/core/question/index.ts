/** The table of kinds. A kind that is missing here, or a part of one, does not compile. */
import * as v from "valibot";
import type { Kind, Question } from "../quiz.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { cloze } from "./cloze.ts";
import { evidence } from "./evidence.ts";
import type { Draft, QuestionKind } from "./kind.ts";
import type { Marking } from "./marking.ts";
import { match } from "./match.ts";
import { number } from "./number.ts";
import { open } from "./open.ts";
import { order } from "./order.ts";
import { text } from "./text.ts";

/** In the order in which a draft is offered to them. */
export const questionKinds: { [K in Kind]: QuestionKind<K> } = {
  choice,
  choices,
  number,
  text,
  cloze,
  match,
  order,
  evidence,
  open,
};

const kinds = Object.keys(questionKinds) as Kind[];

/** The kind of a draft; undefined when its answers are of no known shape. */
export function kindOf(draft: Draft): Kind | undefined {
  return kinds.find((kind) => questionKinds[kind].reads(draft));
}

/** Whether the reader can ask such a question. */
export const isAsked = (question: Question): boolean => questionKinds[question.kind].asked;

/**
 * Marks an answer that comes from a page or a store. What is no answer to this kind of question, or to a kind that is not asked yet,
 * counts as empty. `language` (BCP 47) is that of the article.
 */
export function markAnswer(question: Question, response: unknown, language?: string): Marking {
  const kind = kindFor(question);
  const decoded = kind.asked ? v.safeParse(kind.response, response) : undefined;
  if (!kind.asked || !decoded?.success) {
    return { mark: 0, verdict: "wrong", note: "empty" };
  }
  return kind.mark(question, decoded.output, language);
}

/** What is right, in plain words; empty when nothing is. */
export const describeAnswer = (question: Question): string => kindFor(question).rightAnswer(question);

/** What was answered, in plain words; empty when nothing was. */
export function describeResponse(question: Question, response: unknown): string {
  const kind = kindFor(question);
  const decoded = kind.asked ? v.safeParse(kind.response, response) : undefined;
  return kind.asked && decoded?.success ? kind.answered(question, decoded.output) : "";
}

/** The entry of a question's own kind; that the two belong together is beyond what a type can say. */
function kindFor(question: Question): QuestionKind<Kind> {
  return questionKinds[question.kind];
}

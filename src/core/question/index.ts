/** The table of kinds. A kind that is missing here, or a part of one, does not compile. */
import * as v from "valibot";
import type { Kind, QuestionOf } from "../quiz.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { cloze } from "./cloze.ts";
import { evidence } from "./evidence.ts";
import type { Draft, MarkContext, QuestionKind } from "./kind.ts";
import type { MarkingOf } from "./marking.ts";
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

/**
 * Marks an answer that comes from a page or a store. What is no answer to this kind of question counts as none, and is
 * marked as far as that: what is right can be shown of any response.
 */
export function markAnswer<K extends Kind>(
  question: QuestionOf<K>,
  response: unknown,
  context: MarkContext = {},
): MarkingOf<K> {
  const kind = questionKinds[question.kind];
  const decoded = v.safeParse(kind.response, response);
  if (decoded.success) {
    return kind.mark(question, decoded.output, context);
  }
  const long = decoded.issues.some(({ type }) => type === "max_length");
  return { ...kind.mark(question, kind.nothing, context), ...(long && { note: "too-long" }) };
}

/** What is right, in plain words; empty when nothing is. */
export function describeAnswer<K extends Kind>(question: QuestionOf<K>): string {
  return questionKinds[question.kind].rightAnswer(question);
}

/** What was answered, in plain words; empty when nothing was. */
export function describeResponse<K extends Kind>(question: QuestionOf<K>, response: unknown): string {
  const kind = questionKinds[question.kind];
  const decoded = v.safeParse(kind.response, response);
  return decoded.success ? kind.answered(question, decoded.output) : "";
}

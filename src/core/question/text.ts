/** A few words to type. Also what it shares with `number`: the list of `= accepted` and `~ expected wrong` answers. */
import * as v from "valibot";
import type { Accepted } from "../quiz.ts";
import { sourceRange } from "../rich-text.ts";
import { compareText } from "./compare.ts";
import { readItems } from "./items.ts";
import type { Draft, QuestionKind } from "./kind.ts";
import { answerText } from "./limits.ts";
import { type Hit, marked } from "./marking.ts";
import { parseNumeral } from "./numeral.ts";

export const text: QuestionKind<"text"> = {
  reads: (draft) => isAnswerList(draft) && !isNumberList(draft),
  read(draft) {
    const { accepted, expected } = readAnswers(draft, "zero option");
    const exact = draft.classes.has("exact");
    for (const { text: wrong, range } of expected) {
      if (compareText(wrong, accepted, [], { exact, typo: false }).match) {
        draft.report("accepted-and-expected", range, { text: wrong });
      }
    }
    for (const answer of accepted) {
      if (/^[-+]?\d[\d.,'\s–-]*$/.test(answer.text) && !/^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(answer.text)) {
        draft.report("number-as-text", answer.range, { text: answer.text });
      }
    }
    return { accepted, expected };
  },
  labels: [],
  modifiers: ["typo", "exact"],
  rightAnswer: ({ accepted }) => accepted.map((answer) => answer.text).join(" / "),
  key: ({ accepted }) => accepted.map((answer) => answer.text).sort(),
  response: v.object({ text: answerText }),
  nothing: { text: "" },
  mark(question, response, context) {
    const { accepted, expected } = question;
    const { match, nearly } = compareText(response.text, accepted, expected, question, context);
    return {
      ...marked(match?.right ? 1 : 0, match?.note ?? nearly),
      accepted: accepted.map((answer) => answer.text),
      ...(match && { hit: hitOf(match.answer, match.right) }),
    };
  },
  answered: (_, response) => response.text.trim(),
};

export const hitOf = (
  { text: wording, feedback }: Pick<Accepted, "text" | "feedback">,
  right: boolean,
): Hit => ({ text: wording, right, ...(feedback && { feedback }) });

const answerMark = /^[=~]\s*/;

const isAnswerList = ({ items }: Draft) =>
  items.some(({ checked, plain }) => checked === undefined && answerMark.test(plain));

/** Whether every value of the list is a number, and there is one. */
export function isNumberList(draft: Draft): boolean {
  const values = draft.items
    .filter(({ plain }) => answerMark.test(plain))
    .map(({ plain }) => plain.replace(answerMark, ""))
    .filter((value) => value !== "");
  return isAnswerList(draft) && values.length > 0 && values.every((value) => parseNumeral(value));
}

/** Values without words are reported and left out, and so are items that begin with neither mark. */
export function readAnswers(draft: Draft, example: string): { accepted: Accepted[]; expected: Accepted[] } {
  const accepted: Accepted[] = [];
  const expected: Accepted[] = [];
  for (const item of readItems(draft, "= or ~", ({ plain }) => answerMark.test(plain))) {
    const wording = item.plain.replace(answerMark, "");
    if (wording === "") {
      draft.report("empty-answer", item.range);
      continue;
    }
    const leaf = item.content.leaves[0];
    const skip = leaf ? (/^\s*[=~]\s*/.exec(leaf.text)?.[0].length ?? 0) : 0;
    const range = leaf ? sourceRange(leaf, skip, leaf.text.length) : item.range;
    const answer = { text: wording, range, ...(item.feedback && { feedback: item.feedback }) };
    (item.plain.startsWith("=") ? accepted : expected).push(answer);
  }
  if (accepted.length === 0) {
    draft.report("no-accepted", draft.heading, { example });
  }
  return { accepted, expected };
}

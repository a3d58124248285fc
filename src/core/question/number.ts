/** A number to type, with a tolerance or a range. How numbers are written: `numeral.ts`. */
import * as v from "valibot";
import type { Accepted, NumberAnswer } from "../quiz.ts";
import type { QuestionKind } from "./kind.ts";
import { answerText } from "./limits.ts";
import { marked } from "./marking.ts";
import { parseNumeral, readNumber } from "./numeral.ts";
import { hitOf, isNumberList, readAnswers } from "./text.ts";

export const number: QuestionKind<"number"> = {
  reads: isNumberList,
  read(draft) {
    const answers = readAnswers(draft, "37000 ± 500");
    const accepted = answers.accepted.flatMap(numberAnswer);
    const expected = answers.expected.flatMap(numberAnswer);
    const unit = [...accepted, ...expected].find((answer) => answer.unit)?.unit;
    for (const answer of [...accepted, ...expected]) {
      if (answer.unit && unit && answer.unit !== unit) {
        draft.report("unit-differs", answer.range, { unit: answer.unit, first: unit });
      }
    }
    for (const { low, high, text, range } of expected) {
      if (accepted.some((answer) => holds(answer, low) && holds(answer, high))) {
        draft.report("accepted-and-expected", range, { text });
      }
    }
    return { accepted, expected, ...(unit && { unit }) };
  },
  labels: [],
  modifiers: [],
  rightAnswer: ({ accepted }) => accepted.map(({ text }) => text).join(" / "),
  key: ({ accepted }) => accepted.map(({ low, high }) => `${low}..${high}`).sort(),
  response: v.object({ text: answerText }),
  nothing: { text: "" },
  mark({ accepted, expected, unit }, { text }) {
    const { readings, unit: typedUnit } = readNumber(text);
    const hit = (answers: NumberAnswer[]) =>
      answers.find((answer) => readings.some((reading) => holds(answer, reading)));
    const right = hit(accepted);
    const wrong = hit(expected);
    const unread = text.trim() === "" ? "empty" : "not-a-number";
    const note = readings.length === 0 ? unread : otherUnit(typedUnit, unit);
    const given = right ?? wrong;
    return {
      ...marked(right ? 1 : 0, note),
      accepted: accepted.map(({ text: wording, low, high }) => ({ text: wording, low, high })),
      ...(given && { hit: hitOf(given, given === right) }),
    };
  },
  answered: (_, { text }) => text.trim(),
};

function numberAnswer(answer: Accepted): NumberAnswer[] {
  const numeral = parseNumeral(answer.text);
  const text = answer.text.replace(/\s*(?:\.\.\.?|…)\s*/, "–").replace(/\s*(?:±|\+\/?-)\s*/, " ± ");
  return numeral ? [{ ...answer, ...numeral, text }] : [];
}

/** With the last digits of a double forgiven: 1.3 lies in 1.2 ± 0.1. */
function holds({ low, high }: NumberAnswer, value: number): boolean {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  return value >= low - slack && value <= high + slack;
}

/** A unit may be typed along; only one that the question did not show is worth a word. */
function otherUnit(typed: string, shown: string | undefined): "unit" | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}%°‰²³/]/gu, "");
  return bare(typed) === "" || bare(typed) === bare(shown ?? "") ? undefined : "unit";
}

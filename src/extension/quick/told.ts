/** What an answer was told, in rows of a list: the same as on the page. */
import type { Response } from "../../core/progress.ts";
import { describeAnswer, describeResponse } from "../../core/question/index.ts";
import { plain } from "../../core/rich-text.ts";
import type { Question } from "../../core/quiz.ts";
import type { Detail, Feedback, ShownQuestion } from "../../protocol/question.ts";
import { lines, say } from "./say.ts";
import type { Row } from "./ui.ts";

const note = (text: string, icon?: string): Row<never>[] =>
  lines(text).map((label, index) => ({ label, ...(icon && index === 0 && { icon }) }));

/** `question` as it is in the quiz; undefined: it is not there any more. */
export function toldRows(
  shown: ShownQuestion,
  feedback: Feedback,
  response: Response,
  question: Question | undefined,
): Row<never>[] {
  const given = question && !("options" in feedback.detail) ? describeResponse(question, response) : "";
  const rows: Row<never>[] = [
    ...(given ? note(`${say("result.given")} ${given}`) : []),
    ...optionRows(shown, feedback.detail),
    ...(question && !("options" in feedback.detail) && feedback.verdict !== "right"
      ? note(`${say("result.right")} ${describeAnswer(question)}`)
      : []),
    ...("hit" in feedback.detail && feedback.detail.hit ? note(plain(feedback.detail.hit), "comment") : []),
    ...(feedback.note ? note(feedback.note, "info") : []),
    ...(feedback.why ? note(plain(feedback.why), "lightbulb") : []),
    ...feedback.evidence.flatMap(({ quote, passage }) =>
      note(passage ? `“${quote}”` : `“${quote}” – ${say("evidence.gone")}`, "quote"),
    ),
  ];
  return rows;
}

/** All options, chosen or not, with what was said of each. */
function optionRows(shown: ShownQuestion, detail: Detail): Row<never>[] {
  if (!("options" in detail) || !("options" in shown)) {
    return [];
  }
  return detail.options.map(({ key, right, picked, feedback }) => {
    const text = shown.options.find((option) => option.key === key)?.text;
    const mark = right ? (picked ? "option.rightPicked" : "option.right") : "option.picked";
    return {
      label: text ? plain(text) : "",
      icon: right ? "check" : picked ? "close" : "blank",
      ...((right || picked) && { description: say(mark) }),
      ...(feedback && { detail: plain(feedback) }),
    };
  });
}

/** What a question says once it is answered: verdict, explanation, and where to go from there. */
import type { Verdict } from "../../core/progress.ts";
import type { Feedback } from "../../protocol/question.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { drawExplanation } from "./explanation.ts";
import { overruleButton } from "./recall.ts";
import { verdictMark } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

type Asked = ViewOf<"question">;

/** Takes the focus when it appears. */
export function drawVerdict(verdict: Verdict, unknown = false): HTMLElement {
  const element = verdictMark(verdict, unknown);
  element.tabIndex = -1;
  element.dataset["verdict"] = verdict;
  return element;
}

export function drawTold(view: Asked, feedback: Feedback, actions: QuizActions): HTMLElement[] {
  const { confidence, overrulable, question } = view;
  const surprising = confidence === 3 && feedback.verdict !== "right";
  // Who has seen the good answer has nothing to try.
  const again = feedback.verdict !== "right" && feedback.detail.kind !== "open";
  return [
    ...(overrulable ? [overruleButton(question.id, actions)] : []),
    ...(confidence
      ? [el("p", { class: "muted" }, words.say(surprising ? "sure.wrong" : `sure.was.${confidence}`))]
      : []),
    ...drawExplanation(feedback, actions),
    drawWays(view, actions, again ? "again" : "right"),
  ];
}

/** On; once more (`again`) after an answer that was not right; or past another try (`passing`). */
export function drawWays(
  { question, position, length }: Asked,
  actions: QuizActions,
  how: "right" | "again" | "passing" = "right",
): HTMLElement {
  return el(
    "div",
    { class: "actions" },
    el(
      "button",
      {
        type: "button",
        class: how === "passing" ? "secondary" : "primary",
        "data-next": true,
        onclick: () => void actions.ask((host) => host.next({ question: question.id })),
      },
      words.say(position === length ? "finish" : "next"),
    ),
    // What the learner has marked is compared with the model already.
    how === "again" && question.kind !== "open"
      ? el(
          "button",
          { type: "button", class: "secondary", onclick: () => actions.retry() },
          words.say("question.retry"),
        )
      : undefined,
  );
}

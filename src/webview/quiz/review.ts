/** One question of a sitting that is over, looked at again: everything stays visible, right and chosen. */
import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { drawAnswer } from "./answer.ts";
import { drawExplanation } from "./explanation.ts";
import { answerLine, verdictMark } from "./score.ts";
import type { QuizActions } from "./sheet.ts";
import { drawFrame } from "./stem.ts";

export function drawReview(view: ViewOf<"review">, actions: QuizActions): HTMLElement {
  const { question, response, feedback, position, length, verdict, unknown, confidence, changed } = view;
  const answer = feedback ? drawAnswer(question, actions) : undefined;
  if (answer && feedback) {
    answer.fill(response ?? {});
    answer.explain(feedback.detail, feedback);
  }
  const status = verdict
    ? verdictMark(verdict, unknown)
    : el("span", { class: "muted" }, words.say("result.notAnswered"));
  const surprising = confidence === 3 && verdict !== undefined && verdict !== "right";
  const turn = (key: "review.previous" | "review.next", id: string | undefined) =>
    id === undefined
      ? undefined
      : el(
          "button",
          {
            type: "button",
            class: "secondary",
            onclick: () => void actions.ask((host) => host.review({ question: id })),
          },
          words.say(key),
        );
  const frame = drawFrame(
    question,
    actions,
    [el("p", { class: "muted place" }, words.say("review.place", position, length))],
    [
      answer?.element,
      el("div", { class: "status" }, status),
      el(
        "div",
        { class: "after" },
        confidence
          ? el("p", { class: "muted" }, words.say(surprising ? "sure.wrong" : `sure.was.${confidence}`))
          : undefined,
        changed ? el("p", { class: "note" }, words.say("review.changed")) : undefined,
        changed && view.given ? answerLine("result.given", view.given) : undefined,
        feedback ? drawExplanation(feedback, actions) : undefined,
        el(
          "div",
          { class: "actions" },
          el(
            "button",
            {
              type: "button",
              class: "primary",
              onclick: () => void actions.ask((host) => host.closeReview({})),
            },
            words.say("review.close"),
          ),
          turn("review.previous", view.previous),
          turn("review.next", view.next),
        ),
      ),
    ],
  );
  frame.classList.add("review");
  return frame;
}

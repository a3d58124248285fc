import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { scoreSentence } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

export function drawOffer(total: number, { last, ways }: ViewOf<"offer">, { ask }: QuizActions): HTMLElement {
  if (total === 0) {
    return el("p", { class: "muted" }, words.say("quiz.none"));
  }
  return el(
    "div",
    { class: "offer" },
    el("p", { class: "muted" }, words.count("quiz.questions", total)),
    last && last.total > 0
      ? el("p", { class: "muted" }, words.say("quiz.last", scoreSentence(last)))
      : undefined,
    el(
      "button",
      {
        type: "button",
        class: "primary",
        "data-focus": true,
        onclick: () => void ask((host) => host.startQuiz(ways)),
      },
      words.say("quiz.take"),
    ),
  );
}

import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { showButton } from "./explanation.ts";
import { answerLine, verdictMark } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

type Outcome = ViewOf<"result">["questions"][number];

/** `all`: what was not answered counts too, and what is right is said of it. */
export const drawOutcomes = (
  questions: readonly Outcome[],
  all: boolean,
  actions: QuizActions,
): HTMLElement =>
  el(
    "ol",
    { class: "outcomes" },
    questions.map((question) => drawOutcome(question, all, actions)),
  );

function drawOutcome(question: Outcome, all: boolean, actions: QuizActions): HTMLElement {
  const { id, stem, verdict, given, right, evidence, confidence, unknown, changed } = question;
  const found = evidence.filter(({ passage }) => passage && passage.length > 0);
  const told = verdict !== undefined || all;
  return el(
    "li",
    { "data-outcome": verdict ?? "none" },
    el(
      "div",
      { class: "outcome-head" },
      verdict
        ? verdictMark(verdict, unknown)
        : el("span", { class: "muted" }, words.say("result.notAnswered")),
      confidence && el("span", { class: "chip" }, words.say(`sure.${confidence}`)),
      changed && el("span", { class: "chip" }, words.say("result.changed")),
    ),
    el("p", { class: "outcome-stem", dir: "auto" }, stem),
    given ? answerLine("result.given", given) : undefined,
    right && told && verdict !== "right" ? answerLine("result.right", right) : undefined,
    el(
      "div",
      { class: "outcome-ways" },
      told
        ? el(
            "button",
            {
              type: "button",
              class: "link",
              "aria-label": words.say("result.reviewOf", stem),
              onclick: () => void actions.ask((host) => host.review({ question: id })),
            },
            words.say("result.review"),
          )
        : undefined,
      told && found.length > 0 ? showButton(found, actions) : undefined,
    ),
  );
}

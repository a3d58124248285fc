/** Before a quiz is taken, or while it is left: one press begins it or goes on with it. */
import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { scoreSentence } from "./score.ts";
import type { QuizActions } from "./sheet.ts";
import { WaysForm } from "./ways.ts";

export function drawOffer(total: number, view: ViewOf<"offer">, actions: QuizActions): HTMLElement {
  const { ask } = actions;
  const { last, open, scopes } = view;
  if (scopes.length === 0) {
    return el(
      "div",
      { class: "offer" },
      el("p", { class: "muted" }, words.say("quiz.none")),
      drawUnreadable(view.unreadable, actions),
    );
  }
  const form = new WaysForm(view);
  const start = button("quiz.take", !open, () => ask((host) => host.startQuiz(form.chosen)));
  const seen = last && last.total > 0 ? last : undefined;
  return el(
    "div",
    { class: "offer" },
    el(
      "p",
      { class: "muted" },
      open ? words.say("offer.open", open.position, open.length) : words.count("quiz.questions", total),
    ),
    seen && el("p", { class: "muted" }, words.say("quiz.last", scoreSentence(seen))),
    el(
      "div",
      { class: "actions" },
      open ? button("offer.continue", true, () => ask((host) => host.resume({}))) : start,
      open ? button("offer.end", false, () => ask((host) => host.end({}))) : undefined,
      seen && !open ? button("offer.result", false, () => ask((host) => host.resume({}))) : undefined,
      open ? start : undefined,
    ),
    form.element,
    drawUnreadable(view.unreadable, actions),
  );
}

function button(
  key: "quiz.take" | "offer.continue" | "offer.end" | "offer.result",
  primary: boolean,
  act: () => unknown,
): HTMLButtonElement {
  return el(
    "button",
    {
      type: "button",
      class: primary ? "primary" : "secondary",
      "data-focus": primary,
      onclick: () => void act(),
    },
    words.say(key),
  );
}

/** Questions of the file that nobody can be asked, and why: a quiet line, not a blank quiz. */
function drawUnreadable(
  unreadable: ViewOf<"offer">["unreadable"],
  { openProblem }: QuizActions,
): HTMLElement | undefined {
  return unreadable.length === 0
    ? undefined
    : el(
        "details",
        { class: "unreadable muted" },
        el("summary", {}, words.count("unreadable", unreadable.length)),
        el(
          "ul",
          {},
          unreadable.map(({ stem, sentence, index }) =>
            el(
              "li",
              {},
              el("span", { dir: "auto" }, stem),
              " ",
              sentence,
              " ",
              index === undefined
                ? undefined
                : el(
                    "button",
                    { type: "button", class: "link", onclick: () => openProblem(index) },
                    words.say("problems.open"),
                  ),
            ),
          ),
        ),
      );
}

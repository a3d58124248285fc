/** A definition that waits until its term was thought of, and then asks whether it was right. */
import type { Verdict } from "../../core/progress.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";

const verdicts = [
  ["right", "open.yes"],
  ["partly", "open.partly"],
  ["wrong", "open.no"],
] as const;

/** `told` is called once, with the learner's own verdict. */
export function drawGuess(definition: HTMLElement, told: (verdict: Verdict) => void): HTMLElement {
  const box = el("div", { class: "guess" });
  const judged = el(
    "div",
    { class: "guess-judge", role: "group", "aria-label": words.say("card.guessed") },
    el("span", {}, words.say("card.guessed")),
    ...verdicts.map(([verdict, key]) =>
      el(
        "button",
        {
          type: "button",
          class: "secondary",
          onclick: () => {
            told(verdict);
            judged.remove();
            definition.focus({ preventScroll: true });
          },
        },
        words.say(key),
      ),
    ),
  );
  const show = el(
    "button",
    {
      type: "button",
      class: "secondary",
      onclick: () => {
        definition.tabIndex = -1;
        box.replaceChildren(definition, judged);
        definition.focus({ preventScroll: true });
      },
    },
    words.say("card.reveal"),
  );
  box.append(el("p", { class: "muted" }, words.say("card.guess")), show);
  return box;
}

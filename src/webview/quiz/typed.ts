/** `text` and `number`: one line to type. */
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";

type Kind = "text" | "number";

export function typedAnswer(question: ShownQuestionOf<Kind>): Answer<DetailOf<Kind>> {
  const { kind } = question;
  const unit = question.kind === "number" ? question.unit : undefined;
  const id = newId("answer");
  const unitId = newId("unit");
  const input = el("input", {
    type: "text",
    id,
    dir: "auto",
    autocomplete: "off",
    spellcheck: false,
    inputmode: kind === "number" ? "decimal" : undefined,
    "aria-describedby": unit === undefined ? undefined : unitId,
  });
  return {
    element: el(
      "div",
      { class: `typed typed-${kind}` },
      el("label", { for: id, class: "label" }, words.say("answer.label")),
      el(
        "div",
        { class: "typed-line" },
        input,
        unit === undefined ? undefined : el("span", { id: unitId, class: "unit" }, unit),
      ),
    ),
    response: () => ({ text: input.value }),
    fill({ text }) {
      input.value = typeof text === "string" ? text : "";
    },
    explain(_, { verdict }) {
      input.readOnly = true;
      input.classList.remove("is-wrong", "is-partly");
      input.classList.add(`is-${verdict}`);
    },
  };
}

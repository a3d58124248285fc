/** `text` and `number`: one line to type. */
import type { ShownQuestion } from "../../protocol/reader.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";

export function typedAnswer({ kind, unit }: ShownQuestion): Answer {
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
    explain({ verdict }) {
      input.readOnly = true;
      input.classList.add(`is-${verdict}`);
    },
  };
}

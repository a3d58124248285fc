import type { Confidence } from "../../core/sitting.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";

const levels = [1, 2, 3] as const;

/** How sure the learner is: three radios, none of which has to be chosen. */
export class ConfidenceChoice {
  readonly #inputs: HTMLInputElement[];
  readonly element: HTMLElement;

  constructor(chosen: Confidence | undefined) {
    const name = newId("sure");
    this.#inputs = levels.map((level) =>
      el("input", { type: "radio", name, value: level, checked: level === chosen }),
    );
    this.element = el(
      "fieldset",
      { class: "sure" },
      el("legend", { class: "label" }, words.say("sure.question")),
      this.#inputs.map((input, index) => el("label", {}, input, words.say(`sure.${levels[index] ?? 1}`))),
    );
  }

  get chosen(): Confidence | undefined {
    return levels.find((_, index) => this.#inputs[index]?.checked);
  }

  close(): void {
    for (const input of this.#inputs) {
      input.disabled = true;
    }
  }
}

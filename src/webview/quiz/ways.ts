/** How the quiz is to be taken: one small form, folded away, for whoever wants it another way. */
import type { Scope, Ways } from "../../core/sitting.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";

export class WaysForm {
  readonly element: HTMLDetailsElement;
  readonly #summary = el("span", {});
  readonly #scope: HTMLSelectElement;
  readonly #reading: HTMLSelectElement;
  readonly #feedback: HTMLSelectElement;
  readonly #confidence: HTMLInputElement;

  constructor({ ways, scopes }: Pick<ViewOf<"offer">, "ways" | "scopes">) {
    const counts = new Map(scopes.map(({ scope, questions }) => [scope, questions]));
    this.#scope = menu<Scope>(ways.scope, [...counts.keys()], (scope) =>
      words.say(`scope.${scope}`, counts.get(scope) ?? 0),
    );
    this.#feedback = menu(ways.feedback, ["practice", "exam"], (way) => words.say(`ways.feedback.${way}`));
    this.#reading = menu(ways.reading, ["after", "memory"], (way) => words.say(`ways.reading.${way}`));
    this.#confidence = el("input", { type: "checkbox", id: newId("way"), checked: ways.confidence });
    this.element = el(
      "details",
      { class: "ways", onchange: () => this.#summarise() },
      el("summary", {}, this.#summary),
      row(words.say("ways.questions"), this.#scope),
      row(words.say("ways.feedback"), this.#feedback),
      row(words.say("ways.reading"), this.#reading),
      el(
        "p",
        { class: "way-box" },
        this.#confidence,
        el("label", { for: this.#confidence.id }, words.say("ways.confidence")),
      ),
    );
    this.#summarise();
  }

  get chosen(): Ways {
    return {
      scope: this.#scope.value as Ways["scope"],
      reading: this.#reading.value as Ways["reading"],
      feedback: this.#feedback.value as Ways["feedback"],
      confidence: this.#confidence.checked,
    };
  }

  #summarise(): void {
    const { reading, feedback, confidence } = this.chosen;
    const both = words.say("ways.summary", words.say(`ways.${feedback}`), words.say(`ways.${reading}`));
    this.#summary.textContent = confidence ? words.say("ways.sure", both) : both;
  }
}

function menu<T extends string>(
  chosen: T,
  values: readonly T[],
  name: (value: T) => string,
): HTMLSelectElement {
  const select = el(
    "select",
    { id: newId("way") },
    values.map((value) => el("option", { value }, name(value))),
  );
  select.value = chosen;
  return select;
}

const row = (label: string, control: HTMLElement) =>
  el("p", { class: "way" }, el("label", { for: control.id, class: "label" }, label), control);

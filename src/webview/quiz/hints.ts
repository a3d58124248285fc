import type { Rich } from "../../core/rich.ts";
import type { ShownQuestion } from "../../protocol/question.ts";
import { drawInline } from "../article/rich.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import type { QuizActions } from "./sheet.ts";

/** Hints, one at a press; each is told as it comes. */
export class HintList {
  readonly list = el("div", { class: "hints", "aria-live": "polite" });
  readonly button: HTMLButtonElement;
  readonly #total: number;

  constructor(
    { id, hints }: ShownQuestion,
    private readonly actions: QuizActions,
  ) {
    this.#total = hints;
    this.button = el(
      "button",
      {
        type: "button",
        class: "secondary",
        hidden: hints === 0,
        onclick: () => void actions.ask((host) => host.hint({ question: id })),
      },
      words.say("hint.button"),
    );
  }

  update(shown: readonly Rich[]): void {
    for (const [index, hint] of [...shown.entries()].slice(this.list.childElementCount)) {
      this.list.append(
        el(
          "div",
          { class: "hint", tabindex: -1 },
          el("span", { class: "label" }, words.say("hint.place", index + 1, this.#total)),
          " ",
          ...drawInline(hint, this.actions),
        ),
      );
    }
    if (shown.length >= this.#total) {
      this.end();
    }
  }

  /** No further ones. Who had the focus on the button keeps a place. */
  end(): void {
    const focused = document.activeElement === this.button;
    this.button.hidden = true;
    if (focused) {
      (this.list.lastElementChild as HTMLElement | null)?.focus();
    }
  }
}

/** Footnotes: numbers in the text that lead to their note, and notes that lead back to where one came from. */
import { el } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";

export class Notes {
  /** Number → the reference last followed, else the first drawn. */
  readonly #from = new Map<number, HTMLElement>();

  /** `go` leads to a note by the name it has in the flow. */
  constructor(private readonly go: (id: string) => void) {}

  reference(number: number): HTMLElement {
    const reference = el(
      "a",
      {
        href: `#${this.elementId(`note ${number}`)}`,
        role: "doc-noteref",
        "aria-label": words.say("footnote", number),
        onclick: (event) => {
          event.preventDefault();
          event.stopPropagation();
          this.#from.set(number, reference);
          this.go(`note ${number}`);
        },
      },
      String(number),
    );
    if (!this.#from.has(number)) {
      this.#from.set(number, reference);
    }
    return el("sup", { class: "note-reference" }, reference);
  }

  note(number: number): { id: string; back: HTMLElement } {
    const back = el(
      "button",
      {
        type: "button",
        class: "note-back",
        "aria-label": words.say("footnote.back"),
        onclick: () => {
          const reference = this.#from.get(number);
          reference?.focus({ preventScroll: true });
          reference?.scrollIntoView({ block: "center" });
        },
      },
      icon("back"),
    );
    return { id: this.elementId(`note ${number}`), back };
  }

  elementId(id: string): string {
    return `n-${id.replace(" ", "-")}`;
  }
}

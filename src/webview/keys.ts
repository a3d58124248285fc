/** Tells the host what VS Code's keys would mean here: it has the key bindings, the page has no listeners of its own. */
import type { Attention } from "../protocol/reader.ts";
import type { Host } from "./host.ts";

export class Keys {
  #told = "";

  constructor(
    private readonly quiz: () => Attention["quiz"],
    private readonly host: Pick<Host, "attend">,
    private readonly report: (error: unknown) => void,
  ) {
    for (const type of ["focusin", "focusout", "focus", "blur"]) {
      // The focus is between two elements at `focusout`.
      addEventListener(type, () => queueMicrotask(() => this.look()));
    }
  }

  look(): void {
    const focused = document.hasFocus();
    const attention: Attention = {
      quiz: focused ? this.quiz() : "none",
      typing: focused && isTyping(document.activeElement),
    };
    const text = JSON.stringify(attention);
    if (text !== this.#told) {
      this.#told = text;
      this.host.attend(attention).catch(this.report);
    }
  }
}

/** Where a digit or a letter means something already. */
const isTyping = (element: Element | null): boolean =>
  element?.matches(
    'input:not([type="radio"], [type="checkbox"], [readonly]), textarea:not([readonly]), select, [contenteditable]',
  ) ?? false;

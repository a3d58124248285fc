import { el } from "../dom.ts";

/** A place that is heard and not seen: what just happened, for whoever cannot see it happen. */
export class Spoken {
  readonly element = el("p", { class: "spoken", "aria-live": "polite" });

  say(sentence: string): void {
    this.element.textContent = sentence;
  }
}

/** At the end of the article: whether the terms that were looked up are to be reviewed. Nothing is, unless asked for. */
import { el, newId } from "../dom.ts";
import type { Host } from "../host.ts";
import { words } from "../words.ts";

export class LookUpOffer {
  readonly element = el("div", { class: "look-ups-place" });
  #drawn = "";
  #thanked = false;

  constructor(
    private readonly host: Pick<Host, "answerOffer" | "reviewNow">,
    private readonly report: (error: unknown) => void,
  ) {}

  /** `terms`: the names of those looked up. */
  update(terms: readonly string[]): void {
    const drawn = terms.join("\n");
    if (drawn !== this.#drawn && !(drawn === "" && this.#thanked)) {
      this.#thanked = false;
      this.element.replaceChildren(...(terms.length > 0 ? [this.#question(terms)] : []));
    }
    this.#drawn = drawn;
  }

  #question(terms: readonly string[]): HTMLElement {
    const id = newId("look-ups");
    return el(
      "section",
      { class: "look-ups", "aria-labelledby": id },
      el("p", { id, dir: "auto" }, words.count("lookUps", terms.length, terms.length, terms.join(", "))),
      el(
        "div",
        { class: "actions" },
        button("lookUps.take", "primary", () => this.#answer(true)),
        button("lookUps.leave", "secondary", () => this.#answer(false)),
      ),
    );
  }

  #answer(accepted: boolean): void {
    this.#thanked = true;
    const thanks = el("p", { tabindex: -1 }, words.say(accepted ? "lookUps.taken" : "lookUps.left"));
    const now = button("lookUps.now", "primary", () => void this.host.reviewNow({}).catch(this.report));
    this.element.replaceChildren(
      el(
        "section",
        { class: "look-ups", "aria-label": words.say("lookUps.label") },
        thanks,
        accepted ? el("div", { class: "actions" }, now) : undefined,
      ),
    );
    thanks.focus({ preventScroll: true });
    this.host.answerOffer({ accepted }).catch(this.report);
  }
}

const button = (
  key: "lookUps.take" | "lookUps.leave" | "lookUps.now",
  style: "primary" | "secondary",
  act: () => void,
) => el("button", { type: "button", class: style, onclick: act }, words.say(key));

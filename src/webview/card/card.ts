/** One card: an entry, or several that share a form; its links turn it to another entry and back. */
import type { Card } from "../../protocol/reader.ts";
import { el, newId } from "../dom.ts";
import type { Host } from "../host.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";
import { drawEntry } from "./entry.ts";

export class CardView {
  readonly element = el("div", { class: "card", id: newId("card"), role: "dialog", tabindex: -1 });
  readonly #body = el("div", { class: "card-body" });
  /** What Back returns to, the last first. */
  readonly #before: (readonly Card[])[] = [];

  constructor(
    private cards: readonly Card[],
    private readonly host: Host,
    private readonly fetch: (keys: readonly string[]) => Promise<Card[]>,
    private readonly turned: (cards: readonly Card[]) => void,
    private readonly report: (error: unknown) => void,
  ) {
    this.element.append(this.#body);
    this.#draw();
  }

  /** Shows a sentence instead of an entry. */
  static saying(sentence: string, label: string): HTMLElement {
    return el(
      "div",
      { class: "card", role: "dialog", tabindex: -1, "aria-label": label },
      el("p", {}, sentence),
    );
  }

  #draw(): void {
    const names = this.cards.map(() => newId("term"));
    const [first] = this.cards;
    this.element.dataset["card"] = first?.key ?? "";
    this.element.setAttribute("aria-labelledby", names[0] ?? "");
    const back = el(
      "button",
      { type: "button", class: "link card-back", onclick: () => this.#goBack() },
      icon("back"),
      words.say("card.back"),
    );
    const entries = this.cards.map((card, index) =>
      drawEntry(card, names[index] ?? "", {
        turn: (keys) => void this.#turn(keys).catch(this.report),
        know: () => void this.host.knowTerm({ key: card.key }).catch(this.report),
        guessed: (verdict) => void this.host.guessed({ key: card.key, verdict }).catch(this.report),
        openGlossary: () => void this.host.openGlossary({ key: card.key }).catch(this.report),
        openLink: (href) => void this.host.openLink({ href }).catch(this.report),
      }),
    );
    this.#body.replaceChildren(...(this.#before.length > 0 ? [back] : []), ...entries);
    this.element.scrollTop = 0;
  }

  async #turn(keys: readonly string[]): Promise<void> {
    const cards = await this.fetch(keys);
    if (cards.length > 0) {
      this.#before.push(this.cards);
      this.#become(cards);
    }
  }

  #goBack(): void {
    const cards = this.#before.pop();
    if (cards) {
      this.#become(cards);
    }
  }

  #become(cards: readonly Card[]): void {
    this.cards = cards;
    this.#draw();
    // The button that was pressed is gone.
    this.element.focus({ preventScroll: true });
    this.turned(cards);
  }
}

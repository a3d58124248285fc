/** When a card opens and when it closes. One at a time. */
import type { Card } from "../../protocol/reader.ts";
import { entriesOf } from "../article/term.ts";
import { focusable } from "../dom.ts";
import type { Host } from "../host.ts";
import { words } from "../words.ts";
import { CardView } from "./card.ts";
import { Looking } from "./looking.ts";
import { Rest } from "./rest.ts";
import { CardStore } from "./store.ts";
import { placeAlone, placeBeside } from "./place.ts";

/** Of the pointer or the focus on a term, before its card shows. */
const restMs = 300;
/** For the pointer's way from the term into the card. */
const graceMs = 250;

interface Open {
  word: HTMLElement | undefined;
  element: HTMLElement;
  /** Asked for by a press: it stays when the pointer leaves. */
  pinned: boolean;
  unplace(): void;
}

export class Cards {
  #open: Open | undefined;
  readonly #rest = new Rest();
  readonly #store: CardStore;
  readonly #looking: Looking;
  /** Counts what was asked to open, so that an answer that comes late opens nothing. */
  #asked = 0;
  /** The focus came back to this term because its card was closed. */
  #quiet: HTMLElement | undefined;

  /** `changed`: which entry is shown now. */
  constructor(
    private readonly host: Host,
    private readonly changed: (key: string | undefined) => void,
    private readonly report: (error: unknown) => void,
  ) {
    this.#store = new CardStore(host);
    this.#looking = new Looking((keys) => void host.lookedUp({ keys: [...keys] }).catch(report));
    document.addEventListener("pointerover", (event) => this.#onPointer(event));
    document.documentElement.addEventListener("pointerleave", () =>
      this.#rest.soon(graceMs, () => this.#closeHovered()),
    );
    document.addEventListener("pointerdown", ({ target }) => this.#onPress(target as Node));
    document.addEventListener("click", ({ target }) => this.#onClick(wordOf(target)));
    document.addEventListener("focusin", ({ target }) => this.#onFocus(target as HTMLElement));
    document.addEventListener("keydown", (event) => this.#onKey(event), { capture: true });
  }

  /** The glossary may be another one now. */
  forget(): void {
    this.#store.clear();
    if (this.#open?.word && !this.#open.word.isConnected) {
      this.close();
    }
  }

  /** Shows the card of a term, as if it had been pressed, or of an entry that stands nowhere in the article. */
  async show(keys: readonly string[], word?: HTMLElement, focus = false): Promise<void> {
    this.#rest.stop();
    if (word && this.#open?.word === word) {
      this.#open.pinned = true;
    } else {
      await this.#show(keys, word, true);
    }
    if (focus) {
      this.#open?.element.focus({ preventScroll: true });
    }
  }

  close(): void {
    this.#rest.stop();
    this.#looking.end();
    this.#asked++;
    const open = this.#open;
    if (!open) {
      return;
    }
    this.#open = undefined;
    const focused = open.element.contains(document.activeElement);
    open.unplace();
    open.element.remove();
    describe(open.word, undefined);
    if (focused && open.word?.isConnected) {
      this.#focusQuietly(open.word);
    }
    this.changed(undefined);
  }

  async #show(keys: readonly string[], word: HTMLElement | undefined, pinned: boolean): Promise<void> {
    const asked = ++this.#asked;
    const { element, cards } = await this.#draw(keys, word);
    if (asked !== this.#asked || (word && !word.isConnected)) {
      return;
    }
    this.close();
    document.body.append(element);
    describe(word, element);
    const unplace = word ? placeBeside(word, element, () => this.close()) : () => undefined;
    if (!word) {
      placeAlone(element);
    }
    this.#open = { word, element, pinned, unplace };
    this.#lookAt(cards);
    this.changed(keys[0]);
  }

  async #draw(
    keys: readonly string[],
    word: HTMLElement | undefined,
  ): Promise<{ element: HTMLElement; cards: readonly Card[] }> {
    try {
      const cards = await this.#store.get(keys);
      if (cards.length > 0) {
        const fetch = (others: readonly string[]) => this.#store.get(others);
        const turned = (others: readonly Card[]) => {
          this.#lookAt(others);
          this.changed(others[0]?.key);
        };
        return { element: new CardView(cards, this.host, fetch, turned, this.report).element, cards };
      }
      return this.#saying(words.say("card.gone"), keys, word);
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      return this.#saying(words.say("card.failed", reason), keys, word);
    }
  }

  /** What the card tells from now on. */
  #lookAt(cards: readonly Card[]): void {
    this.#looking.begin(cards.flatMap(({ key, muted, guess }) => (muted || guess ? [] : key)));
  }

  #saying(sentence: string, [key = ""]: readonly string[], word: HTMLElement | undefined) {
    const element = CardView.saying(sentence, word?.textContent ?? key);
    element.dataset["card"] = key;
    return { element, cards: [] };
  }

  #onPointer({ target, pointerType }: PointerEvent): void {
    if (pointerType === "touch") {
      return;
    }
    const word = wordOf(target);
    const open = this.#open;
    if (word && word !== open?.word) {
      const reading = open?.element.contains(document.activeElement) ?? false;
      if (!reading && this.#rest.word !== word) {
        void this.#store.get(entriesOf(word)).catch(() => undefined);
        this.#rest.soon(restMs, () => this.#rested(word), word);
      }
    } else if (word || open?.element.contains(target as Node)) {
      this.#rest.stop();
    } else if (open || this.#rest.word) {
      this.#rest.soon(graceMs, () => this.#closeHovered());
    }
  }

  #rested(word: HTMLElement): void {
    this.#show(entriesOf(word), word, false).catch(this.report);
  }

  #onPress(target: Node): void {
    const open = this.#open;
    if (open && !open.element.contains(target) && !open.word?.contains(target)) {
      this.close();
    }
  }

  #onClick(word: HTMLElement | undefined): void {
    if (!word) {
      return;
    }
    if (this.#open?.word === word && this.#open.pinned) {
      this.close();
    } else {
      this.show(entriesOf(word), word).catch(this.report);
    }
  }

  #onFocus(target: HTMLElement): void {
    const word = wordOf(target);
    const open = this.#open;
    if (open && (word === open.word || open.element.contains(target))) {
      return;
    }
    if (open && !this.#hovered()) {
      this.close();
    }
    if (word && word !== this.#quiet && word.matches(":focus-visible")) {
      this.#rest.soon(restMs, () => document.activeElement === word && this.#rested(word), word);
    }
  }

  #onKey(event: KeyboardEvent): void {
    const word = wordOf(event.target);
    if (word && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.show(entriesOf(word), word, true).catch(this.report);
    } else if (event.key === "Escape" && (this.#open || this.#rest.word)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#dismiss();
    } else if (event.key === "Tab" && this.#open?.element.contains(event.target as Node)) {
      this.#onTab(event, this.#open);
    }
  }

  /** The card stands at the end of the page, but after its word in the order of Tab. */
  #onTab(event: KeyboardEvent, { element, word }: Open): void {
    const stops = focusable(element);
    const last = stops.at(-1) ?? element;
    if (event.shiftKey && (event.target === element || event.target === stops[0])) {
      event.preventDefault();
      this.close();
    } else if (!event.shiftKey && event.target === last && word) {
      // From the word, the browser goes on to what follows it.
      this.#focusQuietly(word);
      this.close();
    }
  }

  #dismiss(): void {
    const word = this.#open?.word;
    const focus = document.activeElement;
    const lost = !focus || focus === document.body || this.#open?.element.contains(focus);
    this.close();
    if (lost && word) {
      this.#focusQuietly(word);
    }
  }

  #focusQuietly(word: HTMLElement): void {
    this.#quiet = word;
    word.focus({ preventScroll: true });
    this.#quiet = undefined;
  }

  #closeHovered(): void {
    const open = this.#open;
    const focus = document.activeElement;
    const held =
      open?.pinned ||
      open?.element.contains(focus) ||
      (open?.word === focus && focus?.matches(":focus-visible"));
    if (open && !held) {
      this.close();
    }
  }

  #hovered(): boolean {
    const { word, element } = this.#open ?? {};
    return (word?.matches(":hover") ?? false) || (element?.matches(":hover") ?? false);
  }
}

const wordOf = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element ? target.closest<HTMLElement>("article [data-term]") : undefined) ?? undefined;

/** Tells assistive technology that a term's card is open, and what it says. */
function describe(word: HTMLElement | undefined, card: HTMLElement | undefined): void {
  word?.setAttribute("aria-expanded", String(card !== undefined));
  if (card?.id) {
    word?.setAttribute("aria-controls", card.id);
  } else {
    word?.removeAttribute("aria-controls");
  }
}

/** Shows passages in the article: marks, a bar in the margin, a way through them and a way back. */
import type { Passage } from "../../protocol/question.ts";
import type { Article } from "../article/article.ts";
import { el, focusable } from "../dom.ts";
import { icon } from "../icons.ts";
import { scrollToUpperThird } from "../motion.ts";
import { words } from "../words.ts";
import { extent, markPassage, unmark } from "./marks.ts";

export class EvidenceView {
  #article: Article | undefined;
  #passages: HTMLElement[][] = [];
  #current = 0;
  #back: (() => void) | undefined;
  readonly #margin = el("div", { class: "evidence-margin", "aria-hidden": true });
  /** To be put into the page, outside the article. */
  readonly controls = el("div", {
    class: "evidence-controls",
    role: "group",
    "aria-label": words.say("evidence.group"),
    hidden: true,
  });
  readonly #resized = new ResizeObserver(() => this.#placeMargin());

  constructor() {
    document.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Another article, or the same anew: the marks went with the old one. */
  enter(article: Article): void {
    this.#passages = [];
    this.clear();
    this.#article = article;
  }

  /** Marks passages, and goes nowhere. */
  mark(passages: readonly Passage[]): void {
    const article = this.#article;
    this.clear();
    if (article) {
      this.#passages = passages
        .map((passage, index) => markPassage(passage, (leaf) => article.leaf(leaf), String(index + 1)))
        .filter((marks) => marks.length > 0);
    }
  }

  /** `back` gives the focus to where the passages were asked for; without it there is only a way to end. */
  show(passages: readonly Passage[], back?: () => void): void {
    this.mark(passages);
    const article = this.#article;
    if (!article) {
      return;
    }
    this.#back = back;
    this.#resized.observe(article.element);
    article.element.append(this.#margin);
    this.#go(0);
  }

  clear(): void {
    unmark(this.#passages.flat());
    this.#passages = [];
    this.#back = undefined;
    this.#margin.remove();
    this.#resized.disconnect();
    this.controls.hidden = true;
  }

  #go(index: number): void {
    const marks = this.#passages[index];
    const [first] = marks ?? [];
    if (!marks || !first) {
      return;
    }
    this.#current = index;
    for (const mark of this.#passages.flat()) {
      mark.classList.toggle("current", marks.includes(mark));
    }
    this.#drawControls();
    this.#placeMargin();
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    scrollToUpperThird(() => extent(marks));
  }

  #drawControls(): void {
    const count = this.#passages.length;
    const step = (by: number, name: "previous" | "next") =>
      el(
        "button",
        {
          type: "button",
          class: "plain",
          "aria-label": words.say(`evidence.${name}`),
          disabled: this.#passages[this.#current + by] === undefined,
          onclick: () => this.#go(this.#current + by),
        },
        icon(name),
      );
    this.controls.replaceChildren(
      el(
        "button",
        { type: "button", class: "plain", onclick: () => this.#leave() },
        icon(this.#back ? "back" : "close"),
        words.say(this.#back ? "evidence.back" : "evidence.backToArticle"),
      ),
    );
    if (count > 1) {
      const place = el("span", { class: "muted" }, words.say("evidence.place", this.#current + 1, count));
      this.controls.append(place, step(-1, "previous"), step(1, "next"));
    }
    this.controls.hidden = false;
  }

  /** The marks stay for whoever looks back and forth; going on to the next question takes them away. */
  #leave(): void {
    const back = this.#back;
    if (back) {
      this.controls.hidden = true;
      back();
    } else {
      this.clear();
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (this.controls.hidden || event.defaultPrevented) {
      return;
    }
    const focus = document.activeElement;
    const inPassage = this.#passages.flat().some((mark) => mark === focus);
    const [first] = focusable(this.controls);
    if (event.key === "Escape") {
      event.preventDefault();
      this.#leave();
    } else if (event.key === "Tab" && !event.shiftKey && inPassage) {
      event.preventDefault();
      first?.focus();
    } else if (event.key === "Tab" && event.shiftKey && focus === first) {
      event.preventDefault();
      this.#passages[this.#current]?.[0]?.focus({ preventScroll: true });
    }
  }

  #placeMargin(): void {
    const article = this.#article;
    const box = extent(this.#passages[this.#current] ?? []);
    if (article && box) {
      const { top } = article.element.getBoundingClientRect();
      this.#margin.style.top = `${box.top - top}px`;
      this.#margin.style.height = `${box.height}px`;
    }
  }
}

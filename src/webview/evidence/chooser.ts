/** Chooses words in the article with the keyboard: by sentence and by word. Has the focus while it does. */
import type { Passage } from "../../protocol/question.ts";
import type { Article } from "../article/article.ts";
import { direction } from "../article/direction.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import { extent, markPassage, unmark } from "./marks.ts";
import { compare, endOf, nearest, type Point, startOf, stretch, type Unit, wordsOf } from "./stretch.ts";

interface World {
  add(passage: Passage): void;
  remove(passage: Passage): void;
  left(): void;
}

/** Which edge of the choice a key moves; `both`: to another word or sentence. */
type Edge = "both" | "start" | "end";

/** More words than these are said by their first and last. */
const manyWords = 30;

export class Chooser {
  readonly element: HTMLElement;
  readonly #said = el("p", { class: "spoken", "aria-live": "assertive" });
  #choice: Passage = [];
  #marks: HTMLElement[] = [];

  constructor(
    private readonly article: Article,
    private readonly world: World,
  ) {
    const help = newId("keys");
    this.element = el(
      "div",
      {
        class: "evidence-controls chooser",
        // The arrow keys are for this, and not for a screen reader's own reading.
        role: "application",
        "aria-label": words.say("marking.chooser"),
        "aria-describedby": help,
        tabindex: 0,
        onkeydown: (event) => this.#onKey(event),
      },
      el("p", { class: "muted", id: help }, words.say("marking.keys")),
      this.#said,
    );
  }

  /** At the first sentence on screen. */
  start(): void {
    this.element.focus({ preventScroll: true });
    const top = this.article.leafAt(0)?.index ?? 0;
    const { rich } = this.article.shown.text;
    const first =
      nearest(rich, "sentence", "start", { leaf: top, at: -1 }, 1) ??
      nearest(rich, "sentence", "start", { leaf: top, at: Infinity }, -1);
    if (first) {
      this.#show([first], "both");
    }
  }

  leave(): void {
    if (this.element.isConnected) {
      unmark(this.#marks);
      this.#marks = [];
      this.element.remove();
      this.world.left();
    }
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, altKey } = event;
    const move = this.#moves(key);
    if (key === "Escape" || key === "Tab") {
      this.leave();
    } else if (key === "Enter" || key === " ") {
      this.#keep(() => this.world.add(this.#choice));
    } else if (key === "Delete" || key === "Backspace") {
      this.#keep(() => this.world.remove(this.#choice));
    } else if (move && !event.ctrlKey && !event.metaKey) {
      const edge = shiftKey ? "end" : altKey ? "start" : "both";
      this.#move(edge, edge === "start" ? "word" : move.unit, move.by);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #moves(key: string): { unit: Unit; by: 1 | -1 } | undefined {
    const { rich } = this.article.shown.text;
    const forward = direction(rich.leaves[startOf(this.#choice).leaf]?.text ?? "") === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowDown":
        return { unit: "sentence", by: 1 };
      case "ArrowUp":
        return { unit: "sentence", by: -1 };
      case "ArrowRight":
        return { unit: "word", by: forward };
      case "ArrowLeft":
        return { unit: "word", by: forward === 1 ? -1 : 1 };
      default:
        return undefined;
    }
  }

  #move(edge: Edge, unit: Unit, by: 1 | -1): void {
    const { rich } = this.article.shown.text;
    const [from, to] = [startOf(this.#choice), endOf(this.#choice)];
    if (edge === "end") {
      const found = nearest(rich, unit, "end", to, by);
      const end: Point | undefined = found && { leaf: found.leaf, at: found.end };
      if (end && compare(end, from) > 0) {
        this.#show(stretch(rich, from, end), edge);
      }
    } else if (edge === "start") {
      const found = nearest(rich, unit, "start", from, by);
      const start: Point | undefined = found && { leaf: found.leaf, at: found.start };
      if (start && compare(start, to) < 0) {
        this.#show(stretch(rich, start, to), edge);
      }
    } else {
      const found =
        unit === "word" && this.#severalWords()
          ? nearest(rich, unit, ...this.#within(by))
          : nearest(rich, unit, "start", from, by);
      if (found) {
        this.#show([found], edge);
      }
    }
  }

  /** Of several words, the arrow keys lead to the first or to the last. */
  #within(by: 1 | -1): ["start" | "end", Point, 1 | -1] {
    const [from, to] = [startOf(this.#choice), endOf(this.#choice)];
    return by > 0 ? ["start", { ...from, at: from.at - 1 }, 1] : ["end", { ...to, at: to.at + 1 }, -1];
  }

  #severalWords(): boolean {
    const { rich } = this.article.shown.text;
    const [from, to] = [startOf(this.#choice), endOf(this.#choice)];
    const first = nearest(rich, "word", "start", { ...from, at: from.at - 1 }, 1);
    return first !== undefined && compare({ leaf: first.leaf, at: first.end }, to) < 0;
  }

  /** Marks of the article change under those of the choice. */
  #keep(change: () => void): void {
    unmark(this.#marks);
    this.#marks = [];
    change();
    this.#draw();
  }

  #show(choice: Passage, edge: Edge): void {
    this.#choice = choice;
    unmark(this.#marks);
    this.#draw();
    this.#bringIntoView(edge);
    this.#said.textContent = shortened(wordsOf(this.article.shown.text.rich, choice));
  }

  #draw(): void {
    this.#marks = markPassage(this.#choice, (leaf) => this.article.leaf(leaf), "", "choice");
  }

  #bringIntoView(edge: Edge): void {
    const box = extent(edge === "end" ? this.#marks.slice(-1) : this.#marks);
    const [top, bottom] = [innerHeight * 0.08, this.element.getBoundingClientRect().top - 16];
    if (box && box.top < top) {
      scrollBy({ top: box.top - top, behavior: "instant" });
    } else if (box && box.bottom > bottom) {
      scrollBy({ top: Math.min(box.bottom - bottom, box.top - top), behavior: "instant" });
    }
  }
}

function shortened(text: string): string {
  const all = text.split(/\s+/);
  return all.length > manyWords ? `${all.slice(0, 10).join(" ")} … ${all.slice(-10).join(" ")}` : text;
}

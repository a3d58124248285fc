/** The learner marks passages in the article: with the mouse, by touch, with the keyboard. Only while a question asks for it. */
import type { Rich } from "../../core/rich.ts";
import type { Passage } from "../../protocol/question.ts";
import type { Article } from "../article/article.ts";
import { el, on } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";
import { Chooser } from "./chooser.ts";
import { markPassage, unmark } from "./marks.ts";
import { passageOf } from "./selection.ts";
import { cutBy, found, same, withPassage, wordsOf } from "./stretch.ts";

export interface Selected {
  passages: readonly Passage[];
  /** The words of each. */
  texts: readonly string[];
}

interface Asked {
  /** Where the question stands: out of sight, there is a way back to it. */
  element: HTMLElement;
  /** Told after each change, and what it was in a sentence. */
  changed(selected: Selected, sentence: string): void;
  /** To where the question is. */
  back(): void;
}

export class Selecting {
  #article: Article | undefined;
  #asked: Asked | undefined;
  #passages: Passage[] = [];
  #texts: string[] = [];
  #marks: HTMLElement[] = [];
  /** Once the answer is checked: what was to be marked. */
  #key: readonly Passage[] | undefined;
  #chooser: Chooser | undefined;
  #stop: (() => void)[] = [];
  #mouseDown = false;
  readonly #count = el("span", { class: "muted" });
  readonly #mark = el(
    "button",
    {
      type: "button",
      class: "primary",
      hidden: true,
      // Pressed, it would take the selection away before it is heard of.
      onpointerdown: (event) => event.preventDefault(),
      onclick: () => this.#take(),
    },
    words.say("marking.these"),
  );
  readonly #way = el(
    "span",
    { hidden: true },
    this.#count,
    el(
      "button",
      { type: "button", class: "plain", onclick: () => this.#asked?.back() },
      icon("back"),
      words.say("evidence.back"),
    ),
  );
  /** To be put into the page, outside the article. */
  readonly controls = el(
    "div",
    { class: "evidence-controls selecting", hidden: true },
    this.#mark,
    this.#way,
  );
  /** Where the keyboard chooses, while it does. */
  readonly place = el("div");

  /** Another article, or the same anew: what was marked is looked for in it. */
  enter(article: Article): void {
    this.#article = article;
    this.#marks = [];
    this.#chooser?.leave();
    const { rich } = article.shown.text;
    const before = this.#passages.length;
    const kept = stillThere(rich, this.#passages, this.#texts);
    this.#set(kept);
    if (this.#asked && !this.#key && before !== kept.length) {
      this.#tell("");
    }
  }

  /** Begins to ask, with what is marked already. */
  begin(asked: Asked): void {
    this.end();
    this.#asked = asked;
    const sight = new IntersectionObserver(([entry]) => {
      this.#way.hidden = entry?.isIntersecting ?? true;
    });
    sight.observe(asked.element);
    this.#stop = [
      () => sight.disconnect(),
      on(document, "pointerdown", (event) => (this.#mouseDown = event.pointerType === "mouse")),
      on(document, "pointerup", (event) => this.#onUp(event)),
      on(document, "selectionchange", () => this.#onSelection()),
    ];
    this.#draw();
  }

  fill(passages: readonly Passage[], texts: readonly string[]): void {
    const rich = this.#article?.shown.text.rich;
    if (rich) {
      this.#set(stillThere(rich, passages, texts));
    }
  }

  get selected(): Selected {
    return { passages: this.#passages, texts: this.#texts };
  }

  add(passage: Passage): void {
    const rich = this.#article?.shown.text.rich;
    if (rich && passage.length > 0 && !this.#key) {
      this.#set(withPassage(rich, this.#passages, passage));
      this.#tell(words.say("marking.marked", wordsOf(rich, passage)));
    }
  }

  remove(index: number): void {
    const text = this.#texts[index];
    if (text !== undefined && !this.#key) {
      this.#set(this.#passages.toSpliced(index, 1));
      this.#tell(words.say("marking.removed", text));
    }
  }

  /** With the keyboard. `left`: when that is over. */
  choose(left: () => void): void {
    const article = this.#article;
    if (!article || this.#key) {
      return;
    }
    this.#chooser?.leave();
    this.controls.hidden = true;
    const chooser = new Chooser(article, {
      add: (passage) => this.add(passage),
      remove: (passage) => this.remove(this.#passages.findIndex((each) => same(each, passage))),
      left: () => {
        this.#chooser = undefined;
        this.#draw();
        left();
      },
    });
    this.#chooser = chooser;
    this.place.replaceChildren(chooser.element);
    chooser.start();
  }

  /** Nothing can be changed any more; `key` is what was to be marked, `given` what was. */
  close(key: readonly Passage[], given: readonly Passage[]): void {
    this.#key = key;
    this.#chooser?.leave();
    for (const stop of this.#stop.splice(0)) {
      stop();
    }
    this.#set(given);
  }

  end(): void {
    this.#asked = undefined;
    this.close([], []);
    this.#key = undefined;
    this.controls.hidden = true;
  }

  #set(passages: readonly Passage[]): void {
    const rich = this.#article?.shown.text.rich;
    this.#passages = [...passages];
    this.#texts = rich ? passages.map((passage) => wordsOf(rich, passage)) : [];
    this.#draw();
  }

  #tell(sentence: string): void {
    this.#asked?.changed(this.selected, sentence);
  }

  #draw(): void {
    const article = this.#article;
    unmark(this.#marks);
    this.#marks = [];
    this.#count.textContent = words.count("marking.count", this.#passages.length);
    this.controls.hidden = !this.#asked || this.#key !== undefined || this.#chooser !== undefined;
    if (!article) {
      return;
    }
    const key = this.#key?.flat();
    article.element.classList.toggle("marking-checked", key !== undefined && this.#asked !== undefined);
    for (const [index, passage] of this.#passages.entries()) {
      for (const { span, inside } of passage.flatMap((each) => cutBy(each, key ?? []))) {
        const marks = markPassage([span], (leaf) => article.leaf(leaf), String(index + 1), "selection");
        for (const mark of marks) {
          mark.classList.toggle("extra", key !== undefined && !inside);
        }
        this.#marks.push(...marks);
      }
    }
  }

  #onUp({ pointerType }: PointerEvent): void {
    this.#mouseDown = false;
    if (pointerType === "mouse" && this.#pending().length > 0) {
      // The click that ends a selection inside a term does not ask for its card.
      const listen = on(window, "click", (click) => click.stopImmediatePropagation(), { capture: true });
      // The browser ends its own part of the selection first: taken away before, the next one would not begin.
      setTimeout(() => {
        listen();
        this.#take();
      });
    }
  }

  /** What is selected in the article. */
  #pending(): Passage {
    const selection = getSelection();
    return this.#article && selection ? passageOf(this.#article, selection) : [];
  }

  #take(): void {
    const passage = this.#pending();
    if (passage.length > 0) {
      getSelection()?.removeAllRanges();
      this.add(passage);
    }
  }

  /** Fingers and assistive technology select in steps, and nobody knows which is the last: a button ends them. */
  #onSelection(): void {
    this.#mark.hidden = this.#mouseDown || this.#pending().length === 0;
  }
}

const stillThere = (rich: Rich, passages: readonly Passage[], texts: readonly string[]): Passage[] =>
  passages.flatMap((passage, index) => {
    const there = found(rich, passage, texts[index] ?? "");
    return there ? [there] : [];
  });

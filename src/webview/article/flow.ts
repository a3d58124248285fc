/**
 * The article's text, drawn a stretch at a time: what is on screen at once, the rest in idle moments, a place that is
 * asked for when it is asked for. Stretches not drawn yet, or far from the screen, have an estimated height.
 */
import type { Block, Rich } from "../../core/rich.ts";
import { el } from "../dom.ts";
import { type Stretch, idsOf, stretchesOf } from "./stretches.ts";

/** In characters: what is drawn before the first look, more than any screen holds; above what the rest is left to guesses. */
const first = 12_000;
const long = 160_000;

export class Flow {
  readonly element = el("div", { class: "text" });
  /** Drawn leaves by index. */
  readonly #leaves: (HTMLElement | undefined)[] = [];
  readonly #stretches: Stretch[];
  readonly #stretchOfId = new Map<string, Stretch>();
  #gone = false;

  /** `draw` tells of each leaf through the callback that it is given. */
  constructor(
    rich: Rich,
    blocks: readonly Block[],
    private readonly draw: (block: Block, leaf: (element: HTMLElement, index: number) => void) => HTMLElement,
  ) {
    this.#stretches = stretchesOf(rich, blocks);
    this.element.append(...this.#stretches.map((stretch) => stretch.element));
    for (const stretch of this.#stretches) {
      for (const id of idsOf(stretch.blocks)) {
        this.#stretchOfId.set(id, stretch);
      }
    }
    this.element.classList.toggle("long", this.#isLong());
  }

  /** Draws what is needed at once, around a leaf, and promises the rest. */
  start(leaf: number): void {
    const at = this.#indexOf(leaf);
    // Nothing above the place may change its height later, unless there is too much of it.
    let index = this.#isLong() ? Math.max(0, at - 1) : 0;
    // The place may be at the end of its stretch.
    for (let after = 0; index < this.#stretches.length && after < first; index++) {
      this.#fill(this.#stretches[index]);
      after += index > at || leaf === 0 ? (this.#stretches[index]?.characters ?? 0) : 0;
    }
    this.#later();
  }

  /** The element of a leaf, drawn now if it was not. */
  leaf(index: number): HTMLElement | undefined {
    this.#fill(this.#stretches[this.#indexOf(index)]);
    return this.#leaves[index];
  }

  /** Leaves that are drawn, in order. */
  drawn(): { index: number; element: HTMLElement }[] {
    return this.#leaves.flatMap((element, index) => (element ? { index, element } : []));
  }

  /** Draws the stretch in which a heading or note with this id stands. */
  ensureId(id: string): void {
    this.#fill(this.#stretchOfId.get(id));
  }

  /** The first leaf that reaches below `y` (in the window), if any is drawn there. */
  leafAt(y: number): { index: number; element: HTMLElement } | undefined {
    const stretch = this.#stretches.find(
      ({ element, drawn, from, to }) => drawn && to > from && element.getBoundingClientRect().bottom > y,
    );
    const { from = 0, to = 0 } = stretch ?? {};
    for (let index = from; index < to; index++) {
      const element = this.#leaves[index];
      if (element && element.getBoundingClientRect().bottom > y) {
        return { index, element };
      }
    }
    return undefined;
  }

  /** Draws nothing more. */
  dispose(): void {
    this.#gone = true;
  }

  #isLong(): boolean {
    return this.#stretches.reduce((sum, { characters }) => sum + characters, 0) > long;
  }

  #indexOf(leaf: number): number {
    const found = this.#stretches.findIndex(({ to }) => leaf < to);
    return found < 0 ? this.#stretches.length - 1 : found;
  }

  #fill(stretch: Stretch | undefined): void {
    if (!stretch || stretch.drawn) {
      return;
    }
    stretch.drawn = true;
    const leaf = (element: HTMLElement, index: number) => void (this.#leaves[index] = element);
    stretch.element.append(...stretch.blocks.map((block) => this.draw(block, leaf)));
    stretch.element.classList.add("drawn");
  }

  #later(): void {
    const waiting = this.#stretches.filter(({ drawn }) => !drawn);
    const slice = (deadline: IdleDeadline) => {
      while (waiting.length > 0 && (deadline.timeRemaining() > 5 || deadline.didTimeout)) {
        this.#fill(waiting.shift());
        if (deadline.didTimeout) {
          break;
        }
      }
      next();
    };
    const next = () => {
      if (waiting.length > 0 && !this.#gone) {
        requestIdle(slice);
      }
    };
    next();
  }
}

/** Safari has no idle callbacks. */
function requestIdle(slice: (deadline: IdleDeadline) => void): void {
  if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(slice, { timeout: 500 });
  } else {
    setTimeout(() => slice({ didTimeout: true, timeRemaining: () => 0 }), 16);
  }
}

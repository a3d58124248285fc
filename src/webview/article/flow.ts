/**
 * The article's text, drawn a stretch at a time: what is on screen at once, the rest in idle moments, a place that is
 * asked for when it is asked for. Stretches not drawn yet, or far from the screen, have an estimated height.
 */
import type { Block, Rich } from "../../core/rich.ts";
import { el } from "../dom.ts";

/** In characters: a stretch; what is drawn before the first look; above what the rest is left to guesses. */
const stretch = 8_000;
const first = 30_000;
const long = 160_000;

interface Chunk {
  element: HTMLElement;
  blocks: Block[];
  /** Of the leaves in it; empty: `from === to`. */
  from: number;
  to: number;
  characters: number;
  drawn: boolean;
}

export class Flow {
  readonly element = el("div", { class: "text" });
  /** Drawn leaves by index. */
  readonly #leaves: (HTMLElement | undefined)[] = [];
  readonly #chunks: Chunk[];
  readonly #chunkOfId = new Map<string, Chunk>();
  #gone = false;

  /** `draw` tells of each leaf through the callback that it is given. */
  constructor(
    rich: Rich,
    blocks: readonly Block[],
    private readonly draw: (block: Block, leaf: (element: HTMLElement, index: number) => void) => HTMLElement,
  ) {
    this.#chunks = chunksOf(rich, blocks);
    this.element.append(...this.#chunks.map((chunk) => chunk.element));
    for (const chunk of this.#chunks) {
      for (const id of idsOf(chunk.blocks)) {
        this.#chunkOfId.set(id, chunk);
      }
    }
    this.element.classList.toggle("long", this.#isLong());
  }

  /** Draws what is needed at once, around a leaf, and promises the rest. */
  start(leaf: number): void {
    const at = this.#indexOf(leaf);
    // Nothing above the place may change its height later, unless there is too much of it.
    let index = this.#isLong() ? Math.max(0, at - 1) : 0;
    for (let after = 0; index < this.#chunks.length && after < first; index++) {
      this.#fill(this.#chunks[index]);
      after += index < at ? 0 : (this.#chunks[index]?.characters ?? 0);
    }
    this.#later();
  }

  /** The element of a leaf, drawn now if it was not. */
  leaf(index: number): HTMLElement | undefined {
    this.#fill(this.#chunks[this.#indexOf(index)]);
    return this.#leaves[index];
  }

  /** Draws the stretch in which a heading or note with this id stands. */
  ensureId(id: string): void {
    this.#fill(this.#chunkOfId.get(id));
  }

  /** The first leaf that reaches below `y` (in the window), if any is drawn there. */
  leafAt(y: number): { index: number; element: HTMLElement } | undefined {
    const chunk = this.#chunks.find(
      ({ element, drawn, from, to }) => drawn && to > from && element.getBoundingClientRect().bottom > y,
    );
    const { from = 0, to = 0 } = chunk ?? {};
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
    return this.#chunks.reduce((sum, { characters }) => sum + characters, 0) > long;
  }

  #indexOf(leaf: number): number {
    const found = this.#chunks.findIndex(({ to }) => leaf < to);
    return found < 0 ? this.#chunks.length - 1 : found;
  }

  #fill(chunk: Chunk | undefined): void {
    if (!chunk || chunk.drawn) {
      return;
    }
    chunk.drawn = true;
    const leaf = (element: HTMLElement, index: number) => void (this.#leaves[index] = element);
    chunk.element.append(...chunk.blocks.map((block) => this.draw(block, leaf)));
    chunk.element.classList.add("drawn");
  }

  #later(): void {
    const waiting = this.#chunks.filter(({ drawn }) => !drawn);
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

function chunksOf(rich: Rich, blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let current: Chunk | undefined;
  for (const block of blocks) {
    const leaves = [...leavesOf(block)];
    const characters = leaves.reduce((sum, leaf) => sum + (rich.leaves[leaf]?.text.length ?? 0), 0);
    if (!current || current.characters > stretch) {
      const at: number = current?.to ?? leaves[0] ?? 0;
      current = {
        element: el("div", { class: "stretch" }),
        blocks: [],
        from: at,
        to: at,
        characters: 0,
        drawn: false,
      };
      chunks.push(current);
    }
    current.blocks.push(block);
    current.characters += characters;
    current.to = Math.max(current.to, (leaves.at(-1) ?? -1) + 1);
  }
  for (const { element, characters, blocks: all } of chunks) {
    // About 68 characters a line; a gap after every block.
    element.style.setProperty("--lines", String(Math.ceil(characters / 68) + all.length));
  }
  return chunks;
}

function* leavesOf(block: Block): Generator<number> {
  if (block.leaf !== undefined) {
    yield block.leaf;
  }
  for (const child of block.children ?? []) {
    yield* leavesOf(child);
  }
}

function* idsOf(blocks: readonly Block[]): Generator<string> {
  for (const { id, footnote, children } of blocks) {
    if (id !== undefined) {
      yield id;
    }
    if (footnote !== undefined) {
      yield `note ${footnote}`;
    }
    yield* idsOf(children ?? []);
  }
}

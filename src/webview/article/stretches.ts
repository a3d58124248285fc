import type { Block, Rich } from "../../core/rich.ts";
import { el } from "../dom.ts";

/** In characters; the block that goes over it is the last. */
const most = 8_000;

export interface Stretch {
  element: HTMLElement;
  blocks: Block[];
  /** Of the leaves in it; empty: `from === to`. */
  from: number;
  to: number;
  characters: number;
  drawn: boolean;
}

/** Blocks in groups that can be drawn one at a time. */
export function stretchesOf(rich: Rich, blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch | undefined;
  for (const block of blocks) {
    const leaves = [...leavesOf(block)];
    const characters = leaves.reduce((sum, leaf) => sum + (rich.leaves[leaf]?.text.length ?? 0), 0);
    if (!current || current.characters > most) {
      const at: number = current?.to ?? leaves[0] ?? 0;
      current = {
        element: el("div", { class: "stretch" }),
        blocks: [],
        from: at,
        to: at,
        characters: 0,
        drawn: false,
      };
      stretches.push(current);
    }
    current.blocks.push(block);
    current.characters += characters;
    current.to = Math.max(current.to, (leaves.at(-1) ?? -1) + 1);
  }
  for (const { element, characters, blocks: all } of stretches) {
    // About 68 characters a line; a gap after every block.
    element.style.setProperty("--lines", String(Math.ceil(characters / 68) + all.length));
  }
  return stretches;
}

function* leavesOf(block: Block): Generator<number> {
  if (block.leaf !== undefined) {
    yield block.leaf;
  }
  for (const child of block.children ?? []) {
    yield* leavesOf(child);
  }
}

/** Names under which a place in the blocks is asked for. */
export function* idsOf(blocks: readonly Block[]): Generator<string> {
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

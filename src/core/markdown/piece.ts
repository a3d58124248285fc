/** Blocks that stand together, and what of them changes with what stands before them. */
import type { Block, Leaf, Range, Run } from "../rich.ts";
import { type HeadingName, isHeading } from "./blocks.ts";

export interface Standing {
  /** Where in the file the part begins that has them. */
  at: number;
  /** Index of the first leaf. */
  firstLeaf: number;
  /** Of the headings, in order. */
  ids: readonly string[];
  /** Of the footnotes that the part mentions, in order. */
  numbers: readonly number[];
}

export class Piece {
  #standing: Standing;

  /** As a `BlockBuilder` leaves them. */
  constructor(
    public blocks: Block[],
    public leaves: Leaf[],
    readonly names: readonly HeadingName[],
    { at, firstLeaf, footnotes }: { at: number; firstLeaf: number; footnotes: number },
  ) {
    const ids = names.map(({ explicit }) => explicit ?? "");
    this.#standing = {
      at,
      firstLeaf,
      ids,
      numbers: Array.from({ length: footnotes }, (_, index) => index + 1),
    };
  }

  get firstLeaf(): number {
    return this.#standing.firstLeaf;
  }

  /** What is another then is a new object: whoever has the old one keeps it as it was. */
  stand(next: Standing): void {
    const { at, firstLeaf, ids, numbers } = this.#standing;
    const [by, leavesBy] = [next.at - at, next.firstLeaf - firstLeaf];
    const renumbered = !equal(numbers, next.numbers);
    const moved = by !== 0 || renumbered;
    const move: Move = {
      by,
      leavesBy,
      ids: next.ids.values(),
      number: (known) => next.numbers[numbers.indexOf(known)] ?? known,
    };
    this.#standing = next;
    if (moved) {
      this.leaves = this.leaves.map((leaf) => movedLeaf(leaf, move));
    }
    if (by !== 0 || leavesBy !== 0 || !equal(ids, next.ids)) {
      this.blocks = this.blocks.map((block) => movedBlock(block, move));
    }
  }
}

interface Move {
  by: number;
  leavesBy: number;
  ids: Iterator<string>;
  number: (known: number) => number;
}

function movedBlock(block: Block, move: Move): Block {
  const moved = { ...block, source: movedRange(block.source, move) };
  if (block.leaf !== undefined) {
    moved.leaf = block.leaf + move.leavesBy;
  }
  if (isHeading(block)) {
    moved.id = String(move.ids.next().value);
  }
  if (block.children) {
    moved.children = block.children.map((child) => movedBlock(child, move));
  }
  return moved;
}

function movedLeaf({ tag, source, text, runs }: Leaf, move: Move): Leaf {
  return { tag, source: movedRange(source, move), text, runs: runs.map((run) => movedRun(run, move)) };
}

function movedRun(run: Run, move: Move): Run {
  const moved = { ...run, source: movedRange(run.source, move) };
  if (run.footnote !== undefined) {
    moved.footnote = move.number(run.footnote);
  }
  return moved;
}

const movedRange = ({ start, end }: Range, { by }: Move): Range => ({ start: start + by, end: end + by });

const equal = <T>(some: readonly T[], others: readonly T[]) =>
  some.length === others.length && some.every((each, index) => each === others[index]);

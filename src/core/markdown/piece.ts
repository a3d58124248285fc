/** Blocks that stand together, and what of them changes with what stands before them. */
import { type Block, isHeading, type Leaf, type Range, type Run } from "../rich.ts";
import type { TermMatch } from "../match.ts";
import type { HeadingName } from "./blocks.ts";

interface Standing {
  /** Where in the file the part begins that has them. */
  at: number;
  /** Index of the first leaf. */
  firstLeaf: number;
  /** Of the headings, in order. */
  ids: readonly string[];
  /** Of the footnotes that the part mentions, in order; the same array as long as they are the same. */
  numbers: readonly number[];
}

/** Terms in a piece as it stood. */
export interface Found {
  by: object;
  at: number;
  firstLeaf: number;
  matches: readonly TermMatch[];
}

export class Piece {
  /** What was found in it last; kept here by whoever searches it, since a table of pieces would be slow. */
  found: Found | undefined;
  #blocks: Block[];
  #leaves: Leaf[];
  /** How blocks and leaves say that it stands, and how it does by now. */
  #said: Standing;
  #standing: Standing;

  /** As a `BlockBuilder` leaves them. */
  constructor(
    blocks: Block[],
    leaves: Leaf[],
    readonly names: readonly HeadingName[],
    { at, firstLeaf, numbers }: Omit<Standing, "ids">,
  ) {
    [this.#blocks, this.#leaves] = [blocks, leaves];
    const ids = names.length > 0 ? names.map(({ explicit }) => explicit ?? "") : none;
    this.#said = this.#standing = { at, firstLeaf, ids, numbers };
  }

  get at(): number {
    return this.#standing.at;
  }

  get firstLeaf(): number {
    return this.#standing.firstLeaf;
  }

  /** How many leaves it has. */
  get size(): number {
    return this.#leaves.length;
  }

  /** What has changed with the standing is a new object: whoever has the old one keeps it as it was. */
  get blocks(): readonly Block[] {
    this.#say();
    return this.#blocks;
  }

  get leaves(): readonly Leaf[] {
    this.#say();
    return this.#leaves;
  }

  stand(at: number, firstLeaf: number, ids: readonly string[], numbers: readonly number[]): void {
    const now = this.#standing;
    if (now.at !== at || now.firstLeaf !== firstLeaf || !equal(now.ids, ids) || now.numbers !== numbers) {
      this.#standing = { at, firstLeaf, ids, numbers };
    }
  }

  #say(): void {
    const [said, now] = [this.#said, this.#standing];
    if (said === now) {
      return;
    }
    const [by, leavesBy] = [now.at - said.at, now.firstLeaf - said.firstLeaf];
    const renumbered = said.numbers !== now.numbers;
    let numbers: Map<number, number | undefined> | undefined;
    const move: Move = {
      by,
      leavesBy,
      ids: now.ids.values(),
      number: (known) => {
        numbers ??= new Map(said.numbers.map((number, index) => [number, now.numbers[index]]));
        return numbers.get(known) ?? known;
      },
    };
    if (by !== 0 || renumbered) {
      this.#leaves = this.#leaves.map((leaf) => movedLeaf(leaf, move));
    }
    if (by !== 0 || leavesBy !== 0 || !equal(said.ids, now.ids)) {
      this.#blocks = this.#blocks.map((block) => movedBlock(block, move));
    }
    this.#said = now;
  }
}

const none: readonly never[] = [];

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
  some === others || (some.length === others.length && some.every((each, index) => each === others[index]));

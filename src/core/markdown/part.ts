/** The text as the blocks that are in no other: what a change of the text leaves alone is not read again. */
import type { Block } from "../rich.ts";
import type { PlacingBlockState } from "./block-state.ts";
import { BlockBuilder } from "./blocks.ts";
import { Body } from "./body.ts";
import { gatherFootnotes } from "./footnotes.ts";
import { type Definitions, readInline, type Stretch, type TopBlock, topBlocks } from "./parser.ts";
import { Piece } from "./piece.ts";
import type { Env, PlacedToken } from "./tokens.ts";

/** A block, with what it gives to the text as a whole. */
export interface Part {
  /** Of its lines in the file. */
  start: number;
  end: number;
  piece: Piece;
  defines: Definitions;
  /** What the footnotes say that are defined in it, by label. */
  notes: ReadonlyMap<string, Piece>;
  /** Footnotes in the order of first mention: the label, or what one says that is written where it is mentioned. */
  mentions: readonly (string | Piece)[];
  /** Of these, the numbers that they have in the whole text. */
  numbers: readonly number[];
}

/** The blocks of a stretch of a file, which begins where a block does. `apart`: see `Body`. */
export const stretchOf = (file: string, start: number, end: number, apart = false): Stretch =>
  topBlocks(new Body(file, start, end, apart));

export interface ReadBody {
  parts: Part[];
  definitions: Definitions;
}

/** All of a file from an offset on. */
export function readBody(file: string, start: number): ReadBody {
  const stretch = stretchOf(file, start, file.length);
  const definitions = allDefinitions(stretch.blocks);
  return { parts: readParts(stretch, stretch.blocks, definitions, 0), definitions };
}

/** Of some of a stretch's blocks, once all is known that is defined. */
export function readParts(
  { state, body }: Stretch,
  blocks: readonly TopBlock[],
  definitions: Definitions,
  firstLeaf: number,
): Part[] {
  let leaves = firstLeaf;
  let env = environment(definitions);
  return blocks.map((block) => {
    readInline(block.tokens, env, body);
    const part = new PartReader(state, env, body, block).part(leaves);
    leaves += part.piece.size;
    // Numbers of footnotes are counted anew.
    env = env.footnotes?.list ? environment(definitions) : env;
    return part;
  });
}

const environment = ({ references, footnotes }: Definitions): Env => ({
  ...(references && { references }),
  ...(footnotes && { footnotes: { refs: Object.create(footnotes) as Record<string, number> } }),
});

class PartReader {
  readonly #footnotes: readonly NonNullable<NonNullable<Env["footnotes"]>["list"]>[number][];

  readonly #numbers: readonly number[];

  constructor(
    private readonly state: PlacingBlockState,
    private readonly env: Env,
    private readonly body: Body,
    private readonly block: TopBlock,
  ) {
    this.#footnotes = env.footnotes?.list ?? none;
    this.#numbers = this.#footnotes.length > 0 ? this.#footnotes.map((_, index) => index + 1) : none;
  }

  part(firstLeaf: number): Part {
    const { tokens, start, end, defines } = this.block;
    if (!defines.footnotes) {
      const piece = this.#piece(firstLeaf, (builder) => builder.blocks(tokens));
      return {
        start,
        end,
        piece,
        defines,
        notes: noNotes,
        mentions: this.#mentions(),
        numbers: this.#numbers,
      };
    }
    const { main, definitions } = gatherFootnotes(tokens);
    const notes = [...definitions].map(
      ([label, each]) => [label, this.#piece(0, (builder) => builder.blocks(each))] as const,
    );
    const piece = this.#piece(firstLeaf, (builder) => builder.blocks(main));
    const mentions = this.#mentions();
    return { start, end, piece, defines, notes: new Map(notes), mentions, numbers: this.#numbers };
  }

  #mentions(): Part["mentions"] {
    return this.#footnotes.length === 0
      ? none
      : this.#footnotes.map(({ label, tokens }) =>
          tokens ? this.#piece(0, (builder) => builder.note(tokens as PlacedToken[])) : (label ?? ""),
        );
  }

  #piece(firstLeaf: number, blocksOf: (builder: BlockBuilder) => Block[]): Piece {
    const builder = new BlockBuilder(this.state, this.env, this.body, firstLeaf);
    return new Piece(blocksOf(builder), builder.leaves, builder.names, {
      at: this.block.start,
      firstLeaf,
      numbers: this.#numbers,
    });
  }
}

const none: readonly never[] = [];
const noNotes: Part["notes"] = new Map();

/** What all blocks define together: of a reference the first counts. Nothing of what nobody defines. */
export function allDefinitions(defined: readonly Pick<Part, "defines">[]): Definitions {
  const all: Definitions = {};
  for (const { defines } of defined) {
    if (!defines.references && !defines.footnotes) {
      continue;
    }
    for (const [label, reference] of Object.entries(defines.references ?? {})) {
      (all.references ??= {})[label] ??= reference;
    }
    if (defines.footnotes) {
      all.footnotes = Object.assign(all.footnotes ?? {}, defines.footnotes);
    }
  }
  return all;
}

/** Index of the first part that begins after `offset`. */
export function indexAfter(parts: readonly Part[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

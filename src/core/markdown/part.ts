/** The text as the blocks that are in no other: what a change of the text leaves alone is not read again. */
import type { Block } from "../rich.ts";
import type { PlacingBlockState } from "./block-state.ts";
import { BlockBuilder } from "./blocks.ts";
import { Body } from "./body.ts";
import { gatherFootnotes } from "./footnotes.ts";
import { readInline, type TopBlock, topBlocks } from "./parser.ts";
import { Piece } from "./piece.ts";
import type { Env, PlacedToken, References } from "./tokens.ts";

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
}

/** Names that may be used anywhere in the text. */
export interface Definitions {
  references?: References;
  /** See `Env`. */
  footnotes?: Record<string, number>;
}

/** A block whose inline content is still to be read. */
export interface Outline extends Pick<Part, "start" | "end" | "defines"> {
  /** Once all is known that is defined. */
  part(definitions: Definitions, firstLeaf: number): Part;
}

/** The blocks of a stretch of a file, which begins where a block does. */
export function outlines(file: string, start: number, end: number): Outline[] {
  const body = new Body(file, start, end);
  const { state, blocks } = topBlocks(body);
  const startOf = (line: number) => body.at(state.starts[line] ?? body.to);
  return blocks.map((block) => {
    const { references, footnotes } = block.env;
    const place = { start: startOf(block.first), end: startOf(block.end) };
    const defines = {
      ...(references && { references }),
      ...(footnotes?.refs && { footnotes: footnotes.refs }),
    };
    return {
      ...place,
      defines,
      part: (definitions, firstLeaf) => ({
        ...place,
        defines,
        ...readBlock(block, definitions, { state, body, at: place.start, firstLeaf }),
      }),
    };
  });
}

function readBlock(
  { tokens, env: { footnotes: defined } }: TopBlock,
  { references, footnotes }: Definitions,
  about: { state: PlacingBlockState; body: Body; at: number; firstLeaf: number },
): Pick<Part, "piece" | "notes" | "mentions"> {
  const { state, body, at, firstLeaf } = about;
  const env: Env = {
    ...(references && { references }),
    ...(footnotes && { footnotes: { refs: Object.create(footnotes) as Record<string, number> } }),
  };
  readInline(tokens, env, body);
  const list = env.footnotes?.list ?? [];
  const pieceOf = (first: number, blocks: (builder: BlockBuilder) => Block[]) => {
    const builder = new BlockBuilder(state, env, body, first);
    return new Piece(blocks(builder), builder.leaves, builder.names, {
      at,
      firstLeaf: first,
      footnotes: list.length,
    });
  };
  const { main, definitions } = defined ? gatherFootnotes(tokens) : { main: tokens, definitions: none };
  return {
    piece: pieceOf(firstLeaf, (builder) => builder.blocks(main)),
    notes: new Map(
      [...definitions].map(([label, each]) => [label, pieceOf(0, (builder) => builder.blocks(each))]),
    ),
    mentions: list.map(({ label, tokens: inline }) =>
      inline ? pieceOf(0, (builder) => builder.note(inline as PlacedToken[])) : (label ?? ""),
    ),
  };
}

const none: ReadonlyMap<string, PlacedToken[]> = new Map();

/** All blocks of a file from an offset on. */
export function readBody(file: string, start: number): { parts: Part[]; definitions: Definitions } {
  const found = outlines(file, start, file.length);
  const definitions = allDefinitions(found);
  return { parts: readParts(found, definitions, 0), definitions };
}

export function readParts(found: readonly Outline[], definitions: Definitions, firstLeaf: number): Part[] {
  let leaves = firstLeaf;
  return found.map((outline) => {
    const part = outline.part(definitions, leaves);
    leaves += part.piece.size;
    return part;
  });
}

/** What all blocks define together: of a reference the first counts. Nothing of what nobody defines. */
export function allDefinitions(defined: readonly Pick<Part, "defines">[]): Definitions {
  const all: Definitions = {};
  for (const { defines } of defined) {
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

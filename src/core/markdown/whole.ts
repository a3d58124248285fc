/** The parts of a text as one. */
import type { Block, Leaf, Range, Rich } from "../rich.ts";
import { uniqueNames } from "../unique.ts";
import type { Part } from "./part.ts";
import type { Piece } from "./piece.ts";

/** Parts in the places that they have together. */
export interface Whole {
  parts: readonly Part[];
  /** All that is read, in the order of the leaves: the parts' own pieces, then what footnotes say. */
  pieces: readonly Piece[];
  /** What each footnote says, by its number less one; undefined of one that is nowhere. */
  notes: readonly (Piece | undefined)[];
}

/** Tells the pieces of the parts where they stand. */
export function wholeOf(parts: readonly Part[]): Whole {
  const notes = numberFootnotes(parts);
  const pieces = parts.map(({ piece }) => piece);
  for (const { piece } of notes) {
    if (piece) {
      pieces.push(piece);
    }
  }
  const ids = nameHeadings(pieces);
  let firstLeaf = 0;
  const stand = (piece: Piece, part: Part) => {
    piece.stand(part.start, firstLeaf, ids.get(piece) ?? none, part.numbers);
    firstLeaf += piece.size;
  };
  for (const part of parts) {
    stand(part.piece, part);
  }
  for (const { part, piece } of notes) {
    if (piece) {
      stand(piece, part);
    }
  }
  return { parts, pieces, notes: notes.map(({ piece }) => piece) };
}

const none: readonly never[] = [];

export function richOf({ parts, pieces, notes }: Whole): Rich {
  const [blocks, leaves]: [Block[], Leaf[]] = [[], []];
  for (const piece of pieces) {
    leaves.push(...piece.leaves);
  }
  for (const { piece } of parts) {
    blocks.push(...piece.blocks);
  }
  if (notes.length > 0) {
    const items = notes.map((piece, index) => noteItem([...(piece?.blocks ?? [])], index + 1, leaves));
    blocks.push({ tag: "footnotes", source: span(items), children: items });
  }
  return { blocks, leaves };
}

/** Gives the footnotes of the parts their numbers, in the order of first mention, and says what they are. */
function numberFootnotes(parts: readonly Part[]): { part: Part; piece?: Piece }[] {
  const notes: { part: Part; piece?: Piece }[] = [];
  if (parts.every((part) => part.mentions.length === 0)) {
    return notes;
  }
  const definitions = new Map<string, { part: Part; piece: Piece }>();
  const known = new Map<string, number>();
  for (const part of parts) {
    if (part.notes.size > 0) {
      for (const [label, piece] of part.notes) {
        definitions.set(label, { part, piece });
      }
    }
  }
  for (const part of parts) {
    if (part.mentions.length === 0) {
      continue;
    }
    const numbers = part.mentions.map((mention) => {
      if (typeof mention !== "string") {
        return notes.push({ part, piece: mention });
      }
      const number = known.get(mention) ?? notes.push(definitions.get(mention) ?? { part });
      known.set(mention, number);
      return number;
    });
    if (numbers.some((number, index) => number !== part.numbers[index])) {
      part.numbers = numbers;
    }
  }
  return notes;
}

/** Explicit ids first, so that no slug takes one away. */
function nameHeadings(pieces: readonly Piece[]): Map<Piece, string[]> {
  const named = pieces.filter(({ names }) => names.length > 0);
  const [first] = named;
  if (first?.names.length === 1 && named.length === 1) {
    return new Map([[first, first.names.map(({ explicit, slug }) => explicit ?? slug)]]);
  }
  const unique = uniqueNames();
  const explicit = new Map(
    named.map((piece) => [piece, piece.names.map((name) => name.explicit && unique(name.explicit))]),
  );
  return new Map(
    named.map((piece) => [
      piece,
      piece.names.map((name, index) => explicit.get(piece)?.[index] ?? unique(name.slug)),
    ]),
  );
}

function noteItem(children: Block[], footnote: number, leaves: readonly Leaf[]): Block {
  const source = children.length > 0 ? span(children) : markOf(footnote, leaves);
  return { tag: "li", source, children, footnote };
}

/** Where a footnote is mentioned first. */
function markOf(footnote: number, leaves: readonly Leaf[]): Range {
  for (const { runs } of leaves) {
    const mark = runs.find((run) => run.footnote === footnote);
    if (mark) {
      return { ...mark.source };
    }
  }
  return { start: 0, end: 0 };
}

function span(blocks: readonly Block[]): Range {
  let { start, end } = blocks[0]?.source ?? { start: 0, end: 0 };
  for (const { source } of blocks) {
    [start, end] = [Math.min(start, source.start), Math.max(end, source.end)];
  }
  return { start, end };
}

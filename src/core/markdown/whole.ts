/** The parts of a text as one. */
import type { Block, Leaf, Range, Rich } from "../rich.ts";
import { uniqueNames } from "../unique.ts";
import type { Part } from "./part.ts";
import type { Piece } from "./piece.ts";

/** Gives the pieces of the parts their places; those that have them already stay the same objects. */
export function wholeOf(parts: readonly Part[]): Rich {
  const { numbers, notes } = numberFootnotes(parts);
  const standing = [
    ...parts.map((part) => ({ part, piece: part.piece })),
    ...notes.flatMap(({ part, piece }) => (piece ? [{ part, piece }] : [])),
  ];
  const ids = nameHeadings(standing.map(({ piece }) => piece));
  const [blocks, leaves]: [Block[], Leaf[]] = [[], []];
  for (const { part, piece } of standing) {
    piece.stand({
      at: part.start,
      firstLeaf: leaves.length,
      ids: ids.get(piece) ?? [],
      numbers: numbers.get(part) ?? [],
    });
    leaves.push(...piece.leaves);
  }
  for (const { piece } of parts) {
    blocks.push(...piece.blocks);
  }
  if (notes.length > 0) {
    const items = notes.map(({ piece }, index) => noteItem(piece?.blocks ?? [], index + 1, leaves));
    blocks.push({ tag: "footnotes", source: span(items), children: items });
  }
  return { blocks, leaves };
}

/** Footnotes in the order of first mention, and by part the numbers of those that it mentions. */
function numberFootnotes(parts: readonly Part[]) {
  const numbers = new Map<Part, number[]>();
  const notes: { part: Part; piece?: Piece }[] = [];
  const definitions = new Map<string, { part: Part; piece: Piece }>();
  const known = new Map<string, number>();
  for (const part of parts) {
    for (const [label, piece] of part.notes) {
      definitions.set(label, { part, piece });
    }
  }
  for (const part of parts) {
    if (part.mentions.length > 0) {
      numbers.set(
        part,
        part.mentions.map((mention) => {
          if (typeof mention !== "string") {
            return notes.push({ part, piece: mention });
          }
          const number = known.get(mention) ?? notes.push(definitions.get(mention) ?? { part });
          known.set(mention, number);
          return number;
        }),
      );
    }
  }
  return { numbers, notes };
}

/** Explicit ids first, so that no slug takes one away. */
function nameHeadings(pieces: readonly Piece[]): Map<Piece, string[]> {
  const unique = uniqueNames();
  const named = pieces.filter(({ names }) => names.length > 0);
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

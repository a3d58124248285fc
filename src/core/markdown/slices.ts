/** Reading a large text a slice at a time, so that whoever reads it can do something else in between. */
import { afterBlank, nextLine } from "./lines.ts";
import type { Stretch, TopBlock } from "./parser.ts";
import { allDefinitions, type Part, type ReadBody, readParts, stretchOf } from "./part.ts";

/** Characters: some milliseconds. */
const usual = 100_000;

/** What `readBody` gives, with a step for each slice. */
export function* bodyInSlices(file: string, start: number, slice = usual): Generator<void, ReadBody> {
  const read: { stretch: Stretch; blocks: readonly TopBlock[] }[] = [];
  for (let from = start, size = slice; from < file.length;) {
    const to = sliceEnd(file, from, size);
    const stretch = stretchOf(file, from, to);
    // Of all blocks but the last one the end has been seen, and what comes after it up to a blank line.
    const blocks = to < file.length ? stretch.blocks.slice(0, -1) : stretch.blocks;
    const next = to < file.length ? (stretch.blocks.at(-1)?.start ?? to) : to;
    size = next > from ? slice : size * 2;
    read.push({ stretch, blocks });
    from = next;
    yield;
  }
  const definitions = allDefinitions(read.flatMap(({ blocks }) => blocks));
  const parts: Part[] = [];
  let leaves = 0;
  for (const { stretch, blocks } of read) {
    for (const part of readParts(stretch, blocks, definitions, leaves)) {
      parts.push(part);
      leaves += part.piece.size;
    }
    yield;
  }
  return { parts, definitions };
}

/** Behind the first blank line after so many characters, else the end. */
function sliceEnd(file: string, from: number, size: number): number {
  let end = nextLine(file, from + size);
  while (end < file.length && !afterBlank(file, end, from)) {
    end = nextLine(file, end);
  }
  return end;
}

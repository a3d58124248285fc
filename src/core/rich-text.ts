/** Pieces of documents: as plain words, as documents of their own, as places in the source. */
import type { Block, Leaf, Range, Rich, Run } from "./rich.ts";

/** The words alone, white space folded. */
export function plain({ leaves }: Rich): string {
  const [first] = leaves;
  const text = first && leaves.length === 1 ? first.text : leaves.map((leaf) => leaf.text).join(" ");
  return notFolded.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

/** White space that is not one space between words. */
const notFolded = /[^\S ]|^ |  | $/;

/** A paragraph of bare text. */
export function paragraph(text: string, source: Range = { start: 0, end: 0 }): Rich {
  const runs: Run[] = text === "" ? [] : [{ kind: "text", start: 0, end: text.length, source }];
  return { blocks: [{ tag: "p", source, leaf: 0 }], leaves: [{ tag: "p", source, text, runs }] };
}

/**
 * Some blocks of a document as one that stands alone; its leaves count from `first`. Places in the source stay, and headings
 * have no ids any more, which are those of the document.
 */
export function pieceOf(rich: Rich, blocks: readonly Block[], first = 0): Rich {
  const leaves: Leaf[] = [];
  const copy = (block: Block): Block => {
    const { id: _, ...copied } = block;
    const leaf = block.leaf === undefined ? undefined : rich.leaves[block.leaf];
    if (leaf) {
      copied.leaf = first + leaves.push(leaf) - 1;
    }
    if (block.children) {
      copied.children = block.children.map(copy);
    }
    return copied;
  };
  return { blocks: blocks.map(copy), leaves };
}

/** A stretch of a leaf's text as a paragraph that stands alone. */
export function sliceLeaf(leaf: Leaf, start: number, end: number): Rich {
  const source = sourceRange(leaf, start, end);
  const inside = leaf.runs.slice(indexAt(leaf.runs, start + 1), indexAt(leaf.runs, end) + 1);
  const runs = inside.flatMap((run) => clip(leaf, run, start, end));
  const text = leaf.text.slice(start, end);
  return { blocks: [{ tag: "p", source, leaf: 0 }], leaves: [{ tag: "p", source, text, runs }] };
}

function clip(leaf: Leaf, run: Run, start: number, end: number): Run[] {
  const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
  return from < to
    ? [{ ...run, start: from - start, end: to - start, source: sourceRange(leaf, from, to) }]
    : [];
}

/** Where a stretch of a leaf's text stands in the source. A run that markup changed is taken whole. */
export function sourceRange(leaf: Leaf, start: number, end: number): Range {
  const first = leaf.runs[indexAt(leaf.runs, start + 1)];
  const last = leaf.runs[indexAt(leaf.runs, end)];
  if (!first || !last) {
    return leaf.source;
  }
  const from = divisible(first) ? first.source.start + (start - first.start) : first.source.start;
  const to = divisible(last) ? last.source.start + (end - last.start) : last.source.end;
  return { start: from, end: Math.max(from, to) };
}

/**
 * The text that stands in a stretch of the source, one stretch for every leaf that has some: what `sourceRange` undoes. Markup
 * has no text; a run that it changed is taken whole.
 */
export function textRanges({ leaves }: Rich, { start, end }: Range): (Range & { leaf: number })[] {
  const ranges: (Range & { leaf: number })[] = [];
  for (const [leaf, { source, runs }] of leaves.entries()) {
    if (source.end <= start || source.start >= end) {
      continue;
    }
    const inside = runs.filter((run) => run.source.start < end && run.source.end > start);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) {
      const from = divisible(first) ? Math.max(0, start - first.source.start) : 0;
      const to = divisible(last) ? Math.max(0, last.source.end - end) : 0;
      ranges.push({ leaf, start: first.start + from, end: last.end - to });
    }
  }
  return ranges;
}

const divisible = ({ start, end, source }: Run) => end - start === source.end - source.start;

/** Of the first run that reaches `offset`, else of the last. */
function indexAt(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) >= offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

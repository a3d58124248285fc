/** Other words in place of some words of a text, whose markup stays what it was. */
import type { Leaf, Range, Run } from "../core/rich.ts";
import { sourceRange } from "../core/rich-text.ts";

export interface Replacement {
  range: Range;
  text: string;
}

/** Words that stand in `leaf.text` from `start` to `end`. `words` have one space between them. */
export function replaceWords(
  source: string,
  leaf: Leaf,
  { start, end }: { start: number; end: number },
  words: string,
): Replacement[] {
  const range = sourceRange(leaf, start, end);
  const read = leaf.text.slice(start, end);
  const old = [...read.matchAll(/\S+/g)].map((found) => ({
    at: start + found.index,
    length: found[0].length,
  }));
  const asWritten = source.slice(range.start, range.end) === read && !/[\r\n]/.test(read);
  if (asWritten || words.split(" ").length < old.length) {
    return [replaceRange(source, range, words)];
  }
  // Word for word; what is more goes to the last one.
  const parts = words.split(" ");
  return old.map(({ at, length }, index) => {
    const last = index === old.length - 1;
    const word = (last ? parts.slice(index) : parts.slice(index, index + 1)).join(" ");
    return replaceRange(source, sourceRange(leaf, at, at + length), word);
  });
}

/** Behind words in `[words]` or `[words][]`: the label by which they were a link, since that was the words themselves. */
export function keepLabel(source: string, leaf: Leaf, { start, end }: Range): Replacement[] {
  const marks = (run: Run) => run.marks?.find(({ type }) => type === "link");
  const at = leaf.runs.findIndex((run) => run.start < end && start < run.end);
  const here = leaf.runs[at];
  const link = here && marks(here);
  if (!link) {
    return [];
  }
  const others = (run: Run) => JSON.stringify(marks(run)) !== JSON.stringify(link);
  const before = leaf.runs.slice(0, at).findLast(others)?.end ?? 0;
  const after = leaf.runs.slice(at).find(others)?.start ?? leaf.text.length;
  const words = sourceRange(leaf, before, after);
  const from = source.lastIndexOf("[", words.start) + 1;
  const [, close = "", next = ""] = /^([*_~`]*)\](\[\]?|\(|)/.exec(source.slice(words.end)) ?? [];
  const to = words.end + close.length;
  return source.charAt(to) === "]" && (next === "" || next === "[]")
    ? [{ range: { start: to + 1, end: to + 1 + next.length }, text: `[${source.slice(from, to)}]` }]
    : [];
}

/** A stretch of the source as a whole; emphasis that begins or ends within it goes too. */
export function replaceRange(source: string, range: Range, words: string): Replacement {
  const inside = source.slice(range.start, range.end).replace(/\\[^]/g, "");
  const before = /(?:\*|_|~)+$/.exec(source.slice(Math.max(0, range.start - 4), range.start))?.[0] ?? "";
  const after = /^(?:\*|_|~)+/.exec(source.slice(range.end, range.end + 4))?.[0] ?? "";
  const open = [...new Set(inside.match(/\*+|_+|~+/g) ?? [])].filter(
    (mark) => inside.split(mark).length % 2 === 0,
  );
  return {
    range: {
      start: range.start - (open.includes(before) ? before.length : 0),
      end: range.end + (open.includes(after) && !open.includes(before) ? after.length : 0),
    },
    text: escaped(words),
  };
}

/** What Markdown would read as markup is put behind a backslash. */
export const escaped = (words: string): string =>
  words.replace(/[\\`*[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");

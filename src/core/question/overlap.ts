/** How far what was marked in a text covers what was to be marked, in words. */
import type { Place } from "../quote.ts";
import type { Range, Rich } from "../rich.ts";
import { wordsIn } from "../words.ts";

/** Words of a text by where they stand: the same word elsewhere is another one. */
export type Words = ReadonlySet<number>;

/** Gives the words that places cover: half of one or more, and each once. */
export function wordFinder({ leaves }: Rich): (places: readonly Place[]) => Words {
  const known = new Map<number, Range[]>();
  return (places) => {
    const found = new Set<number>();
    for (const [leaf, ranges] of byLeaf(places)) {
      const words = known.get(leaf) ?? wordsIn(leaves[leaf]?.text ?? "");
      known.set(leaf, words);
      for (const { start } of covered(words, ranges)) {
        found.add(leaf * 2 ** 30 + start);
      }
    }
    return found;
  };
}

/** How many words each of the two has, and both. */
export function countOverlap(
  article: Rich,
  lefts: readonly Place[],
  rights: readonly Place[],
): { left: number; right: number; both: number } {
  const words = wordFinder(article);
  const [left, right] = [words(lefts), words(rights)];
  return { left: left.size, right: right.size, both: countBoth(left, right) };
}

export const countBoth = (a: Words, b: Words): number => {
  let count = 0;
  for (const word of a) {
    count += b.has(word) ? 1 : 0;
  }
  return count;
};

export const union = (all: readonly Words[]): Words => new Set(all.flatMap((words) => [...words]));

/** Indices of the passages, those together that overlap one another: ways to mark the same thing. */
export function overlapping(passages: readonly (readonly Place[])[]): number[][] {
  let groups: number[][] = [];
  for (const [index, passage] of passages.entries()) {
    const meets = (group: number[]) => group.some((other) => touch(passage, passages[other] ?? []));
    const one = [...groups.filter(meets).flat(), index];
    groups = [...groups.filter((group) => !meets(group)), one];
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

const touch = (some: readonly Place[], others: readonly Place[]) =>
  some.some((a) => others.some((b) => a.leaf === b.leaf && a.start < b.end && b.start < a.end));

function byLeaf(places: readonly Place[]): Map<number, Range[]> {
  const ranges = new Map<number, Range[]>();
  for (const { leaf, start, end } of places) {
    const those = ranges.get(leaf);
    if (those) {
      those.push({ start, end });
    } else {
      ranges.set(leaf, [{ start, end }]);
    }
  }
  return ranges;
}

function covered(words: readonly Range[], ranges: readonly Range[]): Range[] {
  const merged = merge(ranges);
  let first = 0;
  return words.filter((word) => {
    while ((merged[first]?.end ?? Number.POSITIVE_INFINITY) <= word.start) {
      first++;
    }
    let units = 0;
    for (let at = first; (merged[at]?.start ?? Number.POSITIVE_INFINITY) < word.end; at++) {
      const { start, end } = merged[at] as Range;
      units += Math.min(end, word.end) - Math.max(start, word.start);
    }
    return units * 2 >= word.end - word.start;
  });
}

/** In order, without overlaps. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else if (start < end) {
      merged.push({ start, end });
    }
  }
  return merged;
}

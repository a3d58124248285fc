/** How far what was marked in a text covers what was to be marked, in words. */
import type { Place } from "../quote.ts";
import type { Range, Rich } from "../rich.ts";
import { wordsIn } from "../words.ts";

/**
 * Counts words by where they stand: the same word elsewhere is another one. `left` and `right`: those in each of the two; `both`:
 * those in both. A word counts when half of it or more is covered, and once.
 */
export function countOverlap(
  { leaves }: Rich,
  lefts: readonly Place[],
  rights: readonly Place[],
): { left: number; right: number; both: number } {
  const counts = { left: 0, right: 0, both: 0 };
  const [leftOf, rightOf] = [byLeaf(lefts), byLeaf(rights)];
  for (const leaf of new Set([...leftOf.keys(), ...rightOf.keys()])) {
    const words = wordsIn(leaves[leaf]?.text ?? "");
    const left = covered(words, leftOf.get(leaf) ?? []);
    const right = covered(words, rightOf.get(leaf) ?? []);
    counts.left += left.size;
    counts.right += right.size;
    counts.both += [...left].filter((word) => right.has(word)).length;
  }
  return counts;
}

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

/** Indices of the words that the ranges, in any order, cover. */
function covered(words: readonly Range[], ranges: readonly Range[]): Set<number> {
  const merged = merge(ranges);
  const found = new Set<number>();
  let first = 0;
  for (const [index, word] of words.entries()) {
    while ((merged[first]?.end ?? Number.POSITIVE_INFINITY) <= word.start) {
      first++;
    }
    let units = 0;
    for (let at = first; (merged[at]?.start ?? Number.POSITIVE_INFINITY) < word.end; at++) {
      const { start, end } = merged[at] as Range;
      units += Math.min(end, word.end) - Math.max(start, word.start);
    }
    if (units * 2 >= word.end - word.start) {
      found.add(index);
    }
  }
  return found;
}

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

/**
 * Optimal string alignment: Damerau–Levenshtein in which no part is edited twice. By code point, in a band of
 * `limit` around the diagonal; anything farther is `Infinity`.
 */
export function osaDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > 2 * limit) {
    return Number.POSITIVE_INFINITY;
  }
  const from = Array.from(a);
  const to = Array.from(b);
  if (Math.abs(from.length - to.length) > limit) {
    return Number.POSITIVE_INFINITY;
  }
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row: number[] = Array.from({ length: to.length + 1 }, () => Number.POSITIVE_INFINITY);
    row[0] = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(to.length, i + limit); j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, at(before, j - 2) + 1);
      }
      row[j] = best;
    }
    before = last;
    last = row;
  }
  const distance = at(last, to.length);
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/**
 * Optimal string alignment: Damerau–Levenshtein in which no part is edited twice. By code point, in a band of
 * `limit` around the diagonal; anything farther is `Infinity`.
 */
export function osaDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > 2 * limit) {
    return Number.POSITIVE_INFINITY;
  }
  const from = Array.from(a);
  const to = Array.from(b);
  if (Math.abs(from.length - to.length) > limit) {
    return Number.POSITIVE_INFINITY;
  }
  // Rows have only the band: column `j` of row `i` is at `j - i + limit`, and so the one above it is one to the right.
  let before: number[] = [];
  let last: number[] = Array.from({ length: 2 * limit + 1 }, (_, at) => (at < limit ? far : at - limit));
  for (let i = 1; i <= from.length; i++) {
    const row: number[] = [];
    for (let at = 0; at <= 2 * limit; at++) {
      const j = i + at - limit;
      let best = far;
      if (j === 0) {
        best = i;
      } else if (j > 0 && j <= to.length) {
        const same = from[i - 1] === to[j - 1];
        best = Math.min(
          (last[at + 1] ?? far) + 1,
          (row[at - 1] ?? far) + 1,
          (last[at] ?? far) + (same ? 0 : 1),
        );
        if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
          best = Math.min(best, (before[at] ?? far) + 1);
        }
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  const distance = last[to.length - from.length + limit] ?? far;
  return distance <= limit ? distance : far;
}

const far = Number.POSITIVE_INFINITY;

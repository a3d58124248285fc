/** What a stretch of a leaf's text is in the source. */
import type { Range, Run } from "../rich.ts";

/** Place in the source of a stretch of text that is not empty. A run that markup made of something else is taken whole. */
export function sourceOf(runs: readonly Run[], start: number, end: number): Range {
  const first = runs[runAt(runs, start)];
  const last = runs[runAt(runs, end - 1)];
  return {
    start: !first ? 0 : isLiteral(first) ? first.source.start + start - first.start : first.source.start,
    end: !last ? 0 : isLiteral(last) ? last.source.start + end - last.start : last.source.end,
  };
}

export function touchesLink(runs: readonly Run[], start: number, end: number): boolean {
  for (let at = runAt(runs, start); ; at++) {
    const run = runs[at];
    if (!run || run.start >= end) {
      return false;
    }
    if (run.marks?.some(({ type }) => type === "link")) {
      return true;
    }
  }
}

const isLiteral = ({ start, end, source }: Run) => source.end - source.start === end - start;

/** Index of the run that has the character at `offset`. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

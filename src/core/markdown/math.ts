import type { Run } from "../rich.ts";

/**
 * `$…$` with no space inside its marks and no digit after them (so that $5 and $10 are money), and `$$…$$`, as Pandoc reads them.
 * It is not drawn as mathematics; runs only say where it stands, so that no term is sought in it.
 */
const math = /\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\n]*[^$\s])?\$(?![\d$])/g;

/** Cuts the runs of a leaf at the ends of what is mathematics, and marks those within. */
export function markMath(text: string, runs: Run[]): Run[] {
  if (!text.includes("$")) {
    return runs;
  }
  const marked: Run[] = [];
  let next = 0;
  let rest = runs[next++];
  /** Moves runs over up to an offset, the last one in part. */
  const moveTo = (offset: number, inside: boolean) => {
    for (; rest && rest.end <= offset; rest = runs[next++]) {
      marked.push(inside ? { ...rest, math: true } : rest);
    }
    if (rest && rest.start < offset && isDivisible(rest)) {
      const middle = rest.source.start + offset - rest.start;
      const head = { ...rest, end: offset, source: { start: rest.source.start, end: middle } };
      marked.push(inside ? { ...head, math: true } : head);
      rest = { ...rest, start: offset, source: { start: middle, end: rest.source.end } };
    }
  };
  for (const { 0: found, index } of text.matchAll(math)) {
    moveTo(index, false);
    // A dollar that was escaped, or that stands in code, begins nothing.
    if (rest?.kind === "text" && isDivisible(rest)) {
      moveTo(index + found.length, true);
    }
  }
  moveTo(text.length, false);
  return marked;
}

const isDivisible = ({ start, end, source }: Run) => end - start === source.end - source.start;

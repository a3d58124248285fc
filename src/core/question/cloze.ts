/** Gaps in a paragraph, to type (`{{zero | nil}}`) or to choose from (`{{=US | NATO}}`). */
import type { Bodies, Gap, PlacedGap } from "../quiz.ts";
import type { Report } from "../problem.ts";
import type { Leaf, Rich, Run } from "../rich.ts";
import { pieceOf, sliceLeaf, sourceRange } from "../rich-text.ts";
import type { QuestionKind } from "./kind.ts";

export const cloze: QuestionKind<"cloze"> = {
  reads: ({ rich, answer = [] }) =>
    answer.length > 0 &&
    answer.every(({ tag, leaf = -1 }) => tag === "p" && hasGap(rich.leaves[leaf]?.text ?? "")),
  read(draft) {
    const text = pieceOf(draft.rich, draft.answer ?? []);
    const gaps: PlacedGap[] = [];
    for (const [index, leaf] of text.leaves.entries()) {
      for (const match of leaf.text.matchAll(/\{\{(?:([^]*?)\}\})?/g)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const range = sourceRange(leaf, start, end);
        if (match[1] === undefined) {
          draft.report("open-gap", range);
        } else {
          gaps.push({ ...readGap(match[1], range, draft.report), leaf: index, start, end, range });
        }
      }
    }
    return { text, gaps };
  },
  labels: [],
  modifiers: ["fixed", "typo", "exact"],
  rightAnswer: ({ gaps }) => gaps.map((gap) => gapAnswers(gap).join(" / ")).join("; "),
  key: ({ text, gaps }) => [...text.leaves.map((leaf) => leaf.text), ...gaps.flatMap(gapAnswers)],
  asked: false,
};

/** The text without what fills its gaps: a run of kind `gap` stands for each. */
export function withGaps({ text, gaps }: Bodies["cloze"]): Rich {
  const leaves = text.leaves.map((leaf, index): Leaf => {
    const runs: Run[] = [];
    let words = "";
    const take = (start: number, end: number) => {
      for (const run of sliceLeaf(leaf, start, end).leaves[0]?.runs ?? []) {
        runs.push({ ...run, start: words.length + run.start, end: words.length + run.end });
      }
      words += leaf.text.slice(start, end);
    };
    let at = 0;
    for (const [number, gap] of gaps.entries()) {
      if (gap.leaf === index) {
        take(at, gap.start);
        const start = words.length;
        runs.push({ kind: "gap", gap: number, start, end: start + 1, source: gap.range });
        words += "\uFFFC";
        at = gap.end;
      }
    }
    take(at, leaf.text.length);
    return { ...leaf, text: words, runs };
  });
  return { ...text, leaves };
}

function hasGap(text: string): boolean {
  const start = text.indexOf("{{");
  return start >= 0 && text.includes("}}", start);
}

const gapAnswers = (gap: Gap) =>
  gap.kind === "typed" ? gap.accepted : gap.entries.filter((_, index) => index === gap.right);

function readGap(inside: string, range: PlacedGap["range"], report: Report): Gap {
  const entries = inside
    .split(/\\?\|/)
    .map((entry) => entry.replace(/\s+/g, " ").trim())
    .filter((entry) => entry !== "" && entry !== "=");
  const marked = entries.filter((entry) => entry.startsWith("="));
  if (entries.length === 0) {
    report("empty-gap", range);
  }
  if (marked.length === 0) {
    return { kind: "typed", accepted: entries };
  }
  if (marked.length > 1) {
    report("menu-with-two-right", range);
  }
  if (entries.length === 1) {
    report("menu-of-one", range);
  }
  const right = entries.findIndex((entry) => entry.startsWith("="));
  return { kind: "menu", entries: entries.map((entry) => entry.replace(/^=\s*/, "")), right };
}

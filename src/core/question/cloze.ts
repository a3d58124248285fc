/** Gaps in a paragraph, to type (`{{zero | nil}}`) or to choose from (`{{=US | NATO}}`). */
import * as v from "valibot";
import type { Bodies, Gap, PlacedGap } from "../quiz.ts";
import type { Report } from "../problem.ts";
import type { Leaf, Rich, Run } from "../rich.ts";
import { pieceOf, sliceLeaf, sourceRange } from "../rich-text.ts";
import { compareText, type Comparison, type Surroundings } from "./compare.ts";
import type { QuestionKind } from "./kind.ts";
import { answerText, mostParts } from "./limits.ts";
import { type GapMark, marked } from "./marking.ts";

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
  rightAnswer: (question) => filled(question, (gap) => gapAnswers(gap).join(" / ")),
  key: ({ text, gaps }) => [...text.leaves.map((leaf) => leaf.text), ...gaps.flatMap(gapAnswers)],
  response: v.object({ gaps: v.pipe(v.array(answerText), v.maxLength(mostParts)) }),
  nothing: { gaps: [] },
  mark(question, response, context) {
    const marks = question.gaps.map((gap, index) =>
      markGap(gap, givenIn(response, index), question, context),
    );
    const counted = marks.filter(({ accepted }) => accepted.length > 0);
    const right = counted.filter((gap) => gap.right).length;
    const empty = marks.every(({ given }) => given === "");
    return {
      ...marked(counted.length > 0 ? right / counted.length : 0, empty ? "empty" : undefined),
      gaps: marks,
    };
  },
  answered: (question, response) =>
    question.gaps.some((_, index) => givenIn(response, index) !== "")
      ? filled(question, (_, index) => givenIn(response, index))
      : "",
};

const givenIn = ({ gaps }: { gaps: string[] }, index: number) => (gaps[index] ?? "").normalize("NFC").trim();

function markGap(gap: Gap, given: string, how: Comparison, context: Surroundings): GapMark {
  const accepted = gapAnswers(gap);
  if (accepted.length === 0) {
    return { right: true, given, accepted };
  }
  if (gap.kind === "menu") {
    return { right: accepted.some((entry) => entry.normalize("NFC") === given), given, accepted };
  }
  const { match, nearly } = compareText(
    given,
    accepted.map((text) => ({ text })),
    [],
    how,
    context,
  );
  const note = match?.note ?? nearly;
  return { right: match !== undefined, given, accepted, ...(note && note !== "empty" && { note }) };
}

/** The text with something in every gap. */
function filled({ text, gaps }: Bodies["cloze"], fill: (gap: Gap, index: number) => string): string {
  const leaves = text.leaves.map((leaf) => ({ text: leaf.text, parts: [] as string[], at: 0 }));
  for (const [index, gap] of gaps.entries()) {
    const leaf = leaves[gap.leaf];
    if (leaf) {
      leaf.parts.push(leaf.text.slice(leaf.at, gap.start), fill(gap, index) || "…");
      leaf.at = gap.end;
    }
  }
  return leaves
    .map((leaf) => leaf.parts.join("") + leaf.text.slice(leaf.at))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

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
  const rights = entries.filter((entry) => entry.startsWith("="));
  if (entries.length === 0) {
    report("empty-gap", range);
  }
  if (rights.length === 0) {
    return { kind: "typed", accepted: entries };
  }
  if (rights.length > 1) {
    report("menu-with-two-right", range);
  }
  if (entries.length === 1) {
    report("menu-of-one", range);
  }
  const right = entries.findIndex((entry) => entry.startsWith("="));
  return { kind: "menu", entries: entries.map((entry) => entry.replace(/^=\s*/, "")), right };
}

/** Label blocks: paragraphs of `Label: value` lines, in a glossary entry and after the answers of a question. */
import { osaDistance } from "./distance.ts";
import type { Report } from "./problem.ts";
import type { Block, Leaf, Range, Rich } from "./rich.ts";
import { sourceRange } from "./rich-text.ts";

/** One line; two or more when a line without a label followed. */
export interface Label<Name extends string = string> {
  name: Name;
  /** The whole line, in the source. */
  line: Range;
  /** The value, trimmed: in `leaf.text` from `start` to `end`, and in the source. */
  leaf: Leaf;
  start: number;
  end: number;
  range: Range;
}

interface Line {
  start: number;
  end: number;
  /** What stands before the colon, when that looks like a label. */
  word?: string;
  /** Where the value starts. */
  value: number;
}

/** Of a line that has a colon. */
const labelShape = /^[ \t]*(\p{L}[\p{L} ]{0,20}?)[ \t]*:(?!\/\/)[ \t]*/u;

/** Whether the block is a paragraph in which every line starts with a known label and a colon. */
export function isLabelBlock(rich: Rich, block: Block, names: readonly string[]): boolean {
  const leaf = paragraph(rich, block);
  if (!leaf || !hasName(names, lineOf(leaf.text, 0))) {
    return false;
  }
  return linesOf(leaf.text).every((line) => hasName(names, line));
}

/** What the first line of a paragraph has before its colon, when that looks like a label, known or not. */
export function firstLabel<Name extends string>(
  rich: Rich,
  block: Block,
  names: readonly Name[],
): { word: string; name?: Name; line: Range } | undefined {
  const leaf = paragraph(rich, block);
  const line = leaf && lineOf(leaf.text, 0);
  if (!leaf || line?.word === undefined) {
    return undefined;
  }
  const { word, start, end } = line;
  const name = known(names, word);
  return { word, line: sourceRange(leaf, start, end), ...(name && { name }) };
}

/**
 * The labels of a block that is one, or is to be read as one: a line with an unknown label is reported and left out, a line
 * without any is reported and belongs to the label above. Labels without a value are reported and left out.
 */
export function readLabels<Name extends string>(
  rich: Rich,
  block: Block,
  names: readonly Name[],
  report: Report,
): Label<Name>[] {
  const leaf = paragraph(rich, block);
  if (!leaf) {
    return [];
  }
  const labels: Label<Name>[] = [];
  let open = false;
  for (const line of linesOf(leaf.text)) {
    const name = known(names, line.word);
    const range = sourceRange(leaf, line.start, line.end);
    const last = labels.at(-1);
    if (name !== undefined) {
      labels.push(labelAt(leaf, name, line.value, line.end, range));
    } else if (line.word !== undefined) {
      reportUnknown(line.word, names, range, report);
    } else if (open && last) {
      report("continued-label", range, { label: last.name });
      const whole = { start: last.line.start, end: range.end };
      labels[labels.length - 1] = labelAt(leaf, last.name, last.start, line.end, whole);
    }
    open = name !== undefined || (open && line.word === undefined);
  }
  return labels.filter(({ name, start, end, line }) => {
    if (start === end) {
      report("empty-label", line, { label: name });
    }
    return start < end;
  });
}

/** Says that a word before a colon is no label, and which one may be meant. */
export function reportUnknown(word: string, names: readonly string[], range: Range, report: Report): void {
  const suggestion = similar(word, names);
  if (suggestion === undefined) {
    report("unknown-label", range, { label: word, known: names.join(", ") });
  } else {
    report("misspelt-label", range, { label: word, suggestion });
  }
}

/** The name that a word is a slip of, if any. */
export function similar(word: string, names: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replaceAll(" ", "");
  const near = (name: string) => osaDistance(bare(word), bare(name), name.length < 6 ? 1 : 2);
  return names.find((name) => Number.isFinite(near(name)));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const line = lineOf(text, start);
    lines.push(line);
    start = line.end + 1;
  }
  return lines;
}

/** The line that begins at `start`. */
function lineOf(text: string, start: number): Line {
  const broken = text.indexOf("\n", start);
  const end = broken < 0 ? text.length : broken;
  const line = text.slice(start, end);
  const shape = line.includes(":") ? labelShape.exec(line) : null;
  const word = shape?.[1];
  const value = start + (shape?.[0].length ?? 0);
  return word === undefined ? { start, end, value } : { start, end, value, word };
}

const hasName = (names: readonly string[], { word }: Line): boolean => known(names, word) !== undefined;

function labelAt<Name extends string>(
  leaf: Leaf,
  name: Name,
  from: number,
  to: number,
  line: Range,
): Label<Name> {
  const text = leaf.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = Math.max(start, from + text.trimEnd().length);
  return { name, line, leaf, start, end, range: sourceRange(leaf, start, end) };
}

function known<Name extends string>(names: readonly Name[], word: string | undefined): Name | undefined {
  const wanted = word?.toLowerCase();
  return wanted === undefined ? undefined : names.find((name) => name.toLowerCase() === wanted);
}

function paragraph(rich: Rich, block: Block): Leaf | undefined {
  return block.tag === "p" && block.leaf !== undefined ? rich.leaves[block.leaf] : undefined;
}

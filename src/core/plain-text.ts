import type { Leaf, Rich } from "./rich.ts";

/** From this median length of a line on, a line break ends a paragraph. */
const longLine = 120;

/** Text in which nothing is markup: paragraphs, and the line breaks in them. */
export function parsePlainText(text: string): Rich {
  const rich: Rich = { blocks: [], leaves: [] };
  const ends = linesAreLong(text) ? /[\r\n]+/g : /(?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n))+/g;
  let from = text.startsWith("\uFEFF") ? 1 : 0;
  for (const match of text.matchAll(ends)) {
    addParagraph(rich, text, from, match.index);
    from = match.index + match[0].length;
  }
  addParagraph(rich, text, from, text.length);
  return rich;
}

function linesAreLong(text: string): boolean {
  const lengths = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.length)
    .sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) > longLine;
}

function addParagraph(rich: Rich, text: string, from: number, to: number): void {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = from + words.trimEnd().length;
  if (start >= end) {
    return;
  }
  const source = { start, end };
  const leaf: Leaf = { tag: "p", source, text: "", runs: [] };
  for (const match of text.slice(start, end).matchAll(/\r\n|\r|\n|[^\r\n]+/g)) {
    const piece = /[\r\n]/.test(match[0]) ? "\n" : match[0].replaceAll("\0", "\uFFFD");
    const at = start + match.index;
    leaf.runs.push({
      start: leaf.text.length,
      end: leaf.text.length + piece.length,
      source: { start: at, end: at + match[0].length },
      kind: "text",
    });
    leaf.text += piece;
  }
  rich.blocks.push({ tag: "p", source: { ...source }, leaf: rich.leaves.push(leaf) - 1 });
}

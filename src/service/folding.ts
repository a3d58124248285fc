/** What of a quiz or a glossary can be folded: its front matter, each section, and the labels at the end of each. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { readFrontMatter } from "../core/frontmatter.ts";
import { entryLabels, parseGlossary } from "../core/glossary.ts";
import { questionLabels } from "../core/question/kind.ts";
import { moved } from "../core/section-reader.ts";
import type { Range } from "../core/rich.ts";
import type { Quizzes } from "./quizzes.ts";

export function foldingRanges(document: TextDocument, quizzes: Quizzes): FoldingRange[] {
  const kind = fileKind(document.uri);
  if (kind !== "quiz" && kind !== "glossary") {
    return [];
  }
  const text = document.getText();
  const { frontMatter } = readFrontMatter(text);
  const lineOf = (offset: number) => document.positionAt(offset).line;
  const sections = kind === "quiz" ? questionsIn(document, quizzes) : entriesIn(text);
  const labels = kind === "quiz" ? questionLabels : entryLabels;
  const label = new RegExp(`^[ \\t]*(?:${labels.join("|")})[ \\t]*:`, "i");
  const ranges = sections.flatMap(({ start, end }): FoldingRange[] => {
    const [first, last] = [lineOf(start), lineOf(end)];
    const from = firstLabel(document, first, last, label);
    return [
      { startLine: first, endLine: last },
      ...(from === undefined ? [] : [{ startLine: from, endLine: last }]),
    ];
  });
  const head = frontMatter && {
    startLine: lineOf(frontMatter.range.start),
    endLine: lineOf(frontMatter.range.end),
    kind: FoldingRangeKind.Region,
  };
  return [...(head ? [head] : []), ...ranges].filter(({ startLine, endLine }) => startLine < endLine);
}

/** The first line from which on all are labels, or blank. */
function firstLabel(document: TextDocument, first: number, last: number, label: RegExp): number | undefined {
  let from: number | undefined;
  for (let line = last; line > first; line--) {
    const text = document.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    if (label.test(text)) {
      from = line;
    } else if (text.trim() !== "") {
      break;
    }
  }
  return from;
}

const entriesIn = (text: string): Range[] => parseGlossary(text).entries.map(({ source }) => source);

function questionsIn(document: TextDocument, quizzes: Quizzes): Range[] {
  const { questions, drafts, unreadable } = quizzes.of(document);
  return [...questions, ...drafts, ...unreadable]
    .map(({ at, value }) => moved(value.source, at))
    .sort((a, b) => a.start - b.start);
}

/** A quiz or a glossary, tidied: one edit from the first line that changes to the last. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { tidyLesson } from "../core/tidy-lesson.ts";
import { rangeIn } from "./diagnostics.ts";

export function formatting(document: TextDocument): TextEdit[] {
  const kind = fileKind(document.uri);
  if (kind !== "quiz" && kind !== "glossary") {
    return [];
  }
  const text = document.getText();
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const tidied = tidyLesson(text.replace(/\r\n?/g, "\n"), kind).replaceAll("\n", eol);
  if (tidied === text) {
    return [];
  }
  const [before, after] = [text, tidied].map((each) => each.split(/(?<=\n)/)) as [string[], string[]];
  let [first, last] = [0, 0];
  const shorter = Math.min(before.length, after.length);
  while (first < shorter && before[first] === after[first]) {
    first++;
  }
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) {
    last++;
  }
  const length = (lines: readonly string[]) => lines.join("").length;
  const start = length(before.slice(0, first));
  const end = text.length - length(before.slice(before.length - last));
  return [
    { range: rangeIn(document, { start, end }), newText: after.slice(first, after.length - last).join("") },
  ];
}

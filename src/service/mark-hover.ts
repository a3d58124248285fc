/** What an id, a class or a label means, where it is written. */
import type { Position, TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";
import { classes, entryLabelMeanings, idMeanings, questionLabelMeanings } from "./explanations.ts";
import type { Say } from "./say.ts";
import type { Hover } from "./workspace.ts";

/** By the line alone, of a quiz or a glossary; undefined where nothing of the kind stands. */
export function markHover(document: TextDocument, position: Position, say: Say): Hover | undefined {
  const kind = fileKind(document.uri);
  if (kind !== "quiz" && kind !== "glossary") {
    return undefined;
  }
  const { line, character } = position;
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const at = (start: number, word: string, meaning: string | undefined): Hover | undefined =>
    meaning !== undefined && start <= character && character <= start + word.length
      ? {
          contents: { kind: "markdown", value: `**${word}** — ${say(meaning)}` },
          range: { start: { line, character: start }, end: { line, character: start + word.length } },
        }
      : undefined;
  const [, before = "", inside = ""] = /^(##\s.*\{)([#.][^{}\n]*)\}[ \t#]*$/m.exec(text) ?? [];
  for (const { 0: word, index } of inside.matchAll(/\S+/g)) {
    const named = kind === "quiz" ? meaningIn(classes, word.slice(1)) : undefined;
    const found = at(before.length + index, word, word.startsWith("#") ? idMeanings[kind] : named);
    if (found) {
      return found;
    }
  }
  const [, indent = "", label = ""] = /^([ \t]*)(\p{L}[\p{L} ]*?)[ \t]*:(?!\/\/)/u.exec(text) ?? [];
  const meanings = kind === "quiz" ? questionLabelMeanings : entryLabelMeanings;
  return at(indent.length, label, meaningIn(meanings, label));
}

const meaningIn = (meanings: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.entries(meanings).find(([name]) => name.toLowerCase() === word.toLowerCase())?.[1];

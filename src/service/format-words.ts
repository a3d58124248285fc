/** Words of a glossary or a quiz that are the format's own: the name of a label, and the value of one that knows its words. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";
import { entryLabels } from "../core/glossary.ts";
import { questionLabels } from "../core/question/kind.ts";

const shapeOf = (labels: readonly string[]) => new RegExp(`^[ \\t]*(${labels.join("|")})[ \\t]*:(?!//)`, "i");

const shapes = { glossary: shapeOf(entryLabels), quiz: shapeOf(questionLabels), article: undefined };

/** Labels of which no word is the author's. */
const ofFormat = new Set(["kind", "as of", "see", "match", "term", "points", "tags"]);

/** Whether such a word stands at an offset: it is no use of a term, though it may read like one. */
export function isFormatWord(document: TextDocument, offset: number): boolean {
  const shape = shapes[fileKind(document.uri) ?? "article"];
  if (!shape) {
    return false;
  }
  const { line, character } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const [before, label = ""] = shape.exec(text) ?? [];
  return before !== undefined && (character < before.length || ofFormat.has(label.toLowerCase()));
}

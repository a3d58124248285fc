/** What stands at a line of a lesson that is written, in the reader beside it. */
import * as vscode from "vscode";
import { fileKind } from "../../core/files.ts";
import { textRanges } from "../../core/rich-text.ts";
import type { Library } from "../library.ts";
import type { Readers } from "../reader/readers.ts";

/**
 * Of a quiz its question as it is written, of an article its passage. `line`: from 0, in the active editor; that of the
 * cursor when absent.
 */
export async function showInReader(readers: Readers, library: Library, line?: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri.toString() ?? "";
  const kind = fileKind(uri);
  const article = kind === "quiz" ? await library.articleFor(uri) : kind === "article" ? uri : undefined;
  const lesson = article === undefined ? undefined : await library.lesson(article);
  if (!editor || !lesson) {
    throw new Error(vscode.l10n.t("Open the text of a quiz or of its article first."));
  }
  const { document } = editor;
  if (line !== undefined) {
    const start = new vscode.Position(line, 0);
    editor.selection = new vscode.Selection(start, start);
  }
  const reader = await readers.open(lesson.uri, vscode.ViewColumn.Beside);
  if (kind === "article") {
    const { range } = document.lineAt(line ?? editor.selection.active.line);
    const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    await reader.reveal({ what: "passage", passage: textRanges(lesson.article.rich, place) });
  }
  // What follows the cursor in a quiz shows its question; who writes goes on writing.
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.One });
}

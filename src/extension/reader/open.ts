import * as vscode from "vscode";
import { fileKind, resolvePath } from "../../core/files.ts";
import type { Range } from "../../core/rich.ts";

/** Opens a file as text with a range selected, beside the reader where there is one. */
export async function openPosition(uri: string, range: Range): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  await vscode.window.showTextDocument(document, { selection, preview: true });
}

const outside = new Set(["https", "http", "mailto"]);

/** Opens a link of an article: the web and mail outside, a lesson's files inside, anything else not at all. */
export async function openLink(from: string, href: string): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (!outside.has(scheme)) {
      throw new Error(vscode.l10n.t("Links of the kind “{0}:” are not opened from an article.", scheme));
    }
    await vscode.env.openExternal(vscode.Uri.parse(href, true));
    return;
  }
  const target = resolvePath(from, href.replace(/[?#].*$/, ""));
  if (target === undefined) {
    throw new Error(vscode.l10n.t("The link “{0}” does not lead to a file beside this article.", href));
  }
  if (fileKind(target) === "article") {
    await vscode.commands.executeCommand("vscode.openWith", vscode.Uri.parse(target), "lectern.reader");
  } else {
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(target));
  }
}

import * as vscode from "vscode";
import { toCsv, toMarkdown } from "../../core/log/exported.ts";
import type { Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { localZone } from "../review/settings.ts";

/** Asks for the format and the file, and writes all progress there. */
export async function exportProgress(library: Library, store: ProgressStore): Promise<void> {
  const lessons = store.lessons();
  if (lessons.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no progress to export yet."));
    return;
  }
  const entries = new Map((await library.entries()).map((entry) => [entry.id, entry]));
  const all = lessons.map((id) => {
    const entry = entries.get(id);
    const stems = new Map(entry?.questions.map((question) => [question.id, question.stem]));
    return { id, title: entry?.title ?? id, progress: store.progress(id), stems };
  });
  const formats = [
    {
      label: "JSON",
      description: vscode.l10n.t("everything; can be imported again"),
      extension: "json",
      text: () => store.exportJson(lessons),
    },
    {
      label: "CSV",
      description: vscode.l10n.t("a line an answer, for a table program"),
      extension: "csv",
      text: () => toCsv(all),
    },
    {
      label: "Markdown",
      description: vscode.l10n.t("a report to read"),
      extension: "md",
      text: () => toMarkdown(all, Date.now(), localZone, (text) => vscode.l10n.t(text)),
    },
  ];
  const format = await vscode.window.showQuickPick(formats, {
    title: vscode.l10n.t("Export Progress"),
    placeHolder: vscode.l10n.t("Choose a format"),
  });
  if (!format) {
    return;
  }
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `progress.${format.extension}`;
  const uri = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
    filters: { [format.label]: [format.extension] },
    title: vscode.l10n.t("Export Progress"),
  });
  if (uri) {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(format.text()));
    void vscode.window.showInformationMessage(vscode.l10n.t("Your progress is in {0}.", uri.fsPath));
  }
}

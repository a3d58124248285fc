import * as vscode from "vscode";
import { largestFile } from "../../core/log/files.ts";
import { fromJson, type Imported } from "../../core/log/exported.ts";
import { fileName } from "../../core/files.ts";
import type { ProgressStore } from "../progress-store.ts";
import { readBytes } from "./journal.ts";

/** Asks for an exported file (or one of the log), says what it would add, and only then adds it. */
export async function importProgress(store: ProgressStore): Promise<void> {
  const title = vscode.l10n.t("Import Progress");
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const chosen = await vscode.window.showOpenDialog({
    ...(folder && { defaultUri: folder.uri }),
    title,
    openLabel: title,
    filters: { [vscode.l10n.t("Progress")]: ["json", "jsonl"] },
  });
  const [uri] = chosen ?? [];
  if (!uri) {
    return;
  }
  const name = fileName(uri.toString());
  const found = await readImport(uri, name);
  const missing = store.missing(found);
  const answers = missing.entries.filter(({ event }) => event.type === "answered").length;
  const fresh = missing.entries.length + missing.archives.length;
  if (fresh === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is nothing in {0} that is not known already.", name),
    );
    return;
  }
  const lessons = new Set([...missing.entries, ...missing.archives].map(({ lesson }) => lesson));
  const detail = [
    vscode.l10n.t(
      "It adds records: {0} (answers among them: {1}), to lessons: {2}.",
      fresh,
      answers,
      [...lessons].join(", "),
    ),
    vscode.l10n.t("Known already: {0}.", found.entries.length + found.archives.length - fresh),
    ...(found.unreadable > 0 ? [vscode.l10n.t("Not readable, and left out: {0}.", found.unreadable)] : []),
    vscode.l10n.t("Nothing that you have is changed or removed."),
  ].join("\n");
  const add = vscode.l10n.t("Import");
  const question = vscode.l10n.t("Import the progress in {0}?", name);
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, add)) === add) {
    await store.merge(missing);
  }
}

async function readImport(uri: vscode.Uri, name: string): Promise<Exclude<Imported, { unusable: string }>> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestFile) {
    throw new Error(vscode.l10n.t("{0} is larger than 64 MB. Cut it into smaller files.", name));
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (name.endsWith(".jsonl")) {
    const { entries, archives, unreadable } = await readBytes(bytes, name);
    return { entries, archives, unreadable: unreadable.reduce((sum, { count }) => sum + count, 0) };
  }
  const found = fromJson(new TextDecoder().decode(bytes));
  if ("unusable" in found) {
    throw new Error(
      found.unusable === "newer"
        ? vscode.l10n.t("{0} was written by a newer Lectern. Update Lectern to import it.", name)
        : vscode.l10n.t(
            "{0} is not progress that Lectern exported. Choose a file that “Export Progress…” wrote as JSON.",
            name,
          ),
    );
  }
  return found;
}

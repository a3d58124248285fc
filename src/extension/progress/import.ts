import * as vscode from "vscode";
import { largestFile } from "../../core/log/files.ts";
import { answersIn, fromJson, type Imported } from "../../core/log/exported.ts";
import { fileName } from "../../core/files.ts";
import type { Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { readBytes } from "./journal.ts";

/** So many lessons are named. */
const named = 5;

type Read = Exclude<Imported, { unusable: string }>;

/** Asks for an exported file (or one of the log), says what it would add, and only then adds it. */
export async function importProgress(library: Pick<Library, "entries">, store: ProgressStore): Promise<void> {
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
  const fresh = missing.entries.length + missing.archives.length;
  const leftOut =
    found.unreadable > 0 ? [vscode.l10n.t("Not readable, and left out: {0}.", found.unreadable)] : [];
  if (fresh === 0) {
    const nothing = vscode.l10n.t("There is nothing in {0} that is not known already.", name);
    void vscode.window.showInformationMessage([nothing, ...leftOut].join(" "));
    return;
  }
  const detail = [
    vscode.l10n.t(
      "It adds records: {0} (answers among them: {1}), to lessons: {2}.",
      fresh,
      answersIn(missing),
      await lessonNames(missing, library),
    ),
    vscode.l10n.t("Known already: {0}.", Math.max(found.entries.length + found.archives.length - fresh, 0)),
    ...leftOut,
    vscode.l10n.t("Nothing that you have is changed or removed."),
  ].join("\n");
  const add = vscode.l10n.t("Import");
  const question = vscode.l10n.t("Import the progress in {0}?", name);
  if ((await vscode.window.showInformationMessage(question, { modal: true, detail }, add)) === add) {
    await store.merge(missing);
  }
}

/** Titles, where a lesson is here, else ids; of many only the first. */
async function lessonNames(
  { entries, archives }: Omit<Read, "unreadable">,
  library: Pick<Library, "entries">,
) {
  const titles = new Map((await library.entries()).map(({ id, title }) => [id, title]));
  const ids = [...new Set([...entries, ...archives].map(({ lesson }) => lesson))];
  const names = ids.slice(0, named).map((id) => `“${titles.get(id) ?? id}”`);
  const more = ids.length - names.length;
  return [...names, ...(more > 0 ? [vscode.l10n.t("{0} more", more)] : [])].join(", ");
}

async function readImport(uri: vscode.Uri, name: string): Promise<Read> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestFile) {
    throw new Error(vscode.l10n.t("{0} is larger than 64 MB. Cut it into smaller files.", name));
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (name.endsWith(".jsonl")) {
    const { entries, archives, unreadable } = await readBytes(bytes, name);
    const left = unreadable.reduce((sum, { count }) => sum + count, 0);
    if (left > 0 && entries.length + archives.length === 0) {
      throw unusable(unreadable.some(({ why }) => why === "newer") ? "newer" : "corrupt", name);
    }
    return { entries, archives, unreadable: left };
  }
  const found = fromJson(new TextDecoder().decode(bytes));
  if ("unusable" in found) {
    throw unusable(found.unusable, name);
  }
  return found;
}

const unusable = (why: "newer" | "corrupt", name: string) =>
  new Error(
    why === "newer"
      ? vscode.l10n.t("{0} was written by a newer Lectern. Update Lectern to import it.", name)
      : vscode.l10n.t(
          "{0} is not progress that Lectern exported. Choose a file that “Export Progress…” wrote as JSON.",
          name,
        ),
  );

import * as vscode from "vscode";
import { rootOf } from "../../core/roots.ts";
import type { LessonEntry, Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";

/** A lesson without an id of its own is known by its path: when VS Code moves the file, its progress goes along. */
export function followRenames(library: Pick<Library, "roots">, store: ProgressStore): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      for (const from of store.lessons()) {
        const to = movedId(from, oldUri, newUri, library.roots());
        if (to !== undefined && to !== from) {
          void store.record(to, { type: "joined", at: Date.now(), from });
        }
      }
    }
  });
}

/** The id that a lesson's path becomes when a file or a folder above it moves; undefined when it is not concerned. */
function movedId(id: string, from: vscode.Uri, to: vscode.Uri, roots: string[]): string | undefined {
  const below = (uri: vscode.Uri) => {
    const root = `${vscode.Uri.parse(rootOf(uri.toString(), roots)).path.replace(/\/$/, "")}/`;
    return uri.path.startsWith(root) ? uri.path.slice(root.length) : undefined;
  };
  const [before, after] = [below(from), below(to)];
  if (before === undefined || after === undefined) {
    return undefined;
  }
  return id === before
    ? after
    : id.startsWith(`${before}/`)
      ? `${after}${id.slice(before.length)}`
      : undefined;
}

/** Offers the records of lessons that are nowhere any more to lessons whose questions they fit. */
export async function reconnectProgress(library: Library, store: ProgressStore): Promise<void> {
  const entries = await library.entries();
  const present = new Set(entries.map(({ id }) => id));
  const items = store
    .lessons()
    .filter((id) => !present.has(id))
    .flatMap((from) => fitting(from, entries, store));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("All progress belongs to a lesson that is here, or fits none of them."),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Reconnect Progress"),
    placeHolder: vscode.l10n.t("Choose the lesson that a record belongs to"),
    matchOnDescription: true,
  });
  if (chosen) {
    await store.record(chosen.to.id, { type: "joined", at: Date.now(), from: chosen.from });
  }
}

type Item = vscode.QuickPickItem & { from: string; to: LessonEntry };

export function fitting(from: string, entries: readonly LessonEntry[], store: ProgressStore): Item[] {
  const { answers, earlier } = store.progress(from);
  const asked = new Set([...answers.keys(), ...earlier.keys()]);
  return entries
    .map((to) => ({ to, fits: to.questions.filter(({ id }) => asked.has(id)).length }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ to, fits }) => ({
      label: to.title,
      description: vscode.l10n.t("from “{0}”", from),
      detail: vscode.l10n.t("Answered questions that fit: {0} of {1}", fits, asked.size),
      from,
      to,
    }));
}

import * as vscode from "vscode";
import { attemptsOf } from "../core/log/attempts.ts";
import { fromJson, type Imported } from "../core/log/exported.ts";
import { openSitting } from "../core/progress.ts";
import type { LessonEntry, Library } from "./library.ts";
import type { Places } from "./places.ts";
import { hasProgress, type ProgressStore } from "./progress-store.ts";

type Item = vscode.QuickPickItem & { ids: string[]; name: string };

/** Asks which progress is to go, says exactly what that is, and only then removes it. */
export async function resetProgress(
  library: Library,
  store: ProgressStore,
  places: Places,
  only: string | undefined,
): Promise<void> {
  const entries = new Map((await library.entries()).map((entry) => [entry.id, entry]));
  const known = store.lessons().filter((id) => hasProgress(store.progress(id)));
  const wanted = only === undefined ? undefined : [...entries.values()].find(({ uri }) => uri === only);
  const chosen = wanted ? item(wanted.title, [wanted.id], store) : await choose(known, entries, store);
  if (!chosen) {
    return;
  }
  if (chosen.ids.length === 0 || !chosen.ids.some((id) => hasProgress(store.progress(id)))) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no progress to reset."));
    return;
  }
  const reset = vscode.l10n.t("Reset Progress");
  const question = vscode.l10n.t("Reset the progress of {0}?", chosen.name);
  const detail = vscode.l10n.t(
    "This will go: {0}. The lesson’s files stay as they are. Until VS Code is closed, you can undo it from the message that follows.",
    whatGoes(chosen.ids, store),
  );
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, reset)) === reset) {
    const saved = fromJson(store.exportJson(chosen.ids));
    for (const id of chosen.ids) {
      await store.reset(id);
      await places.keep(id, null);
    }
    // Not awaited: the command is over, whenever the message is answered.
    void offerUndo(chosen.name, saved, store);
  }
}

async function offerUndo(name: string, saved: Imported, store: ProgressStore): Promise<void> {
  const undo = vscode.l10n.t("Undo");
  const done = vscode.l10n.t("The progress of {0} was reset.", name);
  if ((await vscode.window.showInformationMessage(done, undo)) === undo && "entries" in saved) {
    await store.merge(store.missing(saved));
  }
}

const item = (label: string, ids: string[], store: ProgressStore): Item => ({
  label,
  name: `“${label}”`,
  description: whatGoes(ids, store),
  ids,
});

async function choose(
  known: string[],
  entries: Map<string, LessonEntry>,
  store: ProgressStore,
): Promise<Item | undefined> {
  if (known.length === 0) {
    return { label: "", name: "", ids: [] };
  }
  const one = known.map((id) => item(entries.get(id)?.title ?? id, [id], store));
  const all: Item = {
    ...item(vscode.l10n.t("Everything"), known, store),
    name: vscode.l10n.t("all {0} lessons", known.length),
  };
  return await vscode.window.showQuickPick(known.length > 1 ? [...one, all] : one, {
    title: vscode.l10n.t("Reset Progress"),
    placeHolder: vscode.l10n.t("Choose whose progress is to go"),
  });
}

/** For example “how far you read, 24 answers to 15 questions, 2 sittings, one of them open”. */
function whatGoes(ids: readonly string[], store: ProgressStore): string {
  const all = ids.map((id) => store.progress(id));
  const answers = all.flatMap((progress) =>
    [...new Set([...progress.answers.keys(), ...progress.earlier.keys()])].map(
      (question) => attemptsOf(progress, question).length,
    ),
  );
  const given = answers.reduce((sum, each) => sum + each, 0);
  const sittings = all.reduce((sum, { sittings: whole, past }) => sum + whole.length + past.length, 0);
  const parts = [
    ...(all.some(({ portion }) => portion > 0) ? [vscode.l10n.t("how far you read")] : []),
    ...(given > 0 ? [vscode.l10n.t("answers: {0}, to questions: {1}", given, answers.length)] : []),
    ...(sittings > 0 ? [vscode.l10n.t("sittings: {0}", sittings)] : []),
    ...(all.some((progress) => openSitting(progress)) ? [vscode.l10n.t("a quiz left in the middle")] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : vscode.l10n.t("nothing");
}

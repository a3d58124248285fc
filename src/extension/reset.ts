import * as vscode from "vscode";
import { attemptsOf } from "../core/log/attempts.ts";
import { fromJson, type Imported } from "../core/log/exported.ts";
import { openSitting } from "../core/progress.ts";
import type { LessonEntry, Library } from "./library.ts";
import type { Places } from "./places.ts";
import { hasProgress, type ProgressStore } from "./progress-store.ts";
import { chooseQuestions } from "./reset-questions.ts";

/** `questions`: which ones of a lesson is still to be asked. */
type Item = vscode.QuickPickItem & { ids: string[]; name: string; questions?: true };

/** Asks which progress is to go, says exactly what that is, and only then removes it. */
export async function resetProgress(
  library: Library,
  store: ProgressStore,
  places: Places,
  only?: { uri: string; question?: string | undefined },
): Promise<void> {
  const all = await library.entries();
  const entries = new Map(all.map((entry) => [entry.id, entry]));
  const known = store.lessons();
  const wanted = only === undefined ? undefined : all.find(({ uri }) => uri === only.uri);
  if (wanted && only?.question !== undefined) {
    await resetQuestion(wanted, only.question, store);
    return;
  }
  const chosen = wanted ? item(wanted.title, [wanted.id], store) : await choose(known, entries, store);
  if (chosen?.questions) {
    const some = await chooseQuestions([...entries.values()], store);
    if (some) {
      const what = vscode.l10n.t("answers: {0}, to questions: {1}", some.answers, some.questions.length);
      await confirmed(some.name, what, [some.id], store, () => store.reset(some.id, some.questions));
    }
  } else if (chosen && !chosen.ids.some((id) => hasProgress(store.progress(id)))) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no progress to reset."));
  } else if (chosen) {
    await confirmed(chosen.name, whatGoes(chosen.ids, store), chosen.ids, store, async () => {
      for (const id of chosen.ids) {
        await store.reset(id);
        await places.keep(id, null);
      }
    });
  }
}

async function resetQuestion(entry: LessonEntry, question: string, store: ProgressStore): Promise<void> {
  const stem = entry.questions.find(({ id }) => id === question)?.stem ?? question;
  const answers = attemptsOf(store.progress(entry.id), question).length;
  if (answers === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no progress to reset."));
    return;
  }
  const what = vscode.l10n.t("answers: {0}, to questions: {1}", answers, 1);
  await confirmed(`“${stem}”`, what, [entry.id], store, () => store.reset(entry.id, [question]));
}

/** Says what goes; when that is meant, does it, and offers to undo it. */
async function confirmed(
  name: string,
  what: string,
  lessons: readonly string[],
  store: ProgressStore,
  act: () => Promise<void>,
): Promise<void> {
  const reset = vscode.l10n.t("Reset Progress");
  const question = vscode.l10n.t("Reset the progress of {0}?", name);
  const detail = vscode.l10n.t(
    "This will go: {0}. The lesson’s files stay as they are. Until VS Code is closed, you can undo it from the message that follows.",
    what,
  );
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, reset)) === reset) {
    const saved = fromJson(store.exportJson(lessons));
    await act();
    // Not awaited: the command is over, whenever the message is answered.
    void offerUndo(name, saved, store);
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
  const some: Item = {
    label: vscode.l10n.t("Some questions of a lesson…"),
    name: "",
    ids: [],
    questions: true,
  };
  return await vscode.window.showQuickPick([...one, ...(known.length > 1 ? [all] : []), some], {
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
  const terms = all.flatMap((progress) => [...progress.terms.values()]);
  const reviewed = terms.filter(({ taken }) => taken !== undefined).length;
  const sittings = all.reduce((sum, { sittings: whole, past }) => sum + whole.length + past.length, 0);
  const parts = [
    ...(all.some(({ portion }) => portion > 0) ? [vscode.l10n.t("how far you read")] : []),
    ...(given > 0 ? [vscode.l10n.t("answers: {0}, to questions: {1}", given, answers.length)] : []),
    ...(reviewed > 0 ? [vscode.l10n.t("terms you review: {0}", reviewed)] : []),
    ...(sittings > 0 ? [vscode.l10n.t("sittings: {0}", sittings)] : []),
    ...(all.some((progress) => openSitting(progress)) ? [vscode.l10n.t("a quiz left in the middle")] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : vscode.l10n.t("nothing");
}

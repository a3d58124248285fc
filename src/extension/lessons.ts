import * as vscode from "vscode";
import type { Current } from "./current.ts";
import type { LessonEntry, Library } from "./library.ts";
import type { ProgressStore } from "./progress-store.ts";
import { entrySummary, summaryWords } from "./summary.ts";

type Item = vscode.QuickPickItem & { entry?: LessonEntry };

/** Lets the learner choose among the lessons of the workspace and the shipped ones; undefined when they do not. */
export async function pickLesson(
  library: Library,
  store: ProgressStore,
  title: string,
  fits: (entry: LessonEntry) => boolean = () => true,
): Promise<LessonEntry | undefined> {
  const entries = library.entries().then((all) => items(all.filter(fits), store));
  const chosen = await vscode.window.showQuickPick(entries, {
    title,
    placeHolder: vscode.l10n.t("Choose a lesson"),
    matchOnDescription: true,
  });
  return chosen?.entry;
}

function items(entries: readonly LessonEntry[], store: ProgressStore): Item[] {
  const group = (label: string, members: LessonEntry[]): Item[] =>
    members.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...members.map((entry) => ({
            label: entry.title,
            description: summaryWords(entrySummary(entry, store.progress(entry.id)), vscode.l10n.t),
            iconPath: new vscode.ThemeIcon("book"),
            entry,
          })),
        ];
  const shown = [
    ...group(
      vscode.l10n.t("in this workspace"),
      entries.filter(({ shipped }) => !shipped),
    ),
    ...group(
      vscode.l10n.t("with Lectern"),
      entries.filter(({ shipped }) => shipped),
    ),
  ];
  return shown.length > 0 ? shown : [{ label: vscode.l10n.t("There is no lesson here yet.") }];
}

/** The article that a command means: what it was called on, else the one at hand. */
export async function articleOf(
  target: string | undefined,
  library: Library,
  current: Current,
): Promise<string | undefined> {
  return target === undefined ? await current.article() : await library.articleFor(target);
}

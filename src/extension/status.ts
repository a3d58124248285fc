import * as vscode from "vscode";
import type { Current } from "./current.ts";
import { titleOf } from "./library.ts";
import type { ProgressStore } from "./progress-store.ts";
import { summarise, summaryWords } from "./summary.ts";

/** One item for the lesson at hand; nothing where there is none. */
export function showStatus(current: Current, store: ProgressStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("lectern.progress", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Lectern Progress");
  item.command = "lectern.showProgress";
  const draw = () => {
    const { lesson } = current;
    if (!lesson) {
      item.hide();
      return;
    }
    const summary = summarise(lesson.quiz?.quiz.questions ?? [], store.progress(lesson.id));
    const words = summaryWords(summary, vscode.l10n.t);
    const short =
      summary.answered > 0
        ? `${summary.answered}/${summary.total}`
        : `${Math.round(summary.portion * 100)} %`;
    item.text = `$(book) ${short}`;
    item.tooltip = `${titleOf(lesson)}: ${words}`;
    const label = vscode.l10n.t("Lectern, {0}: {1}", titleOf(lesson), words);
    item.accessibilityInformation = { label };
    item.show();
  };
  draw();
  return vscode.Disposable.from(item, current.onDidChange(draw), store.onDidChange(draw));
}

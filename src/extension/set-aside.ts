import * as vscode from "vscode";
import type { ProgressStore, SetAside } from "./progress-store.ts";

/** Says once that stored progress could not be read, and that it is kept. */
export function tellSetAside(store: ProgressStore): vscode.Disposable {
  return store.onDidSetAside(({ lesson, why, key }) => {
    void vscode.window.showWarningMessage(sentence(lesson, why, key));
  });
}

function sentence(lesson: string, why: SetAside["why"], key: string): string {
  switch (why) {
    case "newer":
      return vscode.l10n.t(
        "The progress of “{0}” was written by a newer Lectern. It is kept under “{1}”, and this version begins afresh; update Lectern to use it.",
        lesson,
        key,
      );
    case "corrupt":
      return vscode.l10n.t(
        "The stored progress of “{0}” cannot be read. It is kept under “{1}”, and a new record begins.",
        lesson,
        key,
      );
  }
}

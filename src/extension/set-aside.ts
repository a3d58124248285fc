import * as vscode from "vscode";
import type { ProgressStore } from "./progress-store.ts";
import type { SetAside } from "./progress/ledger.ts";

/** Says once what of the stored progress could not be read or written, and that nothing of it is lost. */
export function tellSetAside(store: ProgressStore, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    store.onDidSetAside((aside) => {
      const told = sentence(aside);
      log.warn(told);
      void vscode.window.showWarningMessage(told);
    }),
    store.onDidFail((error) => {
      log.error(String(error));
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          "Your progress cannot be written at the moment ({0}). It is kept in VS Code’s own memory until it can; is the disk full or read-only?",
          error instanceof Error ? error.message : String(error),
        ),
      );
    }),
  );
}

function sentence({ why, file, lesson, line, count }: SetAside): string {
  if (lesson !== undefined) {
    return why === "newer"
      ? vscode.l10n.t(
          "The progress of “{0}” was written by a newer Lectern. It is kept under “{1}”, and this version begins afresh; update Lectern to use it.",
          lesson,
          file,
        )
      : vscode.l10n.t(
          "The stored progress of “{0}” cannot be read. It is kept under “{1}”, and a new record begins.",
          lesson,
          file,
        );
  }
  switch (why) {
    case "newer":
      return vscode.l10n.t(
        "Some progress was written by a newer Lectern and does not count yet ({0}, from line {1}, lines: {2}). The file is left as it is; update Lectern to use it.",
        file,
        line ?? 1,
        count,
      );
    case "corrupt":
      return vscode.l10n.t(
        "Some stored progress cannot be read and does not count ({0}, from line {1}, lines: {2}). The rest counts, and the file is left as it is; correct the lines or delete them.",
        file,
        line ?? 1,
        count,
      );
    case "large":
      return vscode.l10n.t(
        "The progress in {0} does not count, because the file is larger than 64 MB. It is left as it is; cut it into smaller ones, a line is an entry.",
        file,
      );
  }
}

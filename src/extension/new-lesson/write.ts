/** The files of a lesson written in one edit, which one undo takes back. */
import * as vscode from "vscode";
import { readOnly, typeOf } from "./folder.ts";

/** Name → text. Nothing is written over: when one of them cannot be written, none is, and the error says why. */
export async function writeFiles(folder: vscode.Uri, files: Record<string, string>): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    throw readOnly(folder);
  }
  const isNew = (await typeOf(folder)) === undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const [name, text] of Object.entries(files)) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(vscode.Uri.joinPath(folder, name), { overwrite: false, contents });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t("The lesson could not be written into {0}.", folder.path));
  }
  if (isNew) {
    removeWhenEmptied(folder);
  }
}

/** An undo deletes the files that were made, and leaves the folder that was made for them. */
function removeWhenEmptied(folder: vscode.Uri): void {
  const within = `${folder.toString()}/`;
  const watching = vscode.workspace.onDidDeleteFiles(async ({ files }) => {
    if (!files.some((file) => file.toString().startsWith(within))) {
      return;
    }
    try {
      if ((await vscode.workspace.fs.readDirectory(folder)).length === 0) {
        watching.dispose();
        await vscode.workspace.fs.delete(folder);
      }
    } catch {
      // It is gone already.
      watching.dispose();
    }
  });
}

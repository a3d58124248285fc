/** Where a lesson is written: into a folder that has none of its files yet. */
import * as vscode from "vscode";
import { slug } from "../../core/markdown.ts";

/** A workspace folder that can be written to, that of the file at hand first. Undefined when the author leaves. */
export async function askRoot(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (!first) {
    throw new Error(vscode.l10n.t("Open a folder first: a lesson is a folder of files."));
  }
  const writable = folders.filter(({ uri }) => canWrite(uri));
  const [only] = writable;
  if (!only) {
    throw readOnly(first.uri);
  }
  const open = vscode.window.activeTextEditor?.document.uri;
  const at = open && vscode.workspace.getWorkspaceFolder(open);
  if (writable.length === 1) {
    return only.uri;
  }
  const ordered = writable.toSorted((a, b) => Number(b === at) - Number(a === at));
  const chosen = await vscode.window.showQuickPick(
    ordered.map(({ name, uri }) => ({ label: name, description: uri.path, uri })),
    { title: vscode.l10n.t("New Lesson"), placeHolder: vscode.l10n.t("In which folder of the workspace?") },
  );
  return chosen?.uri;
}

/** Of a scheme that nobody has said anything of, it may be tried. */
const canWrite = (uri: vscode.Uri) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;

export const readOnly = (uri: vscode.Uri): Error =>
  new Error(
    vscode.l10n.t(
      "{0} can only be read, so no lesson can be written there. Open a folder on your own machine.",
      uri.path,
    ),
  );

export async function askFolder(
  root: vscode.Uri,
  title: string,
  files: readonly string[],
): Promise<vscode.Uri | undefined> {
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Lesson"),
    prompt: vscode.l10n.t("Folder in the workspace"),
    value: await freeFolder(root, slug(title) || "lesson", files),
    validateInput: (value) => whyNot(root, value, files),
  });
  return path === undefined ? undefined : vscode.Uri.joinPath(root, path.trim());
}

/** With a number at its end where there is such a folder already. */
async function freeFolder(root: vscode.Uri, name: string, files: readonly string[]): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if ((await whyNot(root, tried, files)) === undefined) {
      return tried;
    }
  }
  return "";
}

/** What speaks against a folder, as a sentence. */
async function whyNot(root: vscode.Uri, path: string, files: readonly string[]): Promise<string | undefined> {
  if (path.trim() === "" || path.split(/[\\/]/).includes("..")) {
    return vscode.l10n.t("Name a folder in the workspace.");
  }
  const folder = vscode.Uri.joinPath(root, path.trim());
  const type = await typeOf(folder);
  if (type === undefined) {
    return undefined;
  }
  if ((type & vscode.FileType.Directory) === 0) {
    return vscode.l10n.t("There is a file of this name. Name another folder; nothing is written over.");
  }
  for (const name of files) {
    if ((await typeOf(vscode.Uri.joinPath(folder, name))) !== undefined) {
      return vscode.l10n.t("There is a {0} in this folder. Name another one; nothing is written over.", name);
    }
  }
  return undefined;
}

/** Undefined when there is nothing. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

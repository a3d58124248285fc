import * as vscode from "vscode";

/** Where the lessons lie that ship. */
export const shippedRoot = (extensionUri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extensionUri, "quizzes");

/** Folders above which no glossary is looked for: those of the workspace, and the one that ships. */
export function windowRoots(shipped: vscode.Uri): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...folders.map(({ uri }) => uri.toString()), shipped.toString()];
}

import assert from "node:assert/strict";
import * as vscode from "vscode";

/** The folder that the tests are run in: a copy of the shipped lessons. */
export function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(path: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = file(path);
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** What `look` gives as soon as it gives something; fails with `what` after a while. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) {
      return found;
    }
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const activeTab = (): vscode.Tab | undefined => vscode.window.tabGroups.activeTabGroup.activeTab;

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The text of the hovers at the first place of `words`. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    positionOf(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `“${words}” stands in ${document.uri.path}`);
  return document.positionAt(offset + 1);
}

import * as vscode from "vscode";
import type { Files } from "../core/files.ts";

/** Files of the window: an open document as it stands in its editor, anything else through `workspace.fs`. */
export const windowFiles: Files = {
  async read(uri) {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
    if (open && !open.isClosed) {
      return open.getText();
    }
    const file = vscode.Uri.parse(uri);
    try {
      return await decode(await vscode.workspace.fs.readFile(file), file);
    } catch {
      return undefined;
    }
  },
  async list(folder) {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.filter(([, type]) => type & vscode.FileType.File).map(([name]) => name);
    } catch {
      return [];
    }
  },
};

/** In the encoding that VS Code would use; it refuses what looks binary, which then has to be seen and said. */
async function decode(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  try {
    return await vscode.workspace.decode(bytes, { uri });
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Keeps the language server's index in the extension's storage, and tells which files are as they were. */
import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient } from "vscode-languageclient";
import { fileStamps, fileStampsTakes, loadIndex, saveIndex, saveIndexTakes } from "../protocol/server.ts";

/** So many files are looked at together: thousands at once would keep the editor's own reads waiting. */
const together = 64;

export function keepIndex(client: BaseLanguageClient, storage: vscode.Uri): vscode.Disposable[] {
  const file = vscode.Uri.joinPath(storage, "index.json");
  return [
    client.onRequest(loadIndex, async () => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      } catch {
        return null;
      }
    }),
    client.onRequest(saveIndex, async (params: unknown) => {
      const { text } = v.parse(saveIndexTakes, params);
      await vscode.workspace.fs.createDirectory(storage);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      return null;
    }),
    client.onRequest(fileStamps, async (params: unknown) => {
      const { uris } = v.parse(fileStampsTakes, params);
      const stamps: (string | null)[] = [];
      while (stamps.length < uris.length) {
        const some = uris.slice(stamps.length, stamps.length + together);
        stamps.push(...(await Promise.all(some.map(stampOf))));
      }
      return stamps;
    }),
  ];
}

async function stampOf(uri: string): Promise<string | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return `${mtime}-${size}`;
  } catch {
    return null;
  }
}

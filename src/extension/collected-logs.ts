/** Gives the language server the logs of answers that are collected in the workspace's folders: it has no file system of its own. */
import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isCollected } from "../core/log/files.ts";
import {
  findLogs,
  type findLogsGives,
  readLog,
  type readLogGives,
  readLogTakes,
} from "../protocol/server.ts";
import { FileFolder } from "./progress/file-folder.ts";

type Found = v.InferOutput<typeof findLogsGives>;

/** In bytes: parts end with the line that such a one ends in. */
const part = 256_000;

/** In bytes: what has no lines so long is no log. */
const longestPart = 10_000_000;

/** What the server is to hear of when it changes. */
export const logsPattern = "**/.lectern/progress/**/*.{jsonl,json}";

export function giveLogs(client: BaseLanguageClient, roots: () => readonly string[]): vscode.Disposable[] {
  // A file can only be read as a whole; it is kept until its last part was asked for.
  let held: { uri: string; bytes: Uint8Array } | undefined;
  return [
    client.onRequest(findLogs, async (): Promise<Found> => {
      const found = await Promise.all(roots().map((root) => logsIn(vscode.Uri.parse(root))));
      return found.flat();
    }),
    client.onRequest(readLog, async (params: unknown): Promise<v.InferOutput<typeof readLogGives>> => {
      const { uri, at } = v.parse(readLogTakes, params);
      if (held?.uri !== uri || at === 0) {
        held = undefined;
        held = { uri, bytes: await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)) };
      }
      const { bytes } = held;
      const end = partEnd(bytes, at);
      const text = new TextDecoder().decode(bytes.subarray(at, end));
      if (end < bytes.length) {
        return { text, next: end };
      }
      held = undefined;
      return { text };
    }),
  ];
}

function partEnd(bytes: Uint8Array, at: number): number {
  const line = bytes.length > at + part ? bytes.indexOf(10, at + part) + 1 : 0;
  return Math.min(line === 0 ? bytes.length : line, at + longestPart);
}

async function logsIn(root: vscode.Uri): Promise<Found> {
  const top = vscode.Uri.joinPath(root, ".lectern", "progress");
  try {
    const entries = await vscode.workspace.fs.readDirectory(top);
    const folders = entries
      .filter(([, type]) => type & vscode.FileType.Directory)
      .map(([name]) => `${name}/`);
    const found = await Promise.all(["", ...folders].map((folder) => filesIn(top, folder)));
    return found.flat();
  } catch {
    return [];
  }
}

async function filesIn(top: vscode.Uri, folder: string): Promise<Found> {
  const uri = vscode.Uri.joinPath(top, folder);
  const files = await new FileFolder(uri).list();
  return files
    .filter(({ name }) => isCollected(name))
    .map(({ name, size, changedAt }) => ({
      uri: vscode.Uri.joinPath(uri, name).toString(),
      path: `${folder}${name}`,
      size,
      stamp: `${changedAt}-${size}`,
    }));
}

/** Runs inside an extension host: how long one answer takes until it is kept, in the file system that VS Code has there. */
import * as vscode from "vscode";
import type { ProgressEvent } from "../src/core/progress.ts";
import { FileFolder } from "../src/extension/progress/file-folder.ts";
import { Ledger } from "../src/extension/progress/ledger.ts";

const records = 200;

/** Milliseconds, sorted. */
export async function measureRecords(folder: vscode.Uri): Promise<number[]> {
  const root = storageNear(folder);
  const values = new Map<string, unknown>();
  const memory = {
    get: (key: string) => values.get(key),
    keys: () => [...values.keys()],
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
  const ledger = new Ledger(memory, new FileFolder(root), {
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onChange: () => undefined,
    onSetAside: () => undefined,
    onTrouble: (error) => console.error(error),
  });
  await ledger.open();
  const times: number[] = [];
  for (let n = 0; n < records; n++) {
    const before = performance.now();
    await ledger.record("lesson", answer(n));
    times.push(performance.now() - before);
    // Answers are given seconds apart.
    await ledger.flush();
  }
  await vscode.workspace.fs.delete(root, { recursive: true });
  return times.sort((a, b) => a - b);
}

/** What an extension is given to store its files: the disk, on the web a file system of VS Code's own. */
function storageNear(folder: vscode.Uri): vscode.Uri {
  const name = `bench-${crypto.randomUUID()}`;
  return folder.scheme === "file"
    ? vscode.Uri.joinPath(folder, ".lectern", name)
    : vscode.Uri.from({ scheme: "vscode-userdata", path: `/User/globalStorage/lectern.lectern/${name}` });
}

const answer = (n: number): ProgressEvent => ({
  type: "answered",
  at: Date.now(),
  sitting: "s",
  question: `question-${n}`,
  fingerprint: "f",
  response: { picks: ["a", "b"] },
  mark: 1,
  points: 1,
  verdict: "right",
});

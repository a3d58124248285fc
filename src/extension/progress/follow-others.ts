import * as vscode from "vscode";
import { soon } from "../soon.ts";

/** In milliseconds: what is written in quick succession is read together. */
const settle = 300;

/**
 * In milliseconds. VS Code does not say from when on it watches a folder, and what was written before that is not told:
 * until it has told of anything, one looks after the first of these times, then after twice as long, up to the last.
 */
const [firstLook, lastLook] = [500, 32_000];

/** Looks when other windows' files change and, where that is not told, when this window gets the focus. */
export function followOthers(folder: vscode.Uri, look: () => void): vscode.Disposable {
  const looking = soon(settle, look);
  let timer: NodeJS.Timeout | undefined;
  const lookAfter = (wait: number) => {
    timer = setTimeout(() => {
      look();
      if (wait < lastLook) {
        lookAfter(wait * 2);
      }
    }, wait);
  };
  const told = () => {
    clearTimeout(timer);
    looking.ask();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*.jsonl"));
  lookAfter(firstLook);
  return vscode.Disposable.from(
    looking,
    watcher,
    watcher.onDidChange(told),
    watcher.onDidCreate(told),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) {
        looking.ask();
      }
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

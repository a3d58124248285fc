import * as vscode from "vscode";
import { ProgressStore } from "../progress-store.ts";
import { tellSetAside } from "../set-aside.ts";
import { FileFolder } from "./file-folder.ts";

/** In milliseconds: what other windows write in quick succession is read together. */
const settle = 300;

/** The store of this window, with all that was recorded before; it follows what other windows record. */
export async function openStore(
  { storageUri, globalStorageUri, workspaceState }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Promise<{ store: ProgressStore; owned: vscode.Disposable }> {
  const folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, "progress");
  const store = new ProgressStore(workspaceState, new FileFolder(folder));
  const told = tellSetAside(store, log);
  await store.open();
  return { store, owned: vscode.Disposable.from(store, told, follow(store, folder, log)) };
}

/** Reads what other windows wrote when their files change and, where that is not told, when this window gets the focus. */
function follow(store: ProgressStore, folder: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      store.refresh().catch((error: unknown) => log.error(String(error)));
    }, settle);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*.jsonl"));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(look),
    watcher.onDidCreate(look),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) {
        look();
      }
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

import * as vscode from "vscode";
import { ProgressStore } from "../progress-store.ts";
import { tellSetAside } from "../set-aside.ts";
import { soon } from "../soon.ts";
import { FileFolder } from "./file-folder.ts";
import { followOthers } from "./follow-others.ts";
import { sharedStorage } from "./shared-storage.ts";

/** In milliseconds: what is recorded in quick succession is handed to Settings Sync together. */
const settleSync = 2000;

/** In the workspace's memory: where the log lay last, should the setting change while VS Code is closed. */
const lastKey = "lectern.progressLocation";
/** There too: the folder of the workspace that it lay in, should another one be the first. */
const folderKey = "lectern.progressFolder";

type Location = "workspace" | "file" | "sync";

/**
 * The store of this window, and when it has all that was recorded before; it follows the setting, and what other windows
 * record.
 */
export function openStore(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): { store: ProgressStore; opened: Promise<vscode.Disposable> } {
  const { workspaceState, globalState, storageUri, globalStorageUri } = context;
  const own = storageUri === undefined ? globalStorageUri : sharedStorage(storageUri);
  const storage = new FileFolder(vscode.Uri.joinPath(own, "progress"));
  const folderOf = (location: unknown): FileFolder =>
    (location === "file" ? folderInWorkspace() : undefined) ?? storage;
  const logged = (act: Promise<unknown>) => act.catch((error: unknown) => log.error(String(error)));

  let folder = folderBefore(workspaceState) ?? folderOf(workspaceState.get(lastKey));
  const store = new ProgressStore(workspaceState, folder);

  const exchange = async () => {
    if (location() === "sync") {
      await store.exchange(globalState, vscode.workspace.name ?? "");
    }
  };
  let following: vscode.Disposable | undefined;
  const place = async () => {
    const wanted = folderOf(location());
    if (wanted.uri.toString() !== folder.uri.toString()) {
      await store.moveTo(wanted);
      folder = wanted;
    }
    if (workspaceState.get(lastKey) !== location()) {
      await workspaceState.update(lastKey, location());
    }
    const kept = folder === storage ? undefined : folder.uri.toString();
    if (workspaceState.get(folderKey) !== kept) {
      await workspaceState.update(folderKey, kept);
    }
    await exchange();
    following?.dispose();
    following = followOthers(folder.uri, () => void logged(store.refresh().then(exchange)));
  };
  // One after the other: where it lies is known only when the one before is done.
  let placed: Promise<unknown> = Promise.resolve();
  const placeAgain = () => {
    placed = placed.then(() => logged(place()));
  };
  const open = async () => {
    const told = tellSetAside(store, log);
    await store.open();
    await logged(place());
    void logged(store.compact());
    const sync = soon(settleSync, () => void logged(exchange()));
    return vscode.Disposable.from(
      store,
      told,
      sync,
      store.onDidChange(sync.ask),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lectern.progress.location")) {
          placeAgain();
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(placeAgain),
      { dispose: () => following?.dispose() },
    );
  };
  return { store, opened: open() };
}

const location = () =>
  vscode.workspace.getConfiguration("lectern.progress").get<Location>("location", "workspace");

function folderBefore(memory: vscode.Memento): FileFolder | undefined {
  const kept = memory.get(lastKey) === "file" ? memory.get(folderKey) : undefined;
  return typeof kept === "string" ? new FileFolder(vscode.Uri.parse(kept)) : undefined;
}

function folderInWorkspace(): FileFolder | undefined {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first && new FileFolder(vscode.Uri.joinPath(first.uri, ".lectern", "progress"));
}

import { join } from "node:path";
import type * as vscode from "vscode";
import type * as Main from "../main.ts";
import { requireCompiled } from "./compiled.ts";
import { activate as start, type Exports } from "./extension.ts";

/**
 * All that activation does not need is a file of its own: reading it takes longer than all the rest of the activation.
 * Reading it, running a part of it and using that are turns of their own, so that the host answers others in between.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  let main: Promise<typeof Main> | undefined;
  const load = async <T>(part: (main: typeof Main) => Promise<T>): Promise<T> => {
    const loaded = await (main ??= loadMain(context));
    await loaded.nextTurn();
    const result = await part(loaded);
    await loaded.nextTurn();
    return result;
  };
  return start(context, {
    loadApp: () => load(({ loadApp }) => loadApp()),
    startClient: async (client) => (await load(({ loadNodeClient }) => loadNodeClient())).startClient(client),
  });
}

async function loadMain({ globalStorageUri }: vscode.ExtensionContext): Promise<typeof Main> {
  const folder = globalStorageUri.scheme === "file" ? globalStorageUri.fsPath : undefined;
  return (await requireCompiled(join(__dirname, "lectern.js"), require, folder)) as typeof Main;
}

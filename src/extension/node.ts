import type * as vscode from "vscode";
import type * as Main from "../main.ts";
import { activate as start, type Exports } from "./extension.ts";

/**
 * All that activation does not need is a file of its own: reading it takes longer than all the rest of the activation.
 * Reading it, running a part of it and using that are turns of their own, so that the host answers others in between.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    loadApp: () => load(({ loadApp }) => loadApp()),
    startClient: async (client) => (await load(({ loadClient }) => loadClient())).startClient(client),
  });
}

async function load<T>(part: (main: typeof Main) => Promise<T>): Promise<T> {
  const main = require("./lectern.js") as typeof Main;
  await main.nextTurn();
  const loaded = await part(main);
  await main.nextTurn();
  return loaded;
}

import type * as vscode from "vscode";
import { activate as start, type Exports } from "./extension.ts";
import { loadApp, loadWebClient, nextTurn } from "./parts.ts";

/** The web worker host cannot load a second file; but what is in it is run as late, and as much in turns, as in Node. */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    loadApp: async () => {
      const loaded = await loadApp();
      await nextTurn();
      return loaded;
    },
    startClient: async (client) => {
      const { startClient } = await loadWebClient();
      await nextTurn();
      return startClient(client);
    },
  });
}

import type * as vscode from "vscode";
import type { loadApp } from "../main.ts";
import type * as ClientModule from "./client-node.ts";
import { activate as start } from "./extension.ts";

/** Each a file of its own: reading them takes longer than all the rest of the activation. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    loadApp: () => (require("./lectern.js") as { loadApp: typeof loadApp }).loadApp(),
    startClient: (client) => (require("./client.js") as typeof ClientModule).startClient(client),
  });
}

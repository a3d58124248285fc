import type * as vscode from "vscode";
import type * as ClientModule from "./client-node.ts";
import { activate as start } from "./extension.ts";

export function activate(context: vscode.ExtensionContext): void {
  start(context, {
    // A file of its own: reading it takes longer than all the rest of the activation.
    startClient: (client) => (require("./client.js") as typeof ClientModule).startClient(client),
  });
}

import type * as vscode from "vscode";
import type { loadApp } from "../main.ts";
import type * as ClientModule from "./client-node.ts";
import { activate as start, type Exports } from "./extension.ts";

/** Each a file of its own: reading them takes longer than all the rest of the activation. */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    async loadApp() {
      const bundle = require("./lectern.js") as { loadApp: typeof loadApp };
      // Reading the file and running it are two turns, so that the host answers others in between.
      await new Promise((resolve) => setImmediate(resolve));
      return await bundle.loadApp();
    },
    startClient: (client) => (require("./client.js") as typeof ClientModule).startClient(client),
  });
}

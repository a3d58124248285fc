import type * as vscode from "vscode";
import type { loadApp } from "../main.ts";
import type { loadClient } from "./client-entry.ts";
import { activate as start, type Exports } from "./extension.ts";

/**
 * Each a file of its own: reading them takes longer than all the rest of the activation. Reading a file, running it and
 * using it are turns of their own, so that the host answers others in between.
 */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    async loadApp() {
      const bundle = require("./lectern.js") as { loadApp: typeof loadApp };
      await nextTurn();
      const app = await bundle.loadApp();
      await nextTurn();
      return app;
    },
    async startClient(client) {
      const bundle = require("./client.js") as { loadClient: typeof loadClient };
      await nextTurn();
      const { startClient } = await bundle.loadClient();
      await nextTurn();
      return await startClient(client);
    },
  });
}

/** Either alone may run before the host has looked for messages. */
const nextTurn = () => new Promise((resolve) => setTimeout(() => setImmediate(resolve), 0));

/**
 * The one file (`dist/lectern.js`) that holds what several hosts need, so that none of it ships twice. Which role it
 * plays follows from how it is loaded; only the modules of that role are then run:
 *
 * - as a web worker's script or as a process of its own: the language server;
 * - by the web worker extension host: the whole extension;
 * - by `dist/extension.js` in the Node extension host: all that activation does not need, the language client among it.
 */
import type * as vscode from "vscode";
import type { Exports } from "./extension/extension.ts";

/** Put before the bundle by the build: true where there are no CommonJS modules. */
declare const inWorker: boolean;

if (inWorker) {
  void import("./server/browser.ts");
} else if (typeof process === "object" && typeof require === "function" && require.main === module) {
  void import("./server/node.ts");
}

/** Half of it first: running all of it at once would hold the host up. */
export async function loadApp() {
  await import("./extension/library.ts");
  await nextTurn();
  return await import("./extension/app.ts");
}

/** What the client stands on first, for the same reason. */
export async function loadClient() {
  await import("vscode-languageserver-protocol/node");
  await nextTurn();
  return await import("./extension/client-node.ts");
}

/** Of the Node host; a timer or an immediate alone may come before the host has looked for messages. */
export const nextTurn = () => new Promise((resolve) => setTimeout(() => setImmediate(resolve), 0));

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  return (await import("./extension/browser.ts")).activate(context);
}

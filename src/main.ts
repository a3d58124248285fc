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

export { loadApp, loadNodeClient, nextTurn } from "./extension/parts.ts";

/** Put before the bundle by the build: true where there are no CommonJS modules. */
declare const inWorker: boolean;

if (inWorker) {
  void import("./server/browser.ts");
} else if (typeof process === "object" && typeof require === "function" && require.main === module) {
  void import("./server/node.ts");
}

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  return (await import("./extension/browser.ts")).activate(context);
}

import type * as vscode from "vscode";
import { createApp } from "./app.ts";
import { startClient } from "./client-browser.ts";
import { activate as start } from "./extension.ts";

/** The web worker host cannot load a second file. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, { loadApp: async () => ({ createApp }), startClient });
}

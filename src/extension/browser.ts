import type * as vscode from "vscode";
import { createApp } from "./app.ts";
import { startClient } from "./client-browser.ts";
import { activate as start, type Exports } from "./extension.ts";

/** The web worker host cannot load a second file. */
export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, { loadApp: async () => ({ createApp }), startClient });
}

import type * as vscode from "vscode";
import { startClient } from "./client-browser.ts";
import { activate as start } from "./extension.ts";

export function activate(context: vscode.ExtensionContext): void {
  start(context, { startClient });
}

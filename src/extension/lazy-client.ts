import * as vscode from "vscode";
import type { ClientContext, RunningClient } from "./client.ts";
import type { Platform } from "./extension.ts";

const readable = new Set(["markdown", "plaintext"]);

/** Starts the language client when the first text that it could help with is open, and not within activation. */
export function startClientLazily(
  platform: Platform,
  context: () => ClientContext,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let client: Promise<RunningClient> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    client ??= platform.startClient(context());
    client.catch((error: unknown) => {
      log.error(`The language server did not start: ${String(error)}`);
    });
  };
  const look = (document: vscode.TextDocument) => {
    if (readable.has(document.languageId) && !client) {
      // After this turn: whoever waits for the activation is served first.
      timer ??= setTimeout(start, 0);
    }
  };
  const opened = vscode.workspace.onDidOpenTextDocument(look);
  vscode.workspace.textDocuments.forEach(look);
  return {
    dispose() {
      opened.dispose();
      clearTimeout(timer);
      void client?.then(
        (running) => running.dispose(),
        () => undefined,
      );
    },
  };
}

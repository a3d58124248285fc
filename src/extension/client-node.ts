/** The client of the Node host, whose server is a process. A bundle of its own, loaded when it is first needed. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type ClientContext, clientId, clientName, type RunningClient, startClientWith } from "./client.ts";

export function startClient(context: ClientContext): Promise<RunningClient> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "lectern.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return startClientWith(
    context,
    (options) => new LanguageClient(clientId, clientName, { run, debug }, options),
  );
}

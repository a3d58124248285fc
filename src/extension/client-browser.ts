/** The client of the web host, whose server is a worker. */
import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { type ClientContext, clientId, clientName, type RunningClient, startClientWith } from "./client.ts";

export async function startClient(context: ClientContext): Promise<RunningClient> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "lectern.js");
  let worker: Worker | undefined;
  // A new worker for every start: a client that restarts its server must not talk to the old one.
  const start = () => {
    worker?.terminate();
    // Without encoding: some hosts do not find an encoded address.
    worker = new Worker(script.toString(true));
    // Not the worker itself: the host's own `Worker` makes objects that are no instances of it.
    const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    return Promise.resolve(transports);
  };
  const client = await startClientWith(
    context,
    (options) => new LanguageClient(clientId, clientName, start, options),
  );
  return {
    async dispose() {
      await client.dispose();
      worker?.terminate();
    },
  };
}

/** The language client, whatever the server runs in: what it watches, and the files that it reads for the server. */
import * as vscode from "vscode";
import * as v from "valibot";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { Files } from "../core/files.ts";
import { leftOut } from "./files.ts";
import {
  findFiles,
  type Initialization,
  listFolder,
  listFolderTakes,
  readFile,
  readFileTakes,
  rootsChanged,
} from "../protocol/server.ts";

export interface ClientContext {
  extensionUri: vscode.Uri;
  /** Open documents first. */
  files: Files;
  /** Folders above which no glossary is looked for. */
  roots(): string[];
  output: vscode.LogOutputChannel;
}

export interface RunningClient {
  /** Stops the server. */
  dispose(): Promise<void>;
}

export const clientId = "lectern";
export const clientName = "Lectern";

/**
 * Starts a client that a host has made, and answers its server. After a crash the client starts the server again; it gives
 * up when that happens five times in three minutes.
 */
export async function startClientWith(
  context: ClientContext,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<RunningClient> {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.md");
  const client = make(clientOptions(context, watcher));
  // Making it and starting it are two turns: together they would hold the host up.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const disposables = [
    watcher,
    client.onRequest(readFile, async (params: unknown) => {
      const { uri } = v.parse(readFileTakes, params);
      return (await context.files.read(uri)) ?? null;
    }),
    client.onRequest(listFolder, (params: unknown) =>
      context.files.list(v.parse(listFolderTakes, params).uri),
    ),
    client.onRequest(findFiles, async () =>
      (await vscode.workspace.findFiles("**/*.md", leftOut)).map((uri) => uri.toString()),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (client.isRunning()) {
        client.sendNotification(rootsChanged, { roots: context.roots() }).catch((error: unknown) => {
          context.output.warn(`The language server was not told of the new folders: ${String(error)}`);
        });
      }
    }),
  ];
  const dispose = async () => {
    disposables.forEach((disposable) => void disposable.dispose());
    await client.dispose();
  };
  try {
    await client.start();
  } catch (error) {
    await dispose().catch(() => undefined);
    throw error;
  }
  return { dispose };
}

function clientOptions(context: ClientContext, watcher: vscode.FileSystemWatcher): LanguageClientOptions {
  return {
    // No scheme: a lesson may be on disk, in a virtual workspace or not saved yet.
    documentSelector: [
      { language: "markdown" },
      { language: "plaintext", pattern: "**/*.txt" },
      { language: "plaintext", scheme: "untitled" },
    ],
    outputChannel: context.output,
    synchronize: { fileEvents: watcher },
    // A function: after a restart the roots may be others.
    initializationOptions: (): Initialization => ({
      roots: context.roots(),
      cardWords: cardWords(),
      docs: vscode.Uri.joinPath(context.extensionUri, "docs", "checks.md").toString(),
      ...(vscode.l10n.bundle && { translations: vscode.l10n.bundle }),
    }),
  };
}

function cardWords(): NonNullable<Initialization["cardWords"]> {
  // `{0}` stays: the server puts the words in.
  return {
    term: vscode.l10n.t("term"),
    person: vscode.l10n.t("person"),
    place: vscode.l10n.t("place"),
    organisation: vscode.l10n.t("organisation"),
    event: vscode.l10n.t("event"),
    aliases: vscode.l10n.t("Also: {0}", "{0}"),
    asOf: vscode.l10n.t("As of {0}", "{0}"),
    sinceThen: vscode.l10n.t("Since then: {0}", "{0}"),
    source: vscode.l10n.t("Source: {0}", "{0}"),
    see: vscode.l10n.t("See also: {0}", "{0}"),
  };
}

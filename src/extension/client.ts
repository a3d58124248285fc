/** The language client, whatever the server runs in: what it watches, and the files that it reads for the server. */
import * as vscode from "vscode";
import * as v from "valibot";
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type LanguageClientOptions,
} from "vscode-languageclient";
import { type Files, isLeftOut, leftOut } from "../core/files.ts";
import {
  findFiles,
  type IdRenamed,
  idRenamed,
  idRenamedTakes,
  type Initialization,
  listFolder,
  listFolderTakes,
  readFile,
  readFileTakes,
  rootsChanged,
} from "../protocol/server.ts";

import { cardWords } from "./card-words.ts";
import { giveLogs, logsPattern } from "./collected-logs.ts";
import { registerDrafts } from "./draft-questions.ts";
import { keepIndex } from "./index-store.ts";
import { registerMakeAlias } from "./make-alias.ts";
import { registerShowPlaces } from "./show-places.ts";
import { TermMarks } from "./term-marks.ts";

export interface ClientContext {
  extensionUri: vscode.Uri;
  /** Open documents first. */
  files: Files;
  /** Folders above which no glossary is looked for. */
  roots(): string[];
  output: vscode.LogOutputChannel;
  /** Hears of an id that is renamed by an edit. */
  onIdRenamed(renamed: IdRenamed): void;
  /** Where the index is kept. */
  storageUri: vscode.Uri;
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
  // A folder that is deleted or moved tells nothing of the files in it, and its name may be any.
  const files = vscode.workspace.createFileSystemWatcher("**/*.md");
  const folders = vscode.workspace.createFileSystemWatcher("**/*", false, true, false);
  const logs = vscode.workspace.createFileSystemWatcher(logsPattern);
  const client = make(clientOptions(context, [files, logs], await checkDocs(context)));
  // Making it and starting it are two turns: together they would hold the host up.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const tellOfFolder = (uri: vscode.Uri) => {
    if (looksLikeFolder(uri.toString()) && client.isRunning()) {
      const event = { changes: [{ uri: uri.toString(), type: FileChangeType.Deleted }] };
      void client.sendNotification(DidChangeWatchedFilesNotification.method, event).catch(() => undefined);
    }
  };
  const disposables = [
    files,
    folders,
    logs,
    folders.onDidCreate(tellOfFolder),
    folders.onDidDelete(tellOfFolder),
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
    client.onNotification(idRenamed, (params: unknown) =>
      context.onIdRenamed(v.parse(idRenamedTakes, params)),
    ),
    ...keepIndex(client, context.storageUri),
    ...giveLogs(client, () => context.roots()),
    registerMakeAlias(client),
    registerShowPlaces(client),
    ...registerDrafts(client),
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
    disposables.push(new TermMarks(client, files, context.output));
  } catch (error) {
    await dispose().catch(() => undefined);
    throw error;
  }
  return { dispose };
}

/** Nothing that is no folder is lost by telling of it; but most of what comes and goes has an ending. */
const looksLikeFolder = (uri: string): boolean => !isLeftOut(uri) && !/\.[a-z0-9]{1,5}$/i.test(uri);

/** Where the checks are explained: each is the heading of a page. */
async function checkDocs({
  extensionUri,
  files,
}: ClientContext): Promise<NonNullable<Initialization["docs"]>> {
  const page = vscode.Uri.joinPath(extensionUri, "docs", "checks.md");
  const text = (await files.read(page.toString())) ?? "";
  const lines = text.split("\n").flatMap((line, index) => {
    const code = /^### (\S+)/.exec(line)?.[1];
    return code === undefined ? [] : [[code, index + 1] as const];
  });
  return { uri: page.toString(), lines: Object.fromEntries(lines) };
}

function clientOptions(
  context: ClientContext,
  watchers: vscode.FileSystemWatcher[],
  docs: Initialization["docs"],
): LanguageClientOptions {
  return {
    // No scheme: a lesson may be on disk, in a virtual workspace or not saved yet.
    documentSelector: [
      { language: "markdown" },
      { language: "plaintext", pattern: "**/*.txt" },
      { language: "plaintext", scheme: "untitled" },
    ],
    outputChannel: context.output,
    synchronize: { fileEvents: watchers },
    // A function: after a restart the roots may be others.
    initializationOptions: (): Initialization => ({
      roots: context.roots(),
      cardWords: cardWords(),
      keepsIndex: true,
      givesLogs: true,
      picksAlias: true,
      showsPlaces: true,
      showsReader: true,
      asksKind: true,
      ...(docs && { docs }),
      ...(vscode.l10n.bundle && { translations: vscode.l10n.bundle }),
    }),
  };
}

/** The workspace as the client sees it: open documents by synchronization, all other files by asking for them. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import * as v from "valibot";
import {
  findFiles,
  findFilesGives,
  listFolder,
  listFolderGives,
  readFile,
  readFileGives,
} from "../protocol/server.ts";
import type { Workspace } from "../service/service.ts";

export interface ClientWorkspace extends Workspace {
  roots: readonly string[];
}

export function clientWorkspace(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  roots: readonly string[],
): ClientWorkspace {
  /** What cannot be had counts as absent, and the log says why. */
  async function ask<S extends v.GenericSchema>(method: string, uri: string | undefined, gives: S) {
    try {
      return v.parse(gives, await connection.sendRequest<unknown>(method, { uri }));
    } catch (error) {
      connection.console.warn(`${method} of ${uri ?? "the workspace"} failed: ${String(error)}`);
      return undefined;
    }
  }
  return {
    roots,
    document: (uri) => documents.get(uri),
    read: async (uri) =>
      documents.get(uri)?.getText() ?? (await ask(readFile, uri, readFileGives)) ?? undefined,
    documents: () => documents.all(),
    find: async () => (await ask(findFiles, undefined, findFilesGives)) ?? [],
    list: async (folder) => (await ask(listFolder, folder, listFolderGives)) ?? [],
  };
}

/** The workspace as the client sees it: open documents by synchronization, all other files by asking for them. */
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import * as v from "valibot";
import {
  fileStamps,
  fileStampsGives,
  findFiles,
  findFilesGives,
  findLogs,
  findLogsGives,
  listFolder,
  listFolderGives,
  loadIndex,
  loadIndexGives,
  readFile,
  readFileGives,
  readLog,
  readLogGives,
  saveIndex,
} from "../protocol/server.ts";
import type { Logs, Workspace } from "../service/workspace.ts";
import type { Settings } from "./settings.ts";

export interface ClientWorkspace extends Workspace {
  roots: readonly string[];
}

export function clientWorkspace(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { roots, keepsIndex, givesLogs }: Settings,
): ClientWorkspace {
  /** What cannot be had counts as absent, and the log says why. */
  async function ask<S extends v.GenericSchema>(method: string, params: object, gives: S) {
    try {
      return v.parse(gives, await connection.sendRequest<unknown>(method, params));
    } catch (error) {
      const about = "uri" in params ? ` of ${String(params.uri)}` : "";
      connection.console.warn(`${method}${about} failed: ${String(error)}`);
      return undefined;
    }
  }
  const stored: NonNullable<Workspace["stored"]> = {
    load: async () => (await ask(loadIndex, {}, loadIndexGives)) ?? undefined,
    save: async (text) => void (await ask(saveIndex, { text }, v.unknown())),
    stamps: async (uris) => (await ask(fileStamps, { uris }, fileStampsGives)) ?? [],
  };
  const logs: Logs = {
    now: () => Date.now(),
    find: async () => (await ask(findLogs, {}, findLogsGives)) ?? [],
    async *read(uri) {
      for (let at: number | undefined = 0; at !== undefined;) {
        const part: v.InferOutput<typeof readLogGives> | undefined = await ask(
          readLog,
          { uri, at },
          readLogGives,
        );
        yield part?.text ?? "";
        at = part?.next;
      }
    },
  };
  return {
    roots,
    ...(givesLogs && { logs }),
    ...(keepsIndex && { stored }),
    pause: () => new Promise((done) => setTimeout(done)),
    document: (uri) => documents.get(uri),
    documents: () => documents.all(),
    read: async (uri) =>
      documents.get(uri)?.getText() ?? (await ask(readFile, { uri }, readFileGives)) ?? undefined,
    find: async () => (await ask(findFiles, {}, findFilesGives)) ?? [],
    list: async (folder) => (await ask(listFolder, { uri: folder }, listFolderGives)) ?? [],
  };
}

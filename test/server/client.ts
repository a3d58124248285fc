/** A server at the other end of a pair of streams in memory, and a client that speaks plain JSON-RPC with it. */
import { PassThrough } from "node:stream";
import {
  createConnection,
  createMessageConnection,
  type CancellationToken,
  type Hover,
  type LocationLink,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createServer } from "../../src/server/server.ts";
import { cut, root, uriOf } from "../service/workspace.ts";

export type Client = Awaited<ReturnType<typeof startServer>>;

interface Options {
  create?: Parameters<typeof createServer>[1];
  initializationOptions?: unknown;
  linkSupport?: boolean;
  /** Under `lectern`; a client without them cannot be asked. */
  settings?: unknown;
  showsProgress?: boolean;
}

export async function startServer(files: Record<string, string>, options: Options = {}) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  createServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    options.create,
  );
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const disk = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const logged: string[] = [];
  const versions = new Map<string, number>();
  client.onRequest("lectern/readFile", ({ uri }: { uri: string }) => disk.get(uri) ?? null);
  client.onRequest("lectern/findFiles", () => [...disk.keys()].filter((uri) => uri.endsWith(".md")));
  client.onRequest("lectern/listFolder", ({ uri }: { uri: string }) =>
    [...disk.keys()].filter((file) => file.startsWith(`${uri}/`)).map((file) => file.slice(uri.length + 1)),
  );
  const refreshed: string[] = [];
  const kept: { index?: string } = {};
  const progress: { kind: string; message?: string }[] = [];
  const watched: ((token: string | number) => void)[] = [];
  client.onRequest("lectern/loadIndex", () => kept.index ?? null);
  client.onRequest("lectern/saveIndex", ({ text }: { text: string }) => {
    kept.index = text;
    return null;
  });
  client.onRequest("lectern/fileStamps", ({ uris }: { uris: string[] }) =>
    uris.map((uri) => disk.get(uri) ?? null),
  );
  client.onRequest("window/workDoneProgress/create", () => null);
  client.onNotification("$/progress", ({ token, value }: { token: string; value: { kind: string } }) => {
    progress.push(value);
    watched.forEach((watch) => watch(token));
  });
  client.onRequest("workspace/diagnostic/refresh", () => {
    refreshed.push("workspace/diagnostic/refresh");
    return null;
  });
  client.onRequest("client/registerCapability", () => null);
  client.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => options.settings),
  );
  client.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message));
  client.listen();
  const initialized = await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: { definition: { linkSupport: options.linkSupport ?? true } },
      workspace: {
        configuration: options.settings !== undefined,
        didChangeConfiguration: { dynamicRegistration: options.settings !== undefined },
        diagnostics: { refreshSupport: true },
      },
      window: { workDoneProgress: options.showsProgress ?? false },
    },
    initializationOptions: options.initializationOptions ?? { roots: [root] },
  });
  await client.sendNotification("initialized", {});

  const at = (path: string, marked: string) => ({
    textDocument: { uri: uriOf(path) },
    position: cut(marked).position,
  });
  return {
    initialized,
    disk,
    logged,
    refreshed,
    kept,
    progress,
    onProgress: (watch: (token: string | number) => void) => void watched.push(watch),
    ask: <R>(method: string, params: unknown) => client.sendRequest<R>(method, params),
    open: (path: string, text: string, languageId = "markdown") => {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      return client.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uriOf(path), languageId, version, text },
      });
    },
    /** Replaces a stretch of one line. */
    edit: (path: string, line: number, start: number, end: number, text: string) => {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      const range = { start: { line, character: start }, end: { line, character: end } };
      return client.sendNotification("textDocument/didChange", {
        textDocument: { uri: uriOf(path), version },
        contentChanges: [{ range, text }],
      });
    },
    close: (path: string) =>
      client.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf(path) } }),
    fileChanged: (path: string, type: number) =>
      client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] }),
    notify: (method: string, params: unknown) => client.sendNotification(method, params),
    /** At the `|` of a text that is the document's, or begins like it. */
    hover: (path: string, marked: string, token?: CancellationToken) =>
      client.sendRequest<Hover | null>("textDocument/hover", at(path, marked), ...(token ? [token] : [])),
    definition: (path: string, marked: string) =>
      client.sendRequest<LocationLink[] | null>("textDocument/definition", at(path, marked)),
    stop: async () => {
      await client.sendRequest("shutdown");
      client.dispose();
      toServer.end();
      toClient.end();
    },
  };
}

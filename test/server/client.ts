/** A server, in memory unless told otherwise, and a client that speaks plain JSON-RPC with it. */
import { fork } from "node:child_process";
import { PassThrough } from "node:stream";
import {
  createConnection,
  createMessageConnection,
  type CancellationToken,
  type Hover,
  IPCMessageReader,
  IPCMessageWriter,
  type LocationLink,
  type MessageReader,
  type MessageWriter,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { createServer } from "../../src/server/server.ts";
import { cut, root, uriOf } from "../service/workspace.ts";

export type Client = Awaited<ReturnType<typeof startServer>>;

/** The client's end of a connection to a server. */
export interface Transport {
  reader: MessageReader;
  writer: MessageWriter;
  stop(): void | Promise<void>;
}

export interface Options {
  /** Another transport than one in memory. */
  connect?: () => Transport | Promise<Transport>;
  create?: Parameters<typeof createServer>[1];
  initializationOptions?: unknown;
  linkSupport?: boolean;
  /** Under `lectern`; a client without them cannot be asked. */
  settings?: unknown;
  showsProgress?: boolean;
  refreshesLenses?: boolean;
}

function inMemory(create: Options["create"]): Transport {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  createServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    create,
  );
  return {
    reader: new StreamMessageReader(toClient),
    writer: new StreamMessageWriter(toServer),
    stop: () => {
      toServer.end();
      toClient.end();
    },
  };
}

/** The server that ships, in a process of its own. */
export function inProcess(): Transport {
  const child = fork("dist/lectern.js", ["--node-ipc"], { stdio: "inherit" });
  return {
    reader: new IPCMessageReader(child),
    writer: new IPCMessageWriter(child),
    stop: () => void child.kill(),
  };
}

export async function startServer(files: Record<string, string>, options: Options = {}) {
  const transport = await (options.connect ?? (() => inMemory(options.create)))();
  const client = createMessageConnection(transport.reader, transport.writer);
  const disk = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  const logged: string[] = [];
  const versions = new Map<string, number>();
  client.onRequest("lectern/readFile", ({ uri }: { uri: string }) => disk.get(uri) ?? null);
  client.onRequest("lectern/findFiles", () => [...disk.keys()].filter((uri) => uri.endsWith(".md")));
  client.onRequest("lectern/listFolder", ({ uri }: { uri: string }) =>
    [...disk.keys()].flatMap((file) => {
      const name = file.startsWith(`${uri}/`) ? file.slice(uri.length + 1) : "/";
      return name.includes("/") ? [] : [name];
    }),
  );
  client.onRequest("lectern/findLogs", () =>
    [...disk].flatMap(([uri, text]) => {
      const path = uri.split("/.lectern/progress/")[1];
      return path === undefined ? [] : [{ uri, path, size: text.length, stamp: text }];
    }),
  );
  client.onRequest("lectern/readLog", ({ uri, at }: { uri: string; at: number }) => {
    const text = disk.get(uri) ?? "";
    const next = at + 1000;
    return { text: text.slice(at, next), ...(next < text.length && { next }) };
  });
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
  client.onRequest("workspace/codeLens/refresh", () => {
    refreshed.push("workspace/codeLens/refresh");
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
        codeLens: { refreshSupport: options.refreshesLenses ?? false },
      },
      window: { workDoneProgress: options.showsProgress ?? false },
    },
    initializationOptions: options.initializationOptions ?? { roots: [root] },
  });
  await client.sendNotification("initialized", {});

  const change = (path: string, range: Range, text: string) => {
    const version = (versions.get(path) ?? 0) + 1;
    versions.set(path, version);
    return client.sendNotification("textDocument/didChange", {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [{ range, text }],
    });
  };
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
    onNotification: (method: string, heard: (params: unknown) => void) =>
      void client.onNotification(method, heard),
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
    edit: (path: string, line: number, start: number, end: number, text: string) =>
      change(path, { start: { line, character: start }, end: { line, character: end } }, text),
    change,
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
      await transport.stop();
    },
  };
}

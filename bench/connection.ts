/** A server of its own process, without VS Code: what a client has to do before it can ask. */
import { fork } from "node:child_process";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

/** The files of a workspace, by URI. */
export interface Files {
  root: string;
  /** Null when there is none. */
  read: (uri: string) => string | null;
  list: (uri: string) => string[];
}

export async function startServer(
  files: Files,
): Promise<{ connection: ProtocolConnection; stop: () => void }> {
  const child = fork("dist/lectern.js", ["--node-ipc"], { stdio: "inherit" });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.onRequest("lectern/readFile", ({ uri }: { uri: string }) => files.read(uri));
  connection.onRequest("lectern/listFolder", ({ uri }: { uri: string }) => files.list(uri));
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: files.root,
    capabilities: {},
    initializationOptions: { roots: [files.root] },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}

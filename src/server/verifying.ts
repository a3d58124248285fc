import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Service } from "../service/api.ts";

/** Milliseconds without a key. */
const idle = 5000;

/** When nobody has typed for a while, what is known of an edited document is compared with the document read anew. */
export function verifyWhenIdle(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  service: Service,
): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const verify = async (uri: string) => {
    if (!(await service.verify(uri))) {
      connection.console.warn(`${uri} had not been read as it stands, and was read anew.`);
    }
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    stop(uri);
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        void verify(uri);
      }, idle),
    );
  });
  documents.onDidClose(({ document: { uri } }) => stop(uri));
}

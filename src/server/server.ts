/** The language server, whatever it runs in: what it can do, one line a feature. */
import { type Connection, TextDocuments, TextDocumentSyncKind } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as v from "valibot";
import { rootsChanged, rootsChangedTakes } from "../protocol/server.ts";
import { createService } from "../service/service.ts";
import { answering } from "./answer.ts";
import { clientWorkspace } from "./client-workspace.ts";
import { type Settings, settingsOf } from "./settings.ts";

/** Listens on `connection` at once. Only tests give another `create`. */
export function createServer(connection: Connection, create = createService): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const settings = settingsOf(params);
    registerFeatures(connection, documents, settings, create);
    return {
      serverInfo: { name: "Lectern" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
      },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function registerFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { roots, cardWords, definitionLinks }: Settings,
  create: typeof createService,
): void {
  const workspace = clientWorkspace(connection, documents, roots);
  const service = create(workspace, cardWords);
  const answer = answering(connection);

  connection.onHover(
    answer("Hover", ({ textDocument, position }, token) => service.hover(textDocument.uri, position, token)),
  );
  connection.onDefinition(
    answer("Definition", async ({ textDocument, position }, token) => {
      const links = await service.definition(textDocument.uri, position, token);
      return definitionLinks
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({
            uri: targetUri,
            range: targetSelectionRange,
          }));
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => service.changed(changes.map(({ uri }) => uri)));
  connection.onNotification(rootsChanged, (params: unknown) => {
    const taken = v.safeParse(rootsChangedTakes, params);
    if (taken.success) {
      service.changed([...workspace.roots, ...taken.output.roots]);
      workspace.roots = taken.output.roots;
    }
  });
}

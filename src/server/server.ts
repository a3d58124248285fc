/** The language server, whatever it runs in. */
import { CodeLensRefreshRequest, type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as v from "valibot";
import { isInLogs } from "../core/log/files.ts";
import { rootsChanged, rootsChangedTakes } from "../protocol/server.ts";
import { createService } from "../service/service.ts";
import { capabilities, registerFormatting } from "./capabilities.ts";
import { clientWorkspace } from "./client-workspace.ts";
import { registerFeatures } from "./features.ts";
import { indexer } from "./indexing.ts";
import { refreshLenses } from "./lenses.ts";
import { registerOwnRequests } from "./own-requests.ts";
import { clientSettings, followSettings, settingsOf } from "./settings.ts";
import { verifyWhenIdle } from "./verifying.ts";

/** Listens on `connection` at once. Only tests give another `create`. */
export function createServer(connection: Connection, create = createService): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const settings = settingsOf(params);
    const workspace = clientWorkspace(connection, documents, settings);
    const refresh = () => {
      if (settings.refreshesDiagnostics) {
        void connection.languages.diagnostics.refresh();
      }
      if (settings.refreshesLenses) {
        void connection.sendRequest(CodeLensRefreshRequest.type);
      }
    };
    const again = { learned: () => void connection.languages.diagnostics.refresh() };
    const service = create(workspace, {
      ...settings.service,
      ...(settings.refreshesDiagnostics && again),
    });
    const learn = indexer(connection, service, settings, refresh);
    const changed = (uris: readonly string[]) => {
      service.changed(uris);
      // What logs tell takes a while to be read; then the service says so.
      if (!uris.every(isInLogs)) {
        refresh();
        void learn();
      }
    };
    registerFeatures(connection, service, clientSettings(connection, settings), settings);
    registerOwnRequests(connection, service);
    refreshLenses(connection, documents, settings);
    verifyWhenIdle(connection, documents, service);
    connection.onInitialized(async () => {
      await followSettings(connection, settings);
      await registerFormatting(connection, settings);
      await learn();
    });
    connection.onDidChangeConfiguration(refresh);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      changed(changes.map(({ uri }) => uri));
    });
    connection.onNotification(rootsChanged, (given: unknown) => {
      const taken = v.safeParse(rootsChangedTakes, given);
      if (taken.success) {
        const uris = [...workspace.roots, ...taken.output.roots];
        workspace.roots = taken.output.roots;
        changed(uris);
      }
    });
    return { serverInfo: { name: "Lectern" }, capabilities };
  });
  documents.listen(connection);
  connection.listen();
}

import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";

/** What the server can do; every one has its line in `features.ts`. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { resolveProvider: true, triggerCharacters: [":", '"', "{", "#", "."] },
  workspaceSymbolProvider: true,
  documentSymbolProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  inlayHintProvider: true,
  diagnosticProvider: { identifier: "lectern", interFileDependencies: true, workspaceDiagnostics: false },
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorExtract,
      CodeActionKind.RefactorRewrite,
    ],
  },
};

import {
  CodeActionKind,
  type Connection,
  DocumentFormattingRequest,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Settings } from "./settings.ts";

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
  foldingRangeProvider: true,
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

/** Only quizzes and glossaries: for other Markdown people have a formatter, and an editor asks which of two it is to be. */
export async function registerFormatting(connection: Connection, settings: Settings): Promise<void> {
  if (settings.formatsByName) {
    const pattern = "**/{quiz,glossary,*.quiz,*.glossary}.md";
    await connection.client.register(DocumentFormattingRequest.type, {
      documentSelector: [{ language: "markdown", pattern }],
    });
  }
}

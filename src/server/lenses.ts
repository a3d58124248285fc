import { CodeLensRefreshRequest, type Connection, type TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";
import type { Settings } from "./settings.ts";

/** Milliseconds without a key. */
const settled = 300;

/** What stands above the paragraphs of an article follows the quiz that is typed, and the other way round. */
export function refreshLenses(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { refreshesLenses }: Settings,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  documents.onDidChangeContent(({ document: { uri } }) => {
    const kind = fileKind(uri);
    const other = kind === "quiz" ? "article" : kind === "article" ? "quiz" : undefined;
    if (refreshesLenses && documents.all().some((each) => fileKind(each.uri) === other)) {
      clearTimeout(timer);
      timer = setTimeout(() => void connection.sendRequest(CodeLensRefreshRequest.type), settled);
    }
  });
  connection.onShutdown(() => clearTimeout(timer));
}

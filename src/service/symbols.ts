/** The outline of a quiz and of a glossary. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { parseGlossary } from "../core/glossary.ts";
import { parseQuiz } from "../core/quiz.ts";
import type { Range, Rich } from "../core/rich.ts";
import { rangeIn } from "./diagnostics.ts";

export function documentSymbols(document: TextDocument): DocumentSymbol[] {
  switch (fileKind(document.uri)) {
    case "glossary":
      return parseGlossary(document.getText()).entries.map(({ id, term, aliases, kind, source, termRange }) =>
        symbol(document, term || id, {
          detail: aliases.map(({ text }) => text).join(", "),
          kind: kind === "term" || kind === undefined ? SymbolKind.Key : SymbolKind.Constant,
          source,
          words: termRange,
        }),
      );
    case "quiz":
      return questionSymbols(document);
    case "article":
    case undefined:
      return [];
  }
}

function questionSymbols(document: TextDocument): DocumentSymbol[] {
  const { questions, unreadable } = parseQuiz(document.getText());
  return [
    ...questions.map(({ id, stem, source, kind }) => ({ id, stem, source, detail: kind })),
    ...unreadable.map(({ id, stem, source }) => ({ id, stem, source, detail: "" })),
  ]
    .sort((a, b) => a.source.start - b.source.start)
    .map(({ id, stem, source, detail }) =>
      symbol(document, heading(stem) || id, {
        detail,
        kind: SymbolKind.Event,
        source,
        words: stem.blocks[0]?.source ?? source,
      }),
    );
}

const heading = ({ leaves: [first] }: Rich) => (first?.text ?? "").replace(/\s+/g, " ").trim();

function symbol(
  document: TextDocument,
  name: string,
  about: { detail: string; kind: SymbolKind; source: Range; words: Range },
): DocumentSymbol {
  const { detail, kind, source, words } = about;
  return {
    name,
    detail,
    kind,
    range: rangeIn(document, source),
    selectionRange: rangeIn(document, words),
  };
}

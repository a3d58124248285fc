/** The outline of a quiz and of a glossary. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import { moved } from "../core/section-reader.ts";
import type { Range, Rich } from "../core/rich.ts";
import { rangeIn } from "./diagnostics.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Texts } from "./texts.ts";

export function documentSymbols(document: TextDocument, quizzes: Quizzes, texts: Texts): DocumentSymbol[] {
  switch (fileKind(document.uri)) {
    case "glossary":
      return texts.glossary(document).entries.map(({ id, term, aliases, kind, source, termRange }) =>
        symbol(document, term || id, {
          detail: aliases.map(({ text }) => text).join(", "),
          kind: kind === "term" || kind === undefined ? SymbolKind.Key : SymbolKind.Constant,
          source,
          words: termRange,
        }),
      );
    case "quiz":
      return questionSymbols(document, quizzes);
    case "article":
    case undefined:
      return [];
  }
}

function questionSymbols(document: TextDocument, quizzes: Quizzes): DocumentSymbol[] {
  const { questions, unreadable, drafts } = quizzes.of(document);
  const words = ({ stem, source }: { stem: Rich; source: Range }) => stem.blocks[0]?.source ?? source;
  return [
    ...questions.map(({ at, value }) => ({
      at,
      name: heading(value.stem) || value.id,
      detail: value.kind as string,
      source: value.source,
      words: words(value),
    })),
    ...unreadable.map(({ at, value }) => ({
      at,
      name: heading(value.stem) || value.id,
      detail: "",
      source: value.source,
      words: words(value),
    })),
    ...drafts.map(({ at, value }) => ({ at, name: value.heading || value.id, detail: "draft", ...value })),
  ]
    .sort((a, b) => a.at + a.source.start - b.at - b.source.start)
    .map(({ at, name, detail, source, words: own }) =>
      symbol(document, name, {
        detail,
        kind: SymbolKind.Event,
        source: moved(source, at),
        words: moved(own, at),
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

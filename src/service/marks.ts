/** Where an article shows terms, for an editor that marks them. */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";
import { rangeIn } from "./diagnostics.ts";
import type { Terms } from "./scopes.ts";
import type { Texts } from "./texts.ts";

export interface Marks {
  /** Of the document that the ranges are for. */
  version: number;
  ranges: Range[];
}

/** Characters above which nothing is marked: it would be work at every keystroke. */
const huge = 1_000_000;

export function marks(document: TextDocument, terms: Terms, texts: Texts): Marks {
  const { version, uri } = document;
  const kind = fileKind(uri);
  if (kind === "glossary" || kind === "quiz" || document.getText().length > huge) {
    return { version, ranges: [] };
  }
  const shown = texts.matches(document, terms.scope).filter((match) => match.shown);
  return { version, ranges: shown.map(({ source }) => rangeIn(document, source)) };
}

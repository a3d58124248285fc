/** Front matter that names another file: the article of a quiz, the glossaries of an article. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { fileKind, isPlainText, resolvePath } from "../core/files.ts";
import { readFrontMatter } from "../core/frontmatter.ts";
import { rangeIn } from "./diagnostics.ts";

export function documentLinks(document: TextDocument): DocumentLink[] {
  const kind = fileKind(document.uri);
  const key = kind === "quiz" ? "article" : kind === "article" ? "glossary" : undefined;
  if (key === undefined || isPlainText(document.uri)) {
    return [];
  }
  const items = readFrontMatter(document.getText()).frontMatter?.keys.get(key)?.items ?? [];
  return items.flatMap(({ text, range }) => {
    const target = resolvePath(document.uri, text);
    return target === undefined ? [] : { range: rangeIn(document, range), target };
  });
}

/** The terms of the workspace, and the other names of their entries. */
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import { rangeIn } from "./diagnostics.ts";
import type { ReadGlossary } from "./scopes.ts";

/** As much as anybody looks through; more letters make it fewer. */
const most = 500;

/** Names that have the letters of `query` in its order. */
export function workspaceSymbols(glossaries: readonly ReadGlossary[], query: string): WorkspaceSymbol[] {
  const asked = query.toLowerCase().replace(/\s+/g, "");
  const symbols: WorkspaceSymbol[] = [];
  for (const { uri, glossary, document } of glossaries) {
    for (const { term, termRange, aliases } of glossary.entries) {
      const names = [{ text: term, range: termRange }, ...aliases];
      for (const { text, range } of names.filter((name) => hasLetters(name.text, asked))) {
        symbols.push({
          name: text,
          kind: SymbolKind.Key,
          location: { uri, range: rangeIn(document, range) },
          ...(text !== term && { containerName: term }),
        });
        if (symbols.length === most) {
          return symbols;
        }
      }
    }
  }
  return symbols;
}

function hasLetters(name: string, asked: string): boolean {
  let at = 0;
  for (const letter of name.toLowerCase()) {
    if (asked.startsWith(letter, at)) {
      at += letter.length;
    }
  }
  return at >= asked.length;
}

/** What names an entry without speaking of it: its heading and aliases, `See` in a glossary, `Term` in a quiz, links to it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import type { Range } from "../core/rich.ts";
import type { Scope, ScopedEntry } from "../core/scope.ts";
import { entryLinks } from "./entry-links.ts";
import type { ReadGlossary, Terms } from "./scopes.ts";

export interface Found {
  source: Range;
  /** As they are read; undefined for an id. */
  words?: string;
  entries: ScopedEntry[];
}

/** Undefined when none stands there. */
export function referenceAt(
  document: TextDocument,
  offset: number,
  { scope, glossaries }: Terms,
): Found | undefined {
  const glossary = glossaries.get(document.uri);
  const own = glossary && formAt(glossary, offset);
  const named = own ?? (glossary ? seeAt(glossary, offset) : termLabelAt(document, offset));
  const entry = named && scope.find(named.id, glossary?.uri);
  return entry ? { ...named, entries: [entry] } : linkAt(document, offset, scope);
}

function linkAt(document: TextDocument, offset: number, scope: Scope): Found | undefined {
  const { text, from } = lineAt(document, offset);
  const link = entryLinks(text, document.uri, scope).find(
    ({ range }) => from + range.start <= offset && offset <= from + range.end,
  );
  const { start, end } = link?.range ?? { start: 0, end: 0 };
  return link && { source: { start: from + start, end: from + end }, entries: [link.scoped] };
}

function lineAt(document: TextDocument, offset: number): { text: string; from: number } {
  const { line } = document.positionAt(offset);
  const start = { line, character: 0 };
  return {
    text: document.getText({ start, end: { line: line + 1, character: 0 } }),
    from: document.offsetAt(start),
  };
}

type Named = { id: string; source: Range; words?: string } | undefined;

/** A term or an alias belongs to its entry, even where others share it. */
function formAt({ glossary }: ReadGlossary, offset: number): Named {
  const entry = glossary.entries.find(({ source }) => source.start <= offset && offset <= source.end);
  const forms = entry ? [{ text: entry.term, range: entry.termRange }, ...entry.aliases] : [];
  const form = forms.find(({ range }) => range.start <= offset && offset <= range.end);
  return entry && form && { id: entry.id, source: form.range, words: form.text };
}

function seeAt({ glossary }: ReadGlossary, offset: number): Named {
  const entry = glossary.entries.find(({ source }) => source.start <= offset && offset <= source.end);
  const see = entry?.see.find(({ range }) => range.start <= offset && offset <= range.end);
  return see && { id: see.id, source: see.range };
}

/** A line is enough: no other label can be on it, and an id that no glossary knows is no reference. */
function termLabelAt(document: TextDocument, offset: number): Named {
  if (fileKind(document.uri) !== "quiz") {
    return undefined;
  }
  const line = lineAt(document, offset);
  const [, label = "", id = ""] = /^([ \t]*Term[ \t]*:[ \t]*)(\S+)/i.exec(line.text) ?? [];
  const from = line.from + label.length;
  const source = { start: from, end: from + id.length };
  return id !== "" && from <= offset && offset <= source.end
    ? { id: id.replace(/^#/, ""), source }
    : undefined;
}

/** The ids that the questions of a quiz name with `Term`, and where. */
export function termLabels(text: string, { questions }: PlacedQuiz): { id: string; range: Range }[] {
  return questions.flatMap(({ at, value: { term, source } }) => {
    if (term === undefined) {
      return [];
    }
    const shape = /^([ \t]*Term[ \t]*:[ \t]*)(#?)(\S+)/gim;
    const written = text.slice(at + source.start, at + source.end);
    const found = [...written.matchAll(shape)].find(([, , , id]) => id === term);
    const before = (found?.[1]?.length ?? 0) + (found?.[2]?.length ?? 0);
    const start = at + source.start + (found?.index ?? 0) + before;
    return found ? [{ id: term, range: { start, end: start + term.length } }] : [];
  });
}

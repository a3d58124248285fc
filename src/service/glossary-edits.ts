/** Changes to glossaries, from wherever they are asked for. */
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { child, folderOf } from "../core/files.ts";
import { slug } from "../core/markdown.ts";
import { homeOf } from "../core/roots.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { uniqueNames } from "../core/unique.ts";
import { rangeIn } from "./diagnostics.ts";
import { addLabel } from "./fixes.ts";
import { escaped } from "./replace.ts";
import type { Say } from "./say.ts";
import type { ReadGlossary, Terms } from "./scopes.ts";
import type { Workspace } from "./workspace.ts";

export interface NewEntry {
  term: string;
  /** What it stands for, if that is known. */
  expansion?: string;
}

/** At the end of the nearest glossary; of a new one beside `uri` when none is in scope. Undefined where there is no folder. */
export function addEntry(
  uri: string,
  { glossaries }: Terms,
  entry: NewEntry,
  workspace: Pick<Workspace, "document" | "roots">,
): WorkspaceEdit | undefined {
  const [nearest] = glossaries.values();
  if (!nearest) {
    const home = homeOf(uri, workspace.roots);
    if (home.startsWith("untitled:")) {
      return undefined;
    }
    const created = child(folderOf(home), "glossary.md");
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: entryText(entry, []) }];
    return {
      documentChanges: [
        { kind: "create", uri: created, options: { ignoreIfExists: true } },
        { textDocument: { uri: created, version: null }, edits },
      ],
    };
  }
  const { document, glossary } = nearest;
  const text = document.getText();
  const end = text.trimEnd().length;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const ids = glossary.entries.map(({ id }) => id);
  const newText = (end === 0 ? "" : "\n\n") + entryText(entry, ids);
  const range = rangeIn(document, { start: end, end: text.length });
  return editOf(nearest, [{ range, newText: newText.replaceAll("\n", eol) }], workspace);
}

function entryText({ term, expansion }: NewEntry, ids: readonly string[]): string {
  const unique = uniqueNames();
  ids.forEach(unique);
  const heading = `## ${escaped(term)} {#${unique(slug(term))}}\n`;
  return expansion === undefined
    ? heading
    : `${heading}\n${capital(escaped(expansion))}.\n\nAliases: ${escaped(expansion)}\n`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Undefined when the entry has the form already, or its glossary is gone. */
export function addAlias(
  { entry, glossary }: ScopedEntry,
  { glossaries }: Terms,
  alias: string,
  workspace: Pick<Workspace, "document">,
  say: Say,
): WorkspaceEdit | undefined {
  const read = glossaries.get(glossary);
  const known = [entry.term, ...entry.aliases.map(({ text }) => text)].includes(alias);
  if (!read || known) {
    return undefined;
  }
  const { edits } = addLabel(read.document.getText(), entry, "Aliases", escaped(alias), say);
  const changes = edits.map(({ range, text }) => ({ range: rangeIn(read.document, range), newText: text }));
  return editOf(read, changes, workspace);
}

/** `document` is what was parsed; if it is open, it is the open one's text at its version. */
function editOf(
  { uri }: ReadGlossary,
  edits: { range: ReturnType<typeof rangeIn>; newText: string }[],
  workspace: Pick<Workspace, "document">,
): WorkspaceEdit {
  const version = workspace.document(uri)?.version ?? null;
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

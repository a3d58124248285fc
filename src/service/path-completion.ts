/** What may be written where front matter names another file: its path from here. */
import type { Position, TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { type FileKind, fileKind, folderOf, relativePath } from "../core/files.ts";
import { item } from "./mark-completion.ts";

/** A path that is being typed. */
export interface TypedPath {
  /** What the file that it leads to is. */
  wanted: FileKind;
  /** As far as it is typed, with the quotation mark before it. */
  typed: string;
}

/** Behind `article:` of a quiz and `glossary:` of an article, in a list too. The position is in the front matter. */
export function pathTyped(document: TextDocument, { line, character }: Position): TypedPath | undefined {
  const lines = document
    .getText({ start: { line: 0, character: 0 }, end: { line, character } })
    .split(/\r\n?|\n/);
  const here = lines.pop() ?? "";
  const wanted = { quiz: "article", article: "glossary", glossary: undefined } as const;
  const kind = wanted[fileKind(document.uri) ?? "glossary"];
  if (kind === undefined) {
    return undefined;
  }
  const value = new RegExp(`^${kind}:[ \\t]+(.*)$`).exec(here)?.[1];
  if (value !== undefined) {
    const last = kind === "glossary" ? /^(?:\[(?:.*,)?[ \t]*)?([^\]]*)$/.exec(value)?.[1] : value;
    return last === undefined ? undefined : { wanted: kind, typed: last };
  }
  const entry = kind === "glossary" ? /^[ \t]*-[ \t]+(.*)$/.exec(here)?.[1] : undefined;
  const above = lines.findLast((each) => !/^[ \t]*-[ \t]/.test(each));
  return entry !== undefined && above?.trimEnd() === "glossary:" ? { wanted: kind, typed: entry } : undefined;
}

/** So many are shown; what is typed next makes them fewer. */
const most = 100;

/** Nearest first: those that fewest folders lie between. */
export function pathItems(
  document: TextDocument,
  position: Position,
  { wanted, typed }: TypedPath,
  files: Iterable<string>,
): CompletionItem[] {
  const start = { line: position.line, character: position.character - typed.length };
  const begun = typed.replace(/^["']/, "").toLowerCase();
  const paths = [...new Set(files)]
    .filter((uri) => fileKind(uri) === wanted && uri !== document.uri)
    .flatMap((uri) => {
      const path = relativePath(document.uri, uri);
      return path === undefined
        ? []
        : [{ path: decodeURIComponent(path), near: folderOf(uri) === folderOf(document.uri) }];
    })
    .filter(({ path }) => path.toLowerCase().includes(begun))
    .map(({ path, near }) => ({ path, steps: near ? 0 : path.split("/").length }))
    .sort((a, b) => a.steps - b.steps || (a.path < b.path ? -1 : 1))
    .slice(0, most);
  return paths.map(({ path }, index) => ({
    ...item(asYaml(path, typed), CompletionItemKind.File, { start, end: position }),
    label: path,
    filterText: typed.slice(0, typed.length - typed.replace(/^["']/, "").length) + path,
    sortText: String(index).padStart(3, "0"),
  }));
}

/** Between quotation marks where YAML would read it as something else, or where one is typed. */
function asYaml(path: string, typed: string): string {
  const mark = /^["']/.exec(typed)?.[0];
  if (mark !== undefined) {
    return `${mark}${path}${mark}`;
  }
  return /^[\w./][\w ./()~+@-]*$/.test(path) ? path : JSON.stringify(path);
}

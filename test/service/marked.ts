/** Files in which the places of an answer stand out: `the «zero option»`. */
import { type Range, TextDocument } from "vscode-languageserver-textdocument";
import { cut, MemoryWorkspace, uriOf } from "./workspace.ts";

/** One text with its places marked. */
export function mark(text: string, ranges: readonly Range[]): string {
  const document = TextDocument.create("", "", 0, text);
  const edits = ranges.flatMap(({ start, end }) => [
    { range: { start, end: start }, newText: "«" },
    { range: { start: end, end }, newText: "»" },
  ]);
  return TextDocument.applyEdits(document, edits);
}

/** By path, only those files that have a place. */
export function markAll(
  files: Record<string, string>,
  places: readonly { uri: string; range: Range }[],
): Record<string, string> {
  const paths = Object.keys(files).filter((path) => places.some(({ uri }) => uri === uriOf(path)));
  return Object.fromEntries(
    paths.map((path) => [
      path,
      mark(
        files[path] ?? "",
        places.filter(({ uri }) => uri === uriOf(path)).map(({ range }) => range),
      ),
    ]),
  );
}

/** A workspace of which the file with the `|` is open, and where that stood. */
export function openMarked(files: Record<string, string>) {
  const [path, marked] = Object.entries(files).find(([, text]) => text.includes("|")) ?? ["", "|"];
  const { text, position } = cut(marked);
  const clean = { ...files, [path]: text };
  const workspace = new MemoryWorkspace(clean);
  workspace.open(path);
  return { workspace, files: clean, uri: uriOf(path), position };
}

/** Links to entries of glossaries, as an article may have them: `[words](glossary.md#id)` and `[label]: glossary.md#id`. */
import { resolvePath } from "../core/files.ts";
import type { Range } from "../core/rich.ts";
import type { Scope, ScopedEntry } from "../core/scope.ts";

const shape = /(?:\]\([ \t]*<?|^[ \t]*\[[^\]\r\n]+\]:[ \t]*<?)([^\s()<>#]*)#([^\s()<>]+)/gm;

/** Those in a stretch of the file `uri`, each with the place of its id there. */
export function entryLinks(text: string, uri: string, scope: Scope): { scoped: ScopedEntry; range: Range }[] {
  const files = new Map([["", uri]]);
  return [...text.matchAll(shape)].flatMap(({ 0: all, 1: path = "", 2: id = "", index }) => {
    const glossary = files.get(path) ?? resolvePath(uri, decoded(path)) ?? "";
    files.set(path, glossary);
    const scoped = scope.find(decoded(id), glossary);
    const end = index + all.length;
    return scoped && scoped.glossary === glossary ? [{ scoped, range: { start: end - id.length, end } }] : [];
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

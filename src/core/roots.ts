/** Which folder of the workspace a file belongs to. */
import { URI, Utils } from "vscode-uri";
import { folderOf } from "./files.ts";

/** Folder above which no glossary is looked for: the innermost root around a file, else the file's own folder. */
export function rootOf(uri: string, roots: readonly string[]): string {
  const around = roots.filter((root) => uri.startsWith(`${root.replace(/\/$/, "")}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri);
}

/**
 * Where a text belongs that is not saved yet: where its name says, if that is in the workspace, else in the first root.
 * Any other text is where it is.
 */
export function homeOf(uri: string, roots: readonly string[]): string {
  const [first] = roots;
  if (!uri.startsWith("untitled:") || first === undefined) {
    return uri;
  }
  const { path } = URI.parse(uri);
  // A path that is none, such as Untitled-1, is no part of an address that has a host.
  const named = path.startsWith("/") ? roots.map((root) => URI.parse(root).with({ path }).toString()) : [];
  const inside = named.find((each, index) => each.startsWith(`${roots[index]}/`));
  return inside ?? Utils.joinPath(URI.parse(first), "untitled.md").toString();
}

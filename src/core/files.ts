/**
 * Which file is what, by its name, and what core asks of whoever can read files. URIs are strings, so that a folder
 * on disk, a virtual workspace and the extension's own lessons are one thing.
 */
import { URI, Utils } from "vscode-uri";

export interface Files {
  /** The text of a file; undefined when there is none or it cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  /** Names of the files in a folder; empty when it cannot be listed. Never rejects. */
  list(folder: string): Promise<string[]>;
}

export type FileKind = "article" | "glossary" | "quiz";

export function fileKind(uri: string): FileKind | undefined {
  const name = fileName(uri).toLowerCase();
  if (name === "quiz.md" || name.endsWith(".quiz.md")) {
    return "quiz";
  }
  if (name === "glossary.md" || name.endsWith(".glossary.md")) {
    return "glossary";
  }
  return name.endsWith(".md") || name.endsWith(".txt") ? "article" : undefined;
}

/** What is never searched, as a glob and as a question about a URI. */
export const leftOut = "**/{node_modules,.git}/**";
export const isLeftOut = (uri: string): boolean => /\/(?:node_modules|\.git)(?:\/|$)/.test(uri);

export const isPlainText = (uri: string): boolean => fileName(uri).toLowerCase().endsWith(".txt");

export const fileName = (uri: string): string => usual.exec(uri)?.[1] ?? Utils.basename(URI.parse(uri));

/** A URI whose path is written as it is read. */
const usual = /^[a-z][a-z0-9+.-]*:\/\/[^/%?#\\]*\/(?:[^/%?#\\]*\/)*([^/%?#\\]+)$/;

/** A URI, and a path in it, that are written in one way only: the names of folders and files need no escapes and are no points. */
const plainUri = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]*(?:\/\.?[A-Za-z0-9_~-][\w.~-]*)+$/;
const plainPath = /^\.?[A-Za-z0-9_~-][\w.~-]*(?:\/\.?[A-Za-z0-9_~-][\w.~-]*)*$/;

export function folderOf(uri: string): string {
  const folder = uri.slice(0, uri.lastIndexOf("/"));
  return plainUri.test(uri) && plainUri.test(folder) ? folder : Utils.dirname(URI.parse(uri)).toString();
}

/** `path` as written in a file, relative to that file; undefined for what is no relative path. */
export function resolvePath(from: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith("/") || path.trim() === "") {
    return undefined;
  }
  const folder = folderOf(from);
  return plainUri.test(folder) && plainPath.test(path)
    ? `${folder}/${path}`
    : Utils.resolvePath(URI.parse(folder), path).toString();
}

/** The destination of a link to `to` in the file `from`; undefined when they are on different hosts. */
export function relativePath(from: string, to: string): string | undefined {
  const [base, target] = [URI.parse(folderOf(from)), URI.parse(to)];
  if (base.scheme !== target.scheme || base.authority !== target.authority) {
    return undefined;
  }
  const folders = base.path.split("/").filter((name) => name !== "");
  const names = target.path.split("/").filter((name) => name !== "");
  let shared = 0;
  while (shared < folders.length && shared < names.length - 1 && folders[shared] === names[shared]) {
    shared++;
  }
  const path = [...folders.slice(shared).map(() => ".."), ...names.slice(shared)];
  return path.map((name) => name.replace(/[ %#?()<>\\]/g, inHex)).join("/");
}

const inHex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

export const child = (folder: string, name: string): string =>
  plainUri.test(folder) && plainPath.test(name)
    ? `${folder}/${name}`
    : Utils.joinPath(URI.parse(folder), name).toString();

/** The folder of `uri` and those above it up to `root`, nearest first; only its own folder when it is not below. */
export function foldersUpTo(uri: string, root: string): string[] {
  const nearest = folderOf(uri);
  const folders = [nearest];
  const top = plainUri.test(root) ? root : URI.parse(root).toString().replace(/\/$/, "");
  if (nearest !== top && !nearest.startsWith(`${top}/`)) {
    return folders;
  }
  for (let folder = nearest; folder !== top;) {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}

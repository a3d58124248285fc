/** A workspace in memory: files on a disk that is a map, and documents that are open. */
import { type Position, TextDocument } from "vscode-languageserver-textdocument";
import { isCollected } from "../../src/core/log/files.ts";
import type { Logs, Workspace } from "../../src/service/workspace.ts";

export const root = "file:///w";

export class MemoryWorkspace implements Workspace {
  roots: string[] = [root];
  /** What was asked for, in order. */
  asked: string[] = [];
  /** What was saved, if this workspace keeps it. */
  saved: string | undefined;
  readonly stored?: NonNullable<Workspace["stored"]>;
  readonly logs: Logs = {
    find: () => {
      this.asked.push("find logs");
      const found = [...this.#disk].flatMap(([uri, text]) => {
        const path = /\/\.lectern\/progress\/((?:[^/]+\/)?[^/]+)$/.exec(uri)?.[1];
        return path !== undefined && isCollected(path) ? [{ uri, path, size: text.length, stamp: text }] : [];
      });
      return Promise.resolve(found);
    },
    read: (uri) => {
      this.asked.push(`read ${uri}`);
      return inParts(this.#disk.get(uri) ?? "");
    },
  };
  readonly #disk = new Map<string, string>();
  readonly #open = new Map<string, TextDocument>();

  constructor(files: Record<string, string> = {}, keeps = false) {
    if (keeps) {
      this.stored = {
        load: () => Promise.resolve(this.saved),
        save: (text) => Promise.resolve(void (this.saved = text)),
        stamps: (uris) => Promise.resolve(uris.map((uri) => this.#stamp(uri))),
      };
    }
    for (const [path, text] of Object.entries(files)) {
      this.write(path, text);
    }
  }

  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  documents(): TextDocument[] {
    return [...this.#open.values()];
  }

  find(): Promise<string[]> {
    this.asked.push("find");
    return Promise.resolve([...this.#disk.keys()].filter((uri) => uri.endsWith(".md")));
  }

  read(uri: string): Promise<string | undefined> {
    this.asked.push(`read ${uri}`);
    return Promise.resolve(this.#open.get(uri)?.getText() ?? this.#disk.get(uri));
  }

  list(folder: string): Promise<string[]> {
    this.asked.push(`list ${folder}`);
    const below = [...this.#disk.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    const names = below.map((uri) => uri.slice(folder.length + 1));
    return Promise.resolve(names.filter((name) => !name.includes("/")));
  }

  /** As good as a time and a size. */
  #stamp(uri: string): string | null {
    return this.#disk.get(uri) ?? null;
  }

  write(path: string, text: string): void {
    this.#disk.set(uriOf(path), text);
  }

  remove(path: string): void {
    this.#disk.delete(uriOf(path));
  }

  open(path: string, text = this.#disk.get(uriOf(path)) ?? "", languageId = languageOf(path)): TextDocument {
    const document = TextDocument.create(uriOf(path), languageId, 1, text);
    this.#open.set(document.uri, document);
    return document;
  }

  edit(path: string, text: string): void {
    const document = this.#open.get(uriOf(path));
    if (document) {
      TextDocument.update(document, [{ text }], document.version + 1);
    }
  }

  close(path: string): void {
    this.#open.delete(uriOf(path));
  }
}

/** Cut anywhere. */
async function* inParts(text: string): AsyncIterable<string> {
  for (let start = 0; start < text.length; start += 1000) {
    yield await Promise.resolve(text.slice(start, start + 1000));
  }
}

export const uriOf = (path: string): string => (/^\w+:/.test(path) ? path : `${root}/${path}`);

const languageOf = (path: string) => (/\.md$|^untitled:/.test(path) ? "markdown" : "plaintext");

/** The text without its first `|`, and where that stood. */
export function cut(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: TextDocument.create("", "", 0, text).positionAt(offset) };
}

export const waiting = { isCancellationRequested: false };

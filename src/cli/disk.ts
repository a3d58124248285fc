/** The files of a computer as a workspace: what is being checked is open, all else is read when it is asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { Logs, Workspace } from "../service/workspace.ts";
import { Listing } from "./listing.ts";
import { logsOf } from "./logs.ts";

export class Disk implements Workspace {
  readonly roots: readonly string[];
  readonly logs: Logs;
  readonly #open = new Map<string, TextDocument>();
  /** Looked for again and again: the usual glossary of every folder above. */
  readonly #missing = new Set<string>();

  /** `folders`: paths; together they are the workspace. `names`: see `Listing`. */
  constructor(
    private readonly folders: readonly string[],
    private readonly names = new Map<string, string[]>(),
  ) {
    this.roots = folders.map(uriOf);
    this.logs = logsOf(folders);
  }

  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  documents(): TextDocument[] {
    return [...this.#open.values()];
  }

  find(): Promise<string[]> {
    const listing = new Listing();
    const found = this.folders.flatMap((folder) => listing.below(folder));
    return Promise.resolve([...new Set(found)].map(uriOf));
  }

  /** At once: for thousands of small files, to wait for each takes longer than to read it. */
  read(uri: string): Promise<string | undefined> {
    const open = this.#open.get(uri);
    if (open || this.#missing.has(uri)) {
      return Promise.resolve(open?.getText());
    }
    const text = textOf(uri);
    if (text === undefined) {
      this.#missing.add(uri);
    }
    return Promise.resolve(text);
  }

  list(folder: string): Promise<string[]> {
    let names = this.names.get(folder);
    if (!names) {
      names = namesIn(folder);
      this.names.set(folder, names);
    }
    return Promise.resolve(names);
  }

  /** Without a text, with that of the file. What cannot be read stays closed. */
  open(uri: string, text = textOf(uri)): void {
    const version = (this.#open.get(uri)?.version ?? 0) + 1;
    if (text !== undefined) {
      this.#open.set(uri, TextDocument.create(uri, "markdown", version, text));
    }
  }

  closeAll(): void {
    this.#open.clear();
  }
}

/** Written as `core/files` writes those that it makes. */
export const uriOf = (path: string): string => URI.file(path).toString();

/** As an editor shows it: it neither shows a byte order mark nor counts it. Undefined when it cannot be read. */
export function textOf(uri: string): string | undefined {
  try {
    return readFileSync(fileURLToPath(uri), "utf8").replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(fileURLToPath(folder), { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

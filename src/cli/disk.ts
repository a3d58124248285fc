/** The files of a computer as a workspace: what is being checked is open, all else is read when it is asked for. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { isLeftOut } from "../core/files.ts";
import type { Logs, Workspace } from "../service/workspace.ts";
import { logsOf } from "./logs.ts";

export class Disk implements Workspace {
  readonly roots: readonly string[];
  readonly logs: Logs;
  readonly #open = new Map<string, TextDocument>();
  readonly #listed = new Map<string, string[]>();

  /** `folders`: paths; together they are the workspace. */
  constructor(private readonly folders: readonly string[]) {
    this.logs = logsOf(folders);
    this.roots = folders.map((folder) => pathToFileURL(folder).toString());
  }

  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  documents(): TextDocument[] {
    return [...this.#open.values()];
  }

  find(): Promise<string[]> {
    const found = this.folders.flatMap(markdownBelow);
    return Promise.resolve([...new Set(found)].map((path) => pathToFileURL(path).toString()));
  }

  /** At once: for thousands of small files, to wait for each takes longer than to read it. */
  read(uri: string): Promise<string | undefined> {
    return Promise.resolve(this.#open.get(uri)?.getText() ?? textOf(uri));
  }

  list(folder: string): Promise<string[]> {
    let names = this.#listed.get(folder);
    if (!names) {
      names = namesIn(folder);
      this.#listed.set(folder, names);
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

/** Paths of the Markdown files in a folder and below, in order; the file itself when it is one. Throws when it is neither. */
export function markdownBelow(path: string): string[] {
  if (statSync(path).isFile()) {
    return [path];
  }
  const found: string[] = [];
  const collect = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = join(folder, entry.name);
      if (entry.isDirectory() && !isLeftOut(`/${entry.name}`)) {
        collect(below);
      } else if (entry.isFile() && entry.name.toLowerCase().endsWith(".md")) {
        found.push(below);
      }
    }
  };
  collect(path);
  return found;
}

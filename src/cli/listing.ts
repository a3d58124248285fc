/** The files of folders, each of which is looked into once. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { URI } from "vscode-uri";
import { isLeftOut } from "../core/files.ts";

export class Listing {
  /** By a folder's URI, the names of what is no folder in it. */
  readonly names = new Map<string, string[]>();
  readonly #below = new Map<string, string[]>();

  /** Paths of the Markdown files in a folder and below, in order; the file itself when it is one. Throws when it is neither. */
  below(path: string): readonly string[] {
    let found = this.#below.get(path);
    if (!found) {
      found = [];
      if (statSync(path).isFile()) {
        found.push(path);
      } else {
        this.#collect(path, found);
      }
      this.#below.set(path, found);
    }
    return found;
  }

  #collect(folder: string, found: string[]): void {
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const names: string[] = [];
    for (const entry of entries) {
      if (!entry.isDirectory()) {
        names.push(entry.name);
        if (entry.isFile() && entry.name.toLowerCase().endsWith(".md")) {
          found.push(join(folder, entry.name));
        }
      } else if (!isLeftOut(`/${entry.name}`)) {
        this.#collect(join(folder, entry.name), found);
      }
    }
    this.names.set(URI.file(folder).toString(), names);
  }
}

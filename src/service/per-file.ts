import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind } from "../core/files.ts";

interface Known<T> {
  open: TextDocument | undefined;
  version: number | undefined;
  value: Promise<T>;
}

/**
 * Remembers what was made of a file. An open document is known by its version, so that nobody has to tell of an edit;
 * a closed file is remembered until it is forgotten.
 */
export class PerFile<T> {
  readonly #known = new Map<string, Known<T>>();

  constructor(
    private readonly documents: { document(uri: string): TextDocument | undefined },
    private readonly make: (uri: string) => Promise<T>,
  ) {}

  get(uri: string): Promise<T> {
    const open = this.documents.document(uri);
    const version = open?.version;
    const known = this.#known.get(uri);
    if (known && known.open === open && known.version === version) {
      return known.value;
    }
    const value = this.make(uri);
    this.#known.set(uri, { open, version, value });
    value.catch(() => {
      if (this.#known.get(uri)?.value === value) {
        this.#known.delete(uri);
      }
    });
    return value;
  }

  /** Forgets a file, and if `uri` is a folder, all below it. */
  forget(uri: string): void {
    if (this.#known.delete(uri) || fileKind(uri) !== undefined) {
      return;
    }
    for (const known of this.#known.keys()) {
      if (known.startsWith(`${uri}/`)) {
        this.#known.delete(known);
      }
    }
  }
}

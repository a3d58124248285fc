/**
 * Which files of the workspace have which words, so that a search for a term opens only those that may have it. It is
 * built once in the background, follows file events, and is kept from one session to the next.
 */
import * as v from "valibot";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind, folderOf, isLeftOut, isPlainText } from "../core/files.ts";
import type { Cancellation, Workspace } from "./service.ts";
import {
  decode,
  encode,
  fileWords,
  type Hashes,
  hasWords,
  type WordFilter,
  wordFilter,
} from "./word-filter.ts";

interface Known {
  /** Of the file when it was read; undefined when it may have changed since. */
  stamp: string | undefined;
  filter: WordFilter;
  /** Its front matter names glossaries, wherever they are. */
  names: boolean;
}

/** So many files are read at once. */
const together = 16;

/** So many files are soon read again. */
const worthKeeping = 200;

const storedSchema = v.object({
  version: v.literal(1),
  files: v.record(v.string(), v.tuple([v.string(), v.string(), v.boolean()])),
});
type Stored = v.InferOutput<typeof storedSchema>["files"];

export class WordIndex {
  readonly #known = new Map<string, Known>();
  /** Files that came or changed, and are still to be read. */
  readonly #waiting = new Set<string>();
  /** Open documents, whose text may be another than their file's. */
  readonly #open = new WeakMap<TextDocument, Known & { version: number }>();
  readonly #reading = new Set<string>();
  /** Read while they were open, and so maybe not as they are on disk. */
  readonly #unsaved = new Set<string>();
  /** What changed while something was waited for. */
  readonly #touched = new Set<string>();
  #listed = false;
  #saved = false;
  /** Files that were read since it was kept last. */
  #unkept = 0;
  #restored = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly workspace: Workspace) {}

  /** Whether every file of the workspace is known, as far as anybody has told. */
  get complete(): boolean {
    return this.#listed && this.#waiting.size === 0;
  }

  /**
   * Reads what is not known yet. `progress` hears how many files there are still to read, and is called again after
   * some. Says whether it came to its end.
   */
  build(cancellation: Cancellation, progress?: (left: number) => void): Promise<boolean> {
    const built = this.#queue.then(() => this.#build(cancellation, progress));
    this.#queue = built.catch(() => undefined);
    return built;
  }

  /** The files that may have all words of one of the given sets. Reads first what is not known yet. */
  async filesWith(wanted: readonly Hashes[], cancellation: Cancellation): Promise<string[]> {
    await this.build(cancellation);
    return this.#current()
      .filter(([, { filter }]) => wanted.some((words) => hasWords(filter, words)))
      .map(([uri]) => uri);
  }

  /** Of groups of such sets, those of which an article that a glossary may serve has one. Undefined: it serves none. */
  usedIn<K>(glossary: string, groups: ReadonlyMap<K, readonly Hashes[]>): Set<K> | undefined {
    const folder = `${folderOf(glossary)}/`;
    const filters = this.#current()
      .filter(([uri, { names }]) => fileKind(uri) === "article" && (names || uri.startsWith(folder)))
      .map(([, { filter }]) => filter);
    const used = new Set<K>();
    for (const [key, wanted] of groups) {
      if (filters.some((filter) => wanted.some((words) => hasWords(filter, words)))) {
        used.add(key);
      }
    }
    return filters.length > 0 ? used : undefined;
  }

  /** All Markdown files of the workspace. */
  async files(cancellation: Cancellation): Promise<string[]> {
    await this.#list(cancellation);
    return [...this.#known.keys(), ...this.#waiting];
  }

  changed(uris: readonly string[]): void {
    for (const uri of uris.filter((each) => !isLeftOut(each))) {
      if (isIndexed(uri)) {
        // A file that is gone is found to be so when it is read.
        this.#known.delete(uri);
        this.#waiting.add(uri);
        this.#touched.add(uri);
      } else if (fileKind(uri) === undefined) {
        // A folder: what is below it now has to be looked for.
        this.#listed = false;
        const below = (each: string) => each.startsWith(`${uri}/`);
        for (const each of [...this.#known.keys(), ...this.#waiting].filter(below)) {
          this.#known.delete(each);
          this.#waiting.delete(each);
          this.#touched.add(each);
        }
        for (const each of [...this.#reading].filter(below)) {
          this.#waiting.add(each);
        }
      }
    }
  }

  /** Keeps what is known for the next session, if it is much that was not known in this one. */
  async save(): Promise<void> {
    if (this.#unkept < worthKeeping && this.#saved) {
      return;
    }
    this.#saved = true;
    this.#unkept = 0;
    const files = [...this.#known].flatMap(([uri, { stamp, filter, names }]) =>
      stamp === undefined ? [] : [[uri, [stamp, encode(filter), names]] as const],
    );
    await this.workspace.stored?.save(JSON.stringify({ version: 1, files: Object.fromEntries(files) }));
  }

  /** What is known of files, and of open documents as they stand. */
  #current(): [uri: string, known: Known][] {
    const open = this.workspace
      .documents()
      .filter(({ uri, languageId }) => isIndexed(uri) || languageId === "markdown");
    return [
      ...[...this.#known].filter(([uri]) => !this.workspace.document(uri)),
      ...open.map((document): [string, Known] => [document.uri, this.#ofOpen(document)]),
    ];
  }

  #ofOpen(document: TextDocument): Known {
    let known = this.#open.get(document);
    if (known?.version !== document.version) {
      known = { ...readWords(document.getText()), stamp: undefined, version: document.version };
      this.#open.set(document, known);
    }
    return known;
  }

  async #list(cancellation: Cancellation): Promise<void> {
    if (this.#listed) {
      return;
    }
    this.#listed = true;
    const found = new Set((await this.workspace.find()).filter(isIndexed));
    if (cancellation.isCancellationRequested) {
      this.#listed = false;
      return;
    }
    for (const uri of this.#known.keys()) {
      if (!found.has(uri)) {
        this.#known.delete(uri);
      }
    }
    for (const uri of found) {
      if (!this.#known.has(uri)) {
        this.#waiting.add(uri);
      }
    }
  }

  async #build(cancellation: Cancellation, progress?: (left: number) => void): Promise<boolean> {
    for (const uri of this.#unsaved) {
      if (!this.workspace.document(uri)) {
        this.#unsaved.delete(uri);
        this.changed([uri]);
      }
    }
    await this.#list(cancellation);
    const stamps = await this.#restore();
    while (!this.complete && !cancellation.isCancellationRequested) {
      // A folder may have come meanwhile.
      await this.#list(cancellation);
      progress?.(this.#waiting.size);
      const batch = [...this.#waiting].slice(0, together);
      await Promise.all(batch.map((uri) => this.#read(uri, stamps.get(uri))));
    }
    return this.complete;
  }

  async #read(uri: string, stamp: string | undefined): Promise<void> {
    this.#waiting.delete(uri);
    this.#reading.add(uri);
    if (this.workspace.document(uri)) {
      this.#unsaved.add(uri);
    }
    const text = await this.workspace.read(uri);
    this.#unkept++;
    this.#reading.delete(uri);
    // Told meanwhile that it has changed: it waits again, and this is old.
    if (text !== undefined && !this.#waiting.has(uri)) {
      this.#known.set(uri, { stamp: this.#unsaved.has(uri) ? undefined : stamp, ...readWords(text) });
    }
  }

  /** Once: takes over what was stored of files that are still the same. The stamps of all others. */
  async #restore(): Promise<Map<string, string>> {
    const stamps = new Map<string, string>();
    const { stored } = this.workspace;
    if (this.#restored || !stored) {
      return stamps;
    }
    this.#restored = true;
    const uris = [...this.#waiting];
    this.#touched.clear();
    const given = await stored.stamps(uris);
    const files = readStored(await stored.load());
    for (const [index, uri] of uris.entries()) {
      const stamp = given[index] ?? undefined;
      const [was, data = "", names = false] = files[uri] ?? [];
      const filter = stamp !== undefined && stamp === was ? decode(data) : undefined;
      if (filter && this.#waiting.has(uri) && !this.#touched.has(uri)) {
        this.#waiting.delete(uri);
        this.#known.set(uri, { stamp, filter, names });
      } else if (stamp !== undefined) {
        stamps.set(uri, stamp);
      }
    }
    return stamps;
  }
}

function readWords(text: string): { filter: WordFilter; names: boolean } {
  return {
    filter: wordFilter(fileWords(text)),
    names: /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?glossary[ \t]*:/.test(text),
  };
}

const isIndexed = (uri: string): boolean => fileKind(uri) !== undefined && !isPlainText(uri);

/** What is damaged, or of another version, counts as nothing. */
function readStored(text: string | undefined): Stored {
  try {
    const read = v.safeParse(storedSchema, JSON.parse(text ?? "null"));
    return read.success ? read.output.files : {};
  } catch {
    return {};
  }
}

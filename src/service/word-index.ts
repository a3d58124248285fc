/**
 * Which files of the workspace have which words, so that a search for a term opens only those that may have it. It is
 * built once in the background, follows file events, and is kept from one session to the next.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { fileKind, folderOf, isLeftOut, isPlainText } from "../core/files.ts";
import { startingWith } from "../core/starting-with.ts";
import type { Cancellation, Workspace } from "./workspace.ts";
import { type KnownWords, readStored, storedText, storedWords } from "./stored-words.ts";
import { fileHashes, type Hashes, hasWords, usedAmong, type WordFilter, wordFilter } from "./word-filter.ts";

/** So many files are read at once. */
const together = 16;

/** So many files are soon read again. */
const worthKeeping = 200;

export class WordIndex {
  readonly #known = new Map<string, KnownWords>();
  /** Made of what is known when it is asked for. */
  #articles: ReturnType<typeof articlesOf> | undefined;
  /** Files that came or changed, and are still to be read. */
  readonly #waiting = new Set<string>();
  /** Open documents, whose text may be another than their file's. */
  readonly #open = new WeakMap<TextDocument, KnownWords & { version: number }>();
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
    return usedAmong(this.#servedBy(`${folderOf(glossary)}/`), groups);
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
        this.#forget(uri);
        this.#waiting.add(uri);
        this.#touched.add(uri);
      } else if (fileKind(uri) === undefined) {
        // A folder: what is below it now has to be looked for.
        this.#listed = false;
        const below = (each: string) => each.startsWith(`${uri}/`);
        for (const each of [...this.#known.keys(), ...this.#waiting].filter(below)) {
          this.#forget(each);
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
    await this.workspace.stored?.save(storedText(this.#known));
  }

  /** What is known of files, and of open documents as they stand. */
  #current(): [uri: string, known: KnownWords][] {
    return [
      ...[...this.#known].filter(([uri]) => !this.workspace.document(uri)),
      ...this.#openDocuments().map((document): [string, KnownWords] => [
        document.uri,
        this.#ofOpen(document),
      ]),
    ];
  }

  /** Of the articles below a folder, and of those that name glossaries wherever they are. */
  #servedBy(folder: string): WordFilter[] {
    this.#articles ??= articlesOf(this.#known);
    const { sorted, naming } = this.#articles;
    const served = new Set([...startingWith(sorted, folder), ...naming]);
    const closed = [...served].filter((uri) => !this.workspace.document(uri));
    const open = this.#openDocuments().filter(
      (document) =>
        fileKind(document.uri) === "article" &&
        (document.uri.startsWith(folder) || this.#ofOpen(document).names),
    );
    return [
      ...closed.flatMap((uri) => this.#known.get(uri)?.filter ?? []),
      ...open.map((document) => this.#ofOpen(document).filter),
    ];
  }

  #openDocuments(): TextDocument[] {
    return this.workspace
      .documents()
      .filter(({ uri, languageId }) => isIndexed(uri) || languageId === "markdown");
  }

  #remember(uri: string, known: KnownWords): void {
    this.#known.set(uri, known);
    this.#articles = undefined;
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) {
      this.#articles = undefined;
    }
  }

  #ofOpen(document: TextDocument): KnownWords {
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
        this.#forget(uri);
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
      const batch = firstOf(this.#waiting, together);
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
      this.#remember(uri, { stamp: this.#unsaved.has(uri) ? undefined : stamp, ...readWords(text) });
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
      const known = stamp === undefined ? undefined : storedWords(files, uri, stamp);
      if (known && this.#waiting.has(uri) && !this.#touched.has(uri)) {
        this.#waiting.delete(uri);
        this.#remember(uri, known);
        this.#saved = true;
      } else if (stamp !== undefined) {
        stamps.set(uri, stamp);
      }
    }
    return stamps;
  }
}

function readWords(text: string): { filter: WordFilter; names: boolean } {
  return {
    filter: wordFilter(fileHashes(text)),
    names: /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?glossary[ \t]*:/.test(text),
  };
}

/** Articles by URI, and those that name glossaries. */
function articlesOf(known: ReadonlyMap<string, KnownWords>): { sorted: string[]; naming: string[] } {
  const articles = [...known].filter(([uri]) => fileKind(uri) === "article");
  return {
    sorted: articles.map(([uri]) => uri).sort(),
    naming: articles.filter(([, { names }]) => names).map(([uri]) => uri),
  };
}

function firstOf<T>(all: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const each of all) {
    if (first.push(each) === count) {
      break;
    }
  }
  return first;
}

const isIndexed = (uri: string): boolean => fileKind(uri) !== undefined && !isPlainText(uri);

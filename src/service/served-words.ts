/** Which entries stand in the articles of a folder, for a host that checks many files and keeps none of them open for long. */
import { folderOf } from "../core/files.ts";
import type { Rich } from "../core/rich.ts";
import { startingWith } from "../core/starting-with.ts";
import type { Texts } from "./texts.ts";
import { fileHashes, type Hashes, usedAmong, type WordFilter, wordFilter } from "./word-filter.ts";
import type { Workspace } from "./workspace.ts";

/** The articles of a workspace, for any number of services. */
export interface KnownArticles {
  /** URIs of all of them. */
  sorted: readonly string[];
  /** Of those that name glossaries, wherever they are. */
  naming: readonly string[];
  /** Of those that a glossary was checked for; undefined for one that cannot be read. */
  words: Map<string, WordFilter | undefined>;
  /** The quizzes that ask about an article, in whichever folder. */
  quizzesOf(article: string): Promise<readonly string[]>;
}

export class ServedWords {
  constructor(
    private readonly articles: Omit<KnownArticles, "quizzesOf">,
    private readonly workspace: Workspace,
    private readonly texts: Texts,
  ) {}

  /** As `WordIndex.usedIn`. An article is read when a glossary that serves it is checked first. */
  async usedIn<K>(glossary: string, groups: ReadonlyMap<K, readonly Hashes[]>): Promise<Set<K> | undefined> {
    const { sorted, naming } = this.articles;
    const filters: WordFilter[] = [];
    for (const uri of new Set([...startingWith(sorted, `${folderOf(glossary)}/`), ...naming])) {
      const filter = await this.#wordsOf(uri);
      if (filter) {
        filters.push(filter);
      }
    }
    return usedAmong(filters, groups);
  }

  async #wordsOf(uri: string): Promise<WordFilter | undefined> {
    const { words } = this.articles;
    if (!words.has(uri)) {
      const text = await this.workspace.read(uri);
      const open = this.workspace.document(uri);
      const read = open && ((): Rich => this.texts.article(open).rich);
      words.set(uri, text === undefined ? undefined : wordFilter(fileHashes(text, read)));
    }
    return words.get(uri);
  }
}

/** Which terms are known where. Everything that was read is kept until its file changes. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../core/article.ts";
import { child, fileKind, type Files, folderOf, isPlainText } from "../core/files.ts";
import { readFrontMatter } from "../core/frontmatter.ts";
import { articleFields } from "../core/frontmatter-fields.ts";
import { type Glossary, readGlossary } from "../core/glossary.ts";
import { articleOfQuiz, findGlossaries } from "../core/lesson.ts";
import { homeOf, rootOf } from "../core/roots.ts";
import { createScope, type Scope, type ScopedEntry } from "../core/scope.ts";
import { PerFile } from "./per-file.ts";
import type { Texts } from "./texts.ts";
import type { Workspace } from "./workspace.ts";

/** What is known in one place: the terms, and the glossaries that they stand in. */
export interface Terms {
  scope: Scope;
  entries: ReadonlyMap<string, ScopedEntry>;
  glossaries: ReadonlyMap<string, ReadGlossary>;
  /** BCP 47, of the article. */
  language?: string;
}

export interface ReadGlossary {
  uri: string;
  glossary: Glossary;
  /** The text that was parsed, by which places in it are counted. */
  document: TextDocument;
}

/** What an article says about its terms. */
type Head = Pick<Article, "glossary"> & { language?: string };

/** So many are kept: as a rule a folder of lessons has one. */
const kept = 16;

export class Scopes {
  readonly #listed = new Map<string, Promise<string[]>>();
  /** Glossaries by folder and root, as long as the lists stay. */
  readonly #inFolders = new Map<string, Promise<string[]>>();
  readonly #built = new Map<string, Terms>();
  readonly #glossaries: PerFile<ReadGlossary | undefined>;
  readonly #heads: PerFile<Head>;
  readonly #articles: PerFile<string>;
  readonly #files: Files;

  constructor(
    private readonly workspace: Workspace,
    private readonly texts: Texts,
  ) {
    this.#files = { read: (uri) => workspace.read(uri), list: (folder) => this.#list(folder) };
    this.#glossaries = new PerFile(workspace, (uri) => this.#readGlossary(uri));
    this.#heads = new PerFile(workspace, (uri) => this.#readHead(uri));
    this.#articles = new PerFile(workspace, (uri) => articleOfQuiz(workspace, uri));
  }

  /** The terms that are in scope of a file: of a quiz, those of its article; of a glossary, those of its folder. */
  async of(uri: string): Promise<Terms> {
    const { uris, language } = await this.#find(uri);
    const read = await Promise.all(uris.map((each) => this.#glossaries.get(each)));
    return this.#build(
      read.filter((glossary) => glossary !== undefined),
      language,
    );
  }

  /** Whether one of the glossaries is in scope of a file, without reading any. */
  async hasAny(uri: string, glossaries: readonly string[]): Promise<boolean> {
    const { uris } = await this.#find(uri);
    return uris.some((each) => glossaries.includes(each));
  }

  /** The glossaries that are in scope of a file, by URI, and its language. */
  async #find(uri: string): Promise<{ uris: string[]; language: string | undefined }> {
    const kind = fileKind(uri);
    const article = kind === "quiz" ? await this.#articles.get(uri) : uri;
    const head: Head = kind === "glossary" ? { glossary: [] } : await this.#heads.get(article);
    const home = homeOf(article, this.workspace.roots);
    const root = rootOf(home, this.workspace.roots);
    const uris = await (head.glossary.length > 0
      ? findGlossaries(this.#files, home, head, root)
      : this.#above(home, root));
    return { uris, language: head.language };
  }

  /** The glossaries of the folder of a file and of those above it. */
  #above(home: string, root: string): Promise<string[]> {
    const key = `${folderOf(home)} ${root}`;
    const found = this.#inFolders.get(key) ?? findGlossaries(this.#files, home, { glossary: [] }, root);
    this.#inFolders.set(key, found);
    return found;
  }

  /** The article that a quiz belongs to, whether it exists or not. */
  articleOf(quiz: string): Promise<string> {
    return this.#articles.get(quiz);
  }

  /** The glossaries and quizzes in the folder of a file. */
  async beside(uri: string): Promise<string[]> {
    const folder = folderOf(uri);
    return (await this.#list(folder)).map((name) => child(folder, name));
  }

  /** The glossaries among `files`, and those that are open. */
  async glossaries(files: readonly string[]): Promise<ReadGlossary[]> {
    const open = this.workspace.documents().map(({ uri }) => uri);
    const uris = new Set([...open, ...files]);
    const found = [...uris].filter((uri) => fileKind(uri) === "glossary");
    const read = await Promise.all(found.map((uri) => this.#glossaries.get(uri)));
    return read.filter((glossary) => glossary !== undefined);
  }

  changed(uris: readonly string[]): void {
    this.#inFolders.clear();
    for (const uri of uris) {
      for (const read of [this.#glossaries, this.#heads, this.#articles]) {
        read.forget(uri);
      }
      for (const folder of this.#listed.keys()) {
        if (folder === folderOf(uri) || folder === uri || folder.startsWith(`${uri}/`)) {
          this.#listed.delete(folder);
        }
      }
    }
  }

  #build(read: ReadGlossary[], language: string | undefined): Terms {
    const key = JSON.stringify([language, ...read.map(({ uri }) => uri)]);
    const built = this.#built.get(key);
    const same = built && read.every((glossary) => built.glossaries.get(glossary.uri) === glossary);
    const terms = same ? built : termsOf(read, language);
    // The one asked for last is the last to go.
    this.#built.delete(key);
    this.#built.set(key, terms);
    const [oldest] = this.#built.keys();
    if (this.#built.size > kept && oldest !== undefined) {
      this.#built.delete(oldest);
    }
    return terms;
  }

  /** Only glossaries and quizzes: a folder may hold thousands of other files, and is looked at for every hover. */
  #list(folder: string): Promise<string[]> {
    const listed =
      this.#listed.get(folder) ??
      this.workspace
        .list(folder)
        .then((names) =>
          names.filter((name) => /^glossary$|^quiz$/.test(fileKind(child(folder, name)) ?? "")),
        );
    this.#listed.set(folder, listed);
    return listed;
  }

  async #readGlossary(uri: string): Promise<ReadGlossary | undefined> {
    const read = (text: string, glossary: Glossary): ReadGlossary => ({
      uri,
      glossary,
      document: TextDocument.create(uri, "markdown", 0, text),
    });
    const open = this.workspace.document(uri);
    if (open) {
      await this.texts.glossaryReady(open);
      return read(open.getText(), this.texts.glossary(open));
    }
    // An editor does not show a byte order mark, nor counts it.
    const text = (await this.workspace.read(uri))?.replace(/^\uFEFF/, "");
    return text === undefined
      ? undefined
      : read(text, await readGlossary(text, async () => this.workspace.pause?.()));
  }

  async #readHead(uri: string): Promise<Head> {
    const text = (await this.workspace.read(uri)) ?? "";
    const { glossary = [], language } = isPlainText(uri)
      ? {}
      : articleFields(readFrontMatter(text).frontMatter, []);
    return { glossary, ...(language !== undefined && { language }) };
  }
}

function termsOf(read: ReadGlossary[], language: string | undefined): Terms {
  const scope = createScope(read, language);
  return {
    scope,
    entries: new Map(scope.entries.map((scoped) => [scoped.key, scoped])),
    glossaries: new Map(read.map((glossary) => [glossary.uri, glossary])),
    ...(language !== undefined && { language }),
  };
}

/** Documents as they are read. Large texts take long: once a version, when first asked, and gone with the document. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Article, parseArticle } from "../core/article.ts";
import { fileKind, isPlainText } from "../core/files.ts";
import type { TermMatch } from "../core/match.ts";
import type { Scope } from "../core/scope.ts";
import type { Workspace } from "./service.ts";

interface Read {
  version: number;
  article: Article;
  scope?: Scope;
  matches: TermMatch[];
}

export class Texts {
  readonly #read = new WeakMap<TextDocument, Read>();

  constructor(private readonly workspace: Workspace) {}

  /** The document if it is open, else one made of the file, which nothing keeps. */
  async read(uri: string): Promise<TextDocument | undefined> {
    const open = this.workspace.document(uri);
    const text = open ? undefined : await this.workspace.read(uri);
    return open ?? (text === undefined ? undefined : TextDocument.create(uri, "markdown", 0, text));
  }

  article(document: TextDocument): Article {
    return this.#of(document).article;
  }

  /** The terms of a scope in a document, in the order of the source. */
  matches(document: TextDocument, scope: Scope): TermMatch[] {
    const read = this.#of(document);
    if (read.scope !== scope) {
      read.scope = scope;
      read.matches = scope.matcher.scan(read.article.rich).sort((a, b) => a.source.start - b.source.start);
    }
    return read.matches;
  }

  #of(document: TextDocument): Read {
    let read = this.#read.get(document);
    if (read?.version !== document.version) {
      const article = parseArticle(document.getText(), { plainText: isPlain(document) });
      read = { version: document.version, article, matches: [] };
      this.#read.set(document, read);
    }
    return read;
  }
}

/** Markdown, and plain text that is named or not named at all: a log or a licence is no article. */
export const isRead = ({ uri, languageId }: TextDocument): boolean =>
  languageId === "markdown" || fileKind(uri) !== undefined || uri.startsWith("untitled:");

const isPlain = ({ uri, languageId }: TextDocument): boolean =>
  isPlainText(uri) || (languageId !== "markdown" && fileKind(uri) === undefined);

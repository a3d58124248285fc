/** Documents as they are read: once a version, when first asked, and gone with the document. An edit costs what it changes. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../core/article.ts";
import { EditedArticle } from "../core/edited-article.ts";
import { fileKind, isPlainText } from "../core/files.ts";
import type { Glossary } from "../core/glossary.ts";
import { GlossaryReader } from "../core/glossary-reader.ts";
import { EditedMarkdown } from "../core/markdown.ts";
import type { TermMatch } from "../core/match.ts";
import type { Leaf } from "../core/rich.ts";
import type { Scope } from "../core/scope.ts";
import { inTurns } from "../core/steps.ts";
import type { Workspace } from "./workspace.ts";

/** Characters from which on reading takes so long that others should not wait for it. */
const large = 1_000_000;

interface Read {
  version: number;
  text: EditedArticle;
  scope?: Scope | undefined;
  matches: TermMatch[];
}

interface ReadGlossary {
  version: number;
  reader: GlossaryReader;
  glossary: Glossary;
}

export class Texts {
  readonly #read = new WeakMap<TextDocument, Read>();
  readonly #glossaries = new WeakMap<TextDocument, ReadGlossary>();
  readonly #reading = new WeakMap<TextDocument, Promise<void>>();

  /** `edited`: an open document is read again and again. */
  constructor(
    private readonly workspace: Workspace,
    private readonly edited = true,
  ) {}

  /** The document if it is open, else one made of the file, which nothing keeps. */
  async read(uri: string): Promise<TextDocument | undefined> {
    const open = this.workspace.document(uri);
    const text = open ? undefined : await this.workspace.read(uri);
    return open ?? (text === undefined ? undefined : TextDocument.create(uri, "markdown", 0, text));
  }

  /** Reads a large document in slices before it is asked for. One that is known needs no more than its changes. */
  async ready(document: TextDocument): Promise<void> {
    if (this.#read.has(document) || isPlain(document) || document.getText().length < large) {
      return;
    }
    const reading = this.#reading.get(document) ?? this.#prepare(document);
    this.#reading.set(document, reading);
    await reading;
  }

  /** The same, and finds the terms of a scope in it. */
  async searched(document: TextDocument, scope: Scope): Promise<void> {
    await this.ready(document);
    if (document.getText().length >= large) {
      await inTurns(this.#of(document).text.searchInSlices(scope.matcher), this.#pause);
    }
  }

  async #prepare(document: TextDocument): Promise<void> {
    const read = await this.#inSlices(document);
    // Somebody may not have waited.
    if (!this.#read.has(document)) {
      this.#read.set(document, read);
    }
    this.#reading.delete(document);
  }

  /**
   * Reads a document anew that has been edited, in slices, and compares. False: what was known of it was not what it should be,
   * and now is.
   */
  async verify(document: TextDocument): Promise<boolean> {
    if (!this.#read.has(document) || isPlain(document)) {
      return true;
    }
    const anew = await this.#inSlices(document);
    const known = this.#of(document);
    const same =
      document.version !== anew.version ||
      JSON.stringify(known.text.article) === JSON.stringify(anew.text.article);
    if (!same) {
      this.#read.set(document, anew);
    }
    return same;
  }

  async #inSlices(document: TextDocument): Promise<Read> {
    const [version, text] = [document.version, document.getText()];
    const read = await inTurns(EditedMarkdown.inSlices(text), this.#pause);
    return { version, text: new EditedArticle(text, { read }), matches: [] };
  }

  /** Others have their turn. */
  readonly #pause = async () => {
    await this.workspace.pause?.();
  };

  article(document: TextDocument): Article {
    return this.#of(document).text.article;
  }

  /** Reads a large glossary in slices before it is asked for. */
  async glossaryReady(document: TextDocument): Promise<void> {
    const { version } = document;
    const known = this.#glossaries.get(document);
    if (known?.version !== version && document.getText().length >= large) {
      const reader = known?.reader ?? new GlossaryReader(!this.edited);
      const glossary = await inTurns(reader.inSteps(document.getText()), this.#pause);
      if (document.version === version) {
        this.#glossaries.set(document, { version, reader, glossary });
      }
    }
  }

  /** The document as a glossary. */
  glossary(document: TextDocument): Glossary {
    const { version } = document;
    let known = this.#glossaries.get(document);
    if (known?.version !== version) {
      const reader = known?.reader ?? new GlossaryReader(!this.edited);
      known = { version, reader, glossary: reader.read(document.getText()) };
      this.#glossaries.set(document, known);
    }
    return known.glossary;
  }

  /** The terms of a scope in a document, in the order of the source. */
  matches(document: TextDocument, scope: Scope): TermMatch[] {
    const read = this.#of(document);
    if (read.scope !== scope) {
      read.scope = scope;
      read.matches = read.text.matches(scope.matcher).sort((a, b) => a.source.start - b.source.start);
    }
    return read.matches;
  }

  /** The one around an offset, at its very end too, and the leaf that it stands in. */
  matchAt(
    document: TextDocument,
    { matcher }: Scope,
    offset: number,
  ): { match: TermMatch; leaf: Leaf } | undefined {
    return this.#of(document).text.matchAt(matcher, offset);
  }

  #of(document: TextDocument): Read {
    const { version } = document;
    let read = this.#read.get(document);
    if (!read) {
      const text = new EditedArticle(document.getText(), { plainText: isPlain(document) });
      read = { version, text, matches: [] };
      this.#read.set(document, read);
    } else if (read.version !== version) {
      read.text.update(document.getText());
      [read.version, read.scope] = [version, undefined];
    }
    return read;
  }
}

/** Markdown, and plain text that is named or not named at all: a log or a licence is no article. */
export const isRead = ({ uri, languageId }: TextDocument): boolean =>
  languageId === "markdown" || fileKind(uri) !== undefined || uri.startsWith("untitled:");

const isPlain = ({ uri, languageId }: TextDocument): boolean =>
  isPlainText(uri) || (languageId !== "markdown" && fileKind(uri) === undefined);

/** What stands at a position of an open document: the question that hover, definition and the rest begin with. */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import type { ScopedEntry } from "../core/scope.ts";
import { rangeIn } from "./diagnostics.ts";
import { isFormatWord } from "./format-words.ts";
import { type Found, referenceAt } from "./reference.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { Cancellation, Workspace } from "./workspace.ts";
import { isRead, type Texts } from "./texts.ts";

/** A term in a text, or an id that names one. */
export interface Here {
  document: TextDocument;
  range: Range;
  /** As they are read; undefined for an id. */
  words?: string;
  /** Never empty; nearest glossary first. */
  entries: ScopedEntry[];
  terms: Terms;
}

export class Lookup {
  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly texts: Texts,
  ) {}

  /** An open document and what is known there. Undefined when it has changed meanwhile, or nobody waits any more. */
  async terms(
    uri: string,
    cancellation: Cancellation,
  ): Promise<{ document: TextDocument; terms: Terms } | undefined> {
    const document = this.workspace.document(uri);
    if (!document || !isRead(document)) {
      return undefined;
    }
    const { version } = document;
    const terms = await this.scopes.of(uri);
    await this.texts.ready(document);
    const stale = document.version !== version || this.workspace.document(uri) !== document;
    return cancellation.isCancellationRequested || stale ? undefined : { document, terms };
  }

  async at(uri: string, position: Position, cancellation: Cancellation): Promise<Here | undefined> {
    const offset = this.workspace.document(uri)?.offsetAt(position) ?? 0;
    const { document, terms } = (await this.terms(uri, cancellation)) ?? {};
    if (!document || !terms || terms.entries.size === 0) {
      return undefined;
    }
    const found = referenceAt(document, offset, terms) ?? this.#matchAt(document, offset, terms);
    if (!found || found.entries.length === 0) {
      return undefined;
    }
    const { source, entries, words } = found;
    return {
      document,
      range: rangeIn(document, source),
      entries,
      terms,
      ...(words !== undefined && { words }),
    };
  }

  #matchAt(document: TextDocument, offset: number, terms: Terms): Found | undefined {
    const { match, leaf } = this.texts.matchAt(document, terms.scope, offset) ?? {};
    return match && !isFormatWord(document, match.source.start)
      ? {
          source: match.source,
          words: leaf?.text.slice(match.start, match.end) ?? "",
          entries: match.entries.flatMap((key) => terms.entries.get(key) ?? []),
        }
      : undefined;
  }
}

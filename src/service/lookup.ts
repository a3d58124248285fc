/** What stands at a position of an open document: the question that hover, definition and the rest begin with. */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import type { TermMatch } from "../core/match.ts";
import type { Range as Offsets } from "../core/rich.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { referenceAt } from "./reference.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { Cancellation, Workspace } from "./service.ts";
import { isRead, type Texts } from "./texts.ts";

/** A term in a text, or an id that names one. */
export interface Here {
  document: TextDocument;
  range: Range;
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

  async at(uri: string, position: Position, cancellation: Cancellation): Promise<Here | undefined> {
    const document = this.workspace.document(uri);
    if (!document || !isRead(document)) {
      return undefined;
    }
    const { version } = document;
    const offset = document.offsetAt(position);
    const terms = await this.scopes.of(uri);
    const stale = document.version !== version || this.workspace.document(uri) !== document;
    if (cancellation.isCancellationRequested || stale || terms.entries.size === 0) {
      return undefined;
    }
    const found =
      referenceAt(document, offset, terms) ??
      matchAt(this.texts.matches(document, terms.scope), offset, terms);
    if (!found || found.entries.length === 0) {
      return undefined;
    }
    const [start, end] = [found.source.start, found.source.end].map((each) => document.positionAt(each));
    return start && end && { document, range: { start, end }, entries: found.entries, terms };
  }
}

/** The match around an offset; at its very end too, where the cursor stands after a word. */
function matchAt(
  matches: readonly TermMatch[],
  offset: number,
  terms: Terms,
): { source: Offsets; entries: ScopedEntry[] } | undefined {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.source.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const match = matches[low - 1];
  if (!match || match.source.end < offset) {
    return undefined;
  }
  const entries = match.entries.flatMap((key) => terms.entries.get(key) ?? []);
  return { source: match.source, entries };
}

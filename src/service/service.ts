/**
 * What Lectern knows about a text in an editor, shaped like LSP's answers, for any host: a language server, a command
 * line, a test. It knows no editor, no file system and no clock; what it needs of the world is `Workspace`.
 */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../core/files.ts";
import { type CardWords, englishWords } from "./card-text.ts";
import { definition } from "./definition.ts";
import { hover } from "./hover.ts";
import { Lookup } from "./lookup.ts";
import { Scopes } from "./scopes.ts";

/** Files as editors show them: `read` gives an open document's text rather than that on disk. */
export interface Workspace extends Files {
  /** Folders above which no glossary is looked for. */
  readonly roots: readonly string[];
  /** The document if it is open. Whenever its text changes, so does its version, or it is another object. */
  document(uri: string): TextDocument | undefined;
}

/** Set while a question is being answered, when nobody waits for the answer any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Positions are lines and UTF-16 characters, as in LSP. */
export interface Hover {
  contents: { kind: "markdown"; value: string };
  range: Range;
}

export interface DefinitionLink {
  originSelectionRange: Range;
  targetUri: string;
  /** The whole entry. */
  targetRange: Range;
  /** The words of its heading. */
  targetSelectionRange: Range;
}

/**
 * `undefined` and an empty list mean: no term there, or the document is not open, or it has changed meanwhile, or nobody
 * waits for the answer.
 */
export interface Service {
  hover(uri: string, position: Position, cancellation: Cancellation): Promise<Hover | undefined>;
  definition(uri: string, position: Position, cancellation: Cancellation): Promise<DefinitionLink[]>;
  /** Files or folders that came, went or changed on disk. Open documents need no telling. */
  changed(uris: readonly string[]): void;
}

export function createService(workspace: Workspace, words: CardWords = englishWords): Service {
  const scopes = new Scopes(workspace);
  const lookup = new Lookup(workspace, scopes);
  return {
    hover: async (...place) => hover(await lookup.at(...place), words),
    definition: async (...place) => definition(await lookup.at(...place)),
    changed: (uris) => scopes.changed(uris),
  };
}

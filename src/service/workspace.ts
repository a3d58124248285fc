/** What the service asks of the world, and the shapes of its answers that LSP does not have. */
import type { Range, TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../core/files.ts";

/** Files as editors show them: `read` gives an open document's text rather than that on disk. */
export interface Workspace extends Files {
  /** Folders above which no glossary is looked for. */
  readonly roots: readonly string[];
  /** The document if it is open. Whenever its text changes, so does its version, or it is another object. */
  document(uri: string): TextDocument | undefined;
  /** All open documents. */
  documents(): TextDocument[];
  /** The Markdown files of the workspace, by URI. Never rejects. */
  find(): Promise<string[]>;
  /** Lets others do something; absent: nobody else waits. */
  pause?(): Promise<void>;
  /** Logs of answers, collected in `.lectern/progress` of the workspace's folders; absent: nobody can look there. */
  readonly logs?: Logs;
  /** Where what was learned of files is kept from one session to the next; absent: nowhere. */
  readonly stored?: {
    /** What was saved last, if anything. Never rejects. */
    load(): Promise<string | undefined>;
    save(text: string): Promise<void>;
    /** For each file something that is another when the file is; null when it is not there. Never rejects. */
    stamps(uris: readonly string[]): Promise<(string | null)[]>;
  };
}

export interface Logs {
  /** Those that lie there, and in the folders there. Never rejects. */
  find(): Promise<LogFile[]>;
  /** The text, in parts; it ends early where the file cannot be read. */
  read(uri: string): AsyncIterable<string>;
  /** Milliseconds since any moment; absent: all changes are told. */
  now?(): number;
}

export interface LogFile {
  uri: string;
  /** Below the folder of logs. */
  path: string;
  /** In bytes. */
  size: number;
  /** Another one when the file is. */
  stamp: string;
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

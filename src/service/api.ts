/**
 * What Lectern knows about a text in an editor, shaped like LSP's answers, for any host: a language server, a command
 * line, a test. It knows no editor, no file system and no clock; what it needs of the world is `Workspace`.
 */
import type { Position, Range } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-types";
import type { Proposal } from "../core/draft/proposals.ts";
import type { QuestionDraft } from "../core/draft/question.ts";
import type { CardWords } from "../core/card-text.ts";
import type { CollectedAnswers } from "./collected-answers.ts";
import type { CompletionData, Completions } from "./completion.ts";
import type { CheckSettings, Docs } from "./diagnostics.ts";
import type { Marks } from "./marks.ts";
import type { AddedQuestions } from "./question-drafts.ts";
import type { Refusal, Renamed } from "./rename.ts";
import type { KnownArticles } from "./served-words.ts";
import type { Say } from "./say.ts";
import type { Cancellation, DefinitionLink, Hover } from "./workspace.ts";

export interface ServiceOptions {
  cardWords?: CardWords;
  say?: Say;
  docs?: Docs;
  /** The editor's command that asks which entry an alias is for, with an `AliasRequest`; without one none is asked. */
  aliasCommand?: string;
  /** The editor's command that lists places, with a `PlacesRequest`; without one there are no lenses. */
  placesCommand?: string;
  /** The editor's command that shows a line (from 0) of the document at hand in the reader; without one there are no such lenses. */
  readerCommand?: string;
  /** The editor's command that asks which kind of question is wanted, with an `AskRequest`; without one none is asked. */
  askCommand?: string;
  /** Whether a completion may say what it inserts and what it replaces. */
  replaces?: boolean;
  /** For a host that only checks: what serves instead of an index and of open documents. */
  articles?: KnownArticles;
  /** For a host that makes several services: what they know of collected answers together. */
  answers?: CollectedAnswers;
  /** Hears when collected answers were read after a quiz was checked without them; without it, the check waits for them. */
  learned?: () => void;
}

/**
 * `undefined` and an empty list mean: nothing there, or the document is not open, or it has changed meanwhile, or nobody
 * waits for the answer.
 */
export interface Service {
  hover(uri: string, position: Position, cancellation: Cancellation): Promise<Hover | undefined>;
  /** Of a quote in a quiz the passage, else of a term its entry. */
  definition(uri: string, position: Position, cancellation: Cancellation): Promise<DefinitionLink[]>;
  /**
   * Every place in the workspace that speaks of the entries that stand at a position; in an article, where none stands, the
   * quotes of questions about the sentence.
   */
  references(
    uri: string,
    position: Position,
    withDeclaration: boolean,
    cancellation: Cancellation,
  ): Promise<Location[]>;
  /** The same in the document alone. */
  highlights(uri: string, position: Position, cancellation: Cancellation): Promise<DocumentHighlight[]>;
  /** The form of a term or the id of a question at a position, and what it is called; or why it cannot be renamed. */
  prepareRename(
    uri: string,
    position: Position,
    cancellation: Cancellation,
  ): Promise<{ range: Range; placeholder: string } | Refusal | undefined>;
  rename(
    uri: string,
    position: Position,
    newName: string,
    cancellation: Cancellation,
  ): Promise<Renamed | Refusal | undefined>;
  /** `trigger`: the sign whose typing asked, if any. */
  completions(
    uri: string,
    position: Position,
    cancellation: Cancellation,
    trigger?: string,
  ): Promise<Completions>;
  /** An entry as a hover shows it; undefined when it is no more. */
  describe(data: CompletionData): Promise<string | undefined>;
  /** Terms of the workspace whose letters are those of `query`, with others between. */
  workspaceSymbols(query: string, cancellation: Cancellation): Promise<WorkspaceSymbol[]>;
  /** The questions of a quiz, the entries of a glossary. */
  documentSymbols(uri: string): DocumentSymbol[];
  /** Other files that the front matter names. */
  documentLinks(uri: string): DocumentLink[];
  /** What of a quiz or a glossary can be folded. */
  foldingRanges(uri: string): FoldingRange[];
  /** A quiz or a glossary with its white space and marks as they are usually written. */
  formatting(uri: string): TextEdit[];
  /** Kind and points of the questions whose heading stands in a range. */
  inlayHints(uri: string, range: Range): InlayHint[];
  /** Which questions are about a paragraph, which passages a question quotes, and a way to the reader. */
  lenses(uri: string, cancellation: Cancellation): Promise<CodeLens[]>;
  /** What is wrong with a file of a lesson. */
  diagnostics(uri: string, settings: CheckSettings, cancellation: Cancellation): Promise<Diagnostic[]>;
  /** What can be done about what is wrong in a range, and with its words. */
  codeActions(
    uri: string,
    range: Range,
    settings: CheckSettings,
    cancellation: Cancellation,
  ): Promise<CodeAction[]>;
  /** What can be mended in a file without asking; when that is done, there may be more. */
  fixAll(uri: string, settings: CheckSettings, cancellation: Cancellation): Promise<TextEdit[]>;
  /**
   * Learns where in the workspace which words are, for references and the like, which else do so when they are first
   * asked. `progress` hears how many files are still to be read. Says whether it came to its end.
   */
  index(cancellation: Cancellation, progress?: (left: number) => void): Promise<boolean>;
  /** Where an article shows terms. */
  marks(uri: string, cancellation: Cancellation): Promise<Marks | undefined>;
  /** The entries in scope of a file, for whoever has to choose one. */
  entries(uri: string): Promise<{ key: string; term: string; aliases: string[] }[]>;
  /** Undefined when the entry has that form already, or is no more. */
  makeAlias(uri: string, key: string, alias: string): Promise<WorkspaceEdit | undefined>;
  /** Questions to begin with about the words in a range, one of each kind, or without a range those that an article suggests. */
  draftQuestions(uri: string, range: Range | undefined): Promise<Proposal[]>;
  /** Undefined where there is no article, or no folder for a quiz. */
  addQuestions(uri: string, drafts: readonly QuestionDraft[]): Promise<AddedQuestions | undefined>;
  /**
   * Compares what is known of an edited document with what it is when it is read anew; for when nobody types. False: it was not
   * the same, and now is.
   */
  verify(uri: string): Promise<boolean>;
  /** Files or folders that came, went or changed on disk. Open documents need no telling. */
  changed(uris: readonly string[]): void;
}

/**
 * What Lectern knows about a text in an editor, shaped like LSP's answers, for any host: a language server, a command
 * line, a test. It knows no editor, no file system and no clock; what it needs of the world is `Workspace`.
 */
import type { Position, Range, TextDocument } from "vscode-languageserver-textdocument";
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
import { fileKind, type Files } from "../core/files.ts";
import type { Proposal } from "../core/draft/proposals.ts";
import type { QuestionDraft } from "../core/draft/question.ts";
import { cardsText, type CardWords, englishWords } from "../core/card-text.ts";
import { AskedArticles } from "./asked.ts";
import { Checks } from "./checks.ts";
import { type CompletionData, type Completions, completions } from "./completion.ts";
import { definition } from "./definition.ts";
import { type CheckSettings, diagnostics, type Docs } from "./diagnostics.ts";
import { fixAll } from "./fix-all.ts";
import { foldingRanges } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { documentLinks } from "./links.ts";
import { addAlias } from "./glossary-edits.ts";
import { Lookup } from "./lookup.ts";
import { markHover } from "./mark-hover.ts";
import { type Marks, marks } from "./marks.ts";
import { type AddedQuestions, QuestionDrafts } from "./question-drafts.ts";
import { QuestionRenaming } from "./question-rename.ts";
import { quickFixes } from "./quick-fixes.ts";
import { Quizzes } from "./quizzes.ts";
import { highlights, locations, References } from "./references.ts";
import { Passages } from "./passages.ts";
import { prepareRename, type Refusal, type Renamed, Renaming } from "./rename.ts";
import { type Say, sayInEnglish } from "./say.ts";
import { Scopes } from "./scopes.ts";
import { documentSymbols } from "./symbols.ts";
import { selectionActions } from "./selection-actions.ts";
import { Texts } from "./texts.ts";
import { WordIndex } from "./word-index.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";

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
  /** Where what was learned of files is kept from one session to the next; absent: nowhere. */
  readonly stored?: {
    /** What was saved last, if anything. Never rejects. */
    load(): Promise<string | undefined>;
    save(text: string): Promise<void>;
    /** For each file something that is another when the file is; null when it is not there. Never rejects. */
    stamps(uris: readonly string[]): Promise<(string | null)[]>;
  };
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

export interface ServiceOptions {
  cardWords?: CardWords;
  say?: Say;
  docs?: Docs;
  /** The editor's command that asks which entry an alias is for, with an `AliasRequest`; without one none is asked. */
  aliasCommand?: string;
  /** The editor's command that lists places, with a `PlacesRequest`; without one there are no lenses. */
  placesCommand?: string;
  /** The editor's command that asks which kind of question is wanted, with an `AskRequest`; without one none is asked. */
  askCommand?: string;
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
  /** Which questions are about a paragraph, and which passages a question quotes. */
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

export function createService(workspace: Workspace, options: ServiceOptions = {}): Service {
  const {
    cardWords = englishWords,
    say = sayInEnglish,
    docs,
    aliasCommand,
    placesCommand,
    askCommand,
  } = options;
  const scopes = new Scopes(workspace);
  const texts = new Texts(workspace);
  const lookup = new Lookup(workspace, scopes, texts);
  const index = new WordIndex(workspace);
  const quizzes = new Quizzes(workspace);
  const asked = new AskedArticles(workspace, scopes, texts, quizzes);
  const checks = new Checks(workspace, scopes, texts, quizzes, asked, index);
  const passages = new Passages(workspace, scopes, quizzes, asked);
  const idRenaming = new QuestionRenaming(workspace, quizzes, say);
  const drafts = new QuestionDrafts(workspace, scopes, quizzes, asked);
  const references = new References(workspace, scopes, texts, quizzes, index);
  const renaming = new Renaming(workspace, texts, references, say);
  const open = <T>(uri: string, make: (document: TextDocument) => T[]): T[] => {
    const document = workspace.document(uri);
    return document ? make(document) : [];
  };
  return {
    async hover(uri, position, cancellation) {
      const [mark] = open(uri, (document) => [markHover(document, position, say)]);
      return mark ?? hover(await lookup.at(uri, position, cancellation), cardWords);
    },
    async definition(uri, position, cancellation) {
      const passage = await passages.link(uri, position, cancellation);
      return passage ? [passage] : definition(await lookup.at(uri, position, cancellation));
    },
    async references(uri, position, withDeclaration, cancellation) {
      const here = await lookup.at(uri, position, cancellation);
      if (!here) {
        return await passages.questions(uri, position, cancellation);
      }
      const found = await references.of(here.entries, cancellation);
      return locations(found ?? [], withDeclaration);
    },
    async highlights(...place) {
      const here = await lookup.at(...place);
      return here ? highlights(here, texts, quizzes) : [];
    },
    async prepareRename(...place) {
      const id = idRenaming.at(place[0], place[1]);
      if (id) {
        return id;
      }
      const here = await lookup.at(...place);
      return here && prepareRename(here, say);
    },
    async rename(uri, position, newName, cancellation) {
      const id = idRenaming.rename(uri, position, newName);
      if (id) {
        return id;
      }
      const here = await lookup.at(uri, position, cancellation);
      return here && (await renaming.of(here, newName, cancellation));
    },
    async completions(uri, position, cancellation, trigger) {
      const isQuiz = fileKind(uri) === "quiz";
      const article = isQuiz ? await asked.get(await scopes.articleOf(uri)) : undefined;
      const here = await lookup.terms(uri, cancellation);
      if (!here) {
        return { isIncomplete: false, items: [] };
      }
      const { document, terms } = here;
      const quiz = isQuiz ? quizzes.of(document) : undefined;
      return completions(document, position, { terms, article: article?.rich, quiz, say }, trigger);
    },
    async describe({ uri, key }) {
      const { scope, entries } = await scopes.of(uri);
      const scoped = entries.get(key);
      return scoped && cardsText([scoped], scope, cardWords);
    },
    async workspaceSymbols(query, cancellation) {
      return workspaceSymbols(await scopes.glossaries(await index.files(cancellation)), query);
    },
    documentSymbols: (uri) => open(uri, (document) => documentSymbols(document, quizzes)),
    documentLinks: (uri) => open(uri, documentLinks),
    foldingRanges: (uri) => open(uri, (document) => foldingRanges(document, quizzes)),
    formatting: (uri) => open(uri, formatting),
    inlayHints: (uri, range) =>
      fileKind(uri) === "quiz" ? open(uri, (document) => inlayHints(document, range, quizzes, say)) : [],
    lenses: async (uri, cancellation) =>
      placesCommand === undefined ? [] : await passages.lenses(uri, cancellation, say, placesCommand),
    async diagnostics(uri, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      return checked ? diagnostics(checked, settings, say, docs) : [];
    },
    async codeActions(uri, range, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      const here = await lookup.terms(uri, cancellation);
      return [
        ...(checked ? quickFixes(checked, range, settings, { workspace, say, docs }) : []),
        ...(here
          ? selectionActions(here.document, range, here.terms, {
              texts,
              workspace,
              say,
              aliasCommand,
              askCommand,
            })
          : []),
      ];
    },
    async fixAll(uri, settings, cancellation) {
      const checked = await checks.of(uri, settings.everyArticle, cancellation);
      return checked ? fixAll(checked, settings, say) : [];
    },
    async marks(uri, cancellation) {
      const here = await lookup.terms(uri, cancellation);
      return here && marks(here.document, here.terms, texts);
    },
    async entries(uri) {
      const { entries } = await scopes.of(uri);
      return [...entries.values()].map(({ key, entry }) => ({
        key,
        term: entry.term,
        aliases: entry.aliases.map(({ text }) => text),
      }));
    },
    async makeAlias(uri, key, alias) {
      const terms = await scopes.of(uri);
      const scoped = terms.entries.get(key);
      return scoped && addAlias(scoped, terms, alias, workspace, say);
    },
    draftQuestions: (uri, range) => drafts.of(uri, range),
    addQuestions: (uri, questions) => drafts.add(uri, questions),
    async index(cancellation, progress) {
      const complete = await index.build(cancellation, progress);
      if (complete) {
        await index.save();
      }
      return complete;
    },
    async verify(uri) {
      const document = workspace.document(uri);
      return !document || (await texts.verify(document));
    },
    changed(uris) {
      index.changed(uris);
      scopes.changed(uris);
      quizzes.changed(uris);
      asked.changed(uris);
    },
  };
}

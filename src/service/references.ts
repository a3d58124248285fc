/** Where in the workspace an entry is spoken of. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentHighlight, DocumentHighlightKind, type Location } from "vscode-languageserver-types";
import { child, fileKind, folderOf, isPlainText } from "../core/files.ts";
import type { ScopedEntry } from "../core/scope.ts";
import { rangeIn } from "./diagnostics.ts";
import type { Here } from "./lookup.ts";
import { type Occurrence, occurrencesIn, type Target, targetOf } from "./occurrences.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { Cancellation, Workspace } from "./workspace.ts";
import type { Texts } from "./texts.ts";
import { namingWords } from "./words-to-find.ts";
import type { WordIndex } from "./word-index.ts";

export interface FileOccurrences {
  document: TextDocument;
  terms: Terms;
  occurrences: Occurrence[];
}

export class References {
  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly texts: Texts,
    private readonly quizzes: Quizzes,
    private readonly index: WordIndex,
  ) {}

  /** In all files, those of one file together. Undefined when nobody waits any more. */
  async of(
    scoped: readonly ScopedEntry[],
    cancellation: Cancellation,
  ): Promise<FileOccurrences[] | undefined> {
    const targets = scoped.map(targetOf);
    const found: FileOccurrences[] = [];
    for (const uri of await this.#files(scoped, cancellation)) {
      if (cancellation.isCancellationRequested) {
        return undefined;
      }
      const inFile = await this.#inFile(uri, targets);
      if (inFile && inFile.occurrences.length > 0) {
        found.push(inFile);
      }
    }
    return found;
  }

  async #inFile(uri: string, targets: readonly Target[]): Promise<FileOccurrences | undefined> {
    const glossaries = targets.map(({ glossary }) => glossary);
    if (!(await this.scopes.hasAny(uri, glossaries))) {
      return undefined;
    }
    const terms = await this.scopes.of(uri);
    const document = await this.texts.read(uri);
    if (!document) {
      return undefined;
    }
    const read = readIn(document, terms, this.texts, this.quizzes);
    return { document, terms, occurrences: occurrencesIn(document, terms, read, targets) };
  }

  /** What may speak of the entries: in the workspace, beside their glossaries, or open. */
  async #files(scoped: readonly ScopedEntry[], cancellation: Cancellation): Promise<Set<string>> {
    const folders = new Set(scoped.map(({ glossary }) => folderOf(glossary)));
    const beside = await Promise.all(
      [...folders].map(async (folder) =>
        (await this.workspace.list(folder)).map((name) => child(folder, name)),
      ),
    );
    const words = scoped.flatMap(({ entry }) => namingWords(entry));
    return new Set([
      ...this.workspace.documents().map(({ uri }) => uri),
      ...beside.flat().filter((uri) => fileKind(uri) !== undefined && !isPlainText(uri)),
      ...(await this.index.filesWith(words, cancellation)),
    ]);
  }
}

/** The heading of an entry counts only where declarations are asked for. */
export function locations(found: readonly FileOccurrences[], withDeclaration: boolean): Location[] {
  return found.flatMap(({ document, occurrences }) =>
    occurrences
      .filter(({ kind }) => withDeclaration || kind !== "heading")
      .map(({ range }) => ({ uri: document.uri, range: rangeIn(document, range) })),
  );
}

export function highlights(here: Here, texts: Texts, quizzes: Quizzes): DocumentHighlight[] {
  const { document, terms } = here;
  const read = readIn(document, terms, texts, quizzes);
  return occurrencesIn(document, terms, read, here.entries.map(targetOf)).map(({ range, kind }) => ({
    range: rangeIn(document, range),
    kind: kind === "heading" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

const readIn = (document: TextDocument, { scope }: Terms, texts: Texts, quizzes: Quizzes) => ({
  matches: texts.matches(document, scope),
  quiz: fileKind(document.uri) === "quiz" ? quizzes.of(document) : undefined,
});

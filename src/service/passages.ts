/** From a quote in a quiz to its passage in the article, and from a sentence of the article to the questions about it. */
import type { Position, TextDocument } from "vscode-languageserver-textdocument";
import type { CodeLens, Location } from "vscode-languageserver-types";
import { fileKind } from "../core/files.ts";
import type { Place } from "../core/quote.ts";
import type { Rich } from "../core/rich.ts";
import { textRanges } from "../core/rich-text.ts";
import { sentencesIn } from "../core/sentences.ts";
import { type Asked, type AskedArticles, type Cited, citedBy, sourceOf } from "./asked.ts";
import { rangeIn } from "./diagnostics.ts";
import { articleLenses, type LensWorld, locationsOf, quizLenses } from "./lenses.ts";
import { questionAt, type Quizzes, type ReadQuiz } from "./quizzes.ts";
import type { Scopes } from "./scopes.ts";
import type { Cancellation, DefinitionLink, Workspace } from "./workspace.ts";

export class Passages {
  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly quizzes: Quizzes,
    private readonly asked: AskedArticles,
  ) {}

  /** Of a quote in a quiz; undefined where none stands, or its words are not in the article. */
  async link(
    uri: string,
    position: Position,
    cancellation: Cancellation,
  ): Promise<DefinitionLink | undefined> {
    const offset = this.workspace.document(uri)?.offsetAt(position) ?? 0;
    const read = await this.#quiz(uri, cancellation);
    const cited = read && quoteAt(read.quiz, offset, read.asked);
    return cited && linkTo(cited, read.asked);
  }

  /** Where the sentence at a position of an article is quoted. */
  async questions(uri: string, position: Position, cancellation: Cancellation): Promise<Location[]> {
    const offset = this.workspace.document(uri)?.offsetAt(position) ?? 0;
    const read = await this.#article(uri, cancellation);
    return read ? locationsOf(citedAt(read.asked, read.cited, offset)) : [];
  }

  async lenses(uri: string, cancellation: Cancellation, world: LensWorld): Promise<CodeLens[]> {
    const quiz = await this.#quiz(uri, cancellation);
    const article = await this.#article(uri, cancellation);
    return [
      ...(quiz ? quizLenses(quiz.quiz, quiz.asked, world) : []),
      ...(article ? articleLenses(article.asked, article.cited, world) : []),
    ];
  }

  async #quiz(
    uri: string,
    cancellation: Cancellation,
  ): Promise<{ quiz: ReadQuiz; asked: Asked } | undefined> {
    const document = fileKind(uri) === "quiz" ? this.workspace.document(uri) : undefined;
    const asked = document && (await this.asked.get(await this.scopes.articleOf(uri)));
    const quiz = asked && (await this.quizzes.get(uri));
    return quiz && !cancellation.isCancellationRequested && isNow(quiz.document, document)
      ? { quiz, asked }
      : undefined;
  }

  async #article(
    uri: string,
    cancellation: Cancellation,
  ): Promise<{ asked: Asked; cited: Cited[] } | undefined> {
    const document = fileKind(uri) === "article" ? this.workspace.document(uri) : undefined;
    const cited = document ? await this.asked.citedOf(uri) : [];
    const asked = cited.length > 0 ? await this.asked.get(uri) : undefined;
    return asked && !cancellation.isCancellationRequested && isNow(asked.document, document)
      ? { asked, cited }
      : undefined;
  }
}

const isNow = (read: TextDocument, open: TextDocument | undefined) => read.version === open?.version;

/** The quote at an offset, its marks included. */
function quoteAt({ document, quiz }: ReadQuiz, offset: number, asked: Asked): Cited | undefined {
  const question = questionAt(quiz, offset);
  const cited = question ? citedBy(document, question, asked) : [];
  return cited.find(({ range }) => range.start - 1 <= offset && offset <= range.end + 1);
}

function linkTo(cited: Cited, asked: Asked): DefinitionLink | undefined {
  const source = sourceOf(asked, cited.places);
  const targetRange = source && rangeIn(asked.document, source);
  return (
    targetRange && {
      originSelectionRange: rangeIn(cited.quiz, cited.range),
      targetUri: asked.document.uri,
      targetRange,
      targetSelectionRange: targetRange,
    }
  );
}

/** The quotes of questions that share words with the sentence at an offset of the article. */
function citedAt({ rich }: Asked, cited: readonly Cited[], offset: number): Cited[] {
  const sentence = sentenceAt(rich, offset);
  return sentence ? cited.filter(({ places }) => places.some((place) => meet(place, sentence))) : [];
}

/** At a cursor, before a character or behind the last one. */
export function sentenceAt(rich: Rich, offset: number): Place | undefined {
  const [here] = [0, -1].flatMap((by) => textRanges(rich, { start: offset + by, end: offset + by + 1 }));
  const text = rich.leaves[here?.leaf ?? -1]?.text ?? "";
  const sentence = sentencesIn(text).find(
    ({ start, end }) => here !== undefined && start <= here.start && here.start <= end,
  );
  return here && sentence && { leaf: here.leaf, ...sentence };
}

const meet = (a: Place, b: Place) => a.leaf === b.leaf && a.start < b.end && b.start < a.end;

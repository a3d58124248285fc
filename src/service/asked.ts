/** Articles as their quizzes see them: where quotes stand in them, and which questions quote them. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseArticle } from "../core/article.ts";
import { fileKind, isPlainText } from "../core/files.ts";
import type { TermMatch } from "../core/match.ts";
import { memo } from "../core/memo.ts";
import { passagesOf, type QuestionPassages } from "../core/question/passages.ts";
import type { Question, Quote } from "../core/quiz.ts";
import { moved, type Placed } from "../core/section-reader.ts";
import { type Place, quoteIndex, type QuoteIndex } from "../core/quote.ts";
import type { Range, Rich } from "../core/rich.ts";
import { sourceRange } from "../core/rich-text.ts";
import type { Scope } from "../core/scope.ts";
import { PerFile } from "./per-file.ts";
import type { Quizzes } from "./quizzes.ts";
import type { Scopes } from "./scopes.ts";
import type { KnownArticles } from "./served-words.ts";
import type { Workspace } from "./workspace.ts";
import type { Texts } from "./texts.ts";

export interface Asked {
  /** The text that was read, by which places in it are counted. */
  document: TextDocument;
  /** What it calls itself in its front matter. */
  id?: string;
  rich: Rich;
  quotes: QuoteIndex;
  /** Where the quotes of a question stand in it. */
  passages: (question: Question) => QuestionPassages;
  /** The terms of a scope in it. */
  matches: (scope: Scope) => TermMatch[];
  /** The same by leaf, of the scope that was last asked for. */
  terms?: { scope: Scope; matches: Map<number, TermMatch[]> };
}

/** Words of an article that a question quotes. */
export interface Cited {
  /** The text of the quiz. */
  quiz: TextDocument;
  question: Question;
  quote: Quote;
  /** Of the quoted words, in the quiz. */
  range: Range;
  /** Of the question's heading, in the quiz. */
  heading: Range;
  /** Where they stand in the article; empty: nowhere. */
  places: readonly Place[];
}

export class AskedArticles {
  readonly #asked: PerFile<Asked | undefined>;

  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly texts: Texts,
    private readonly quizzes: Quizzes,
    private readonly known?: Pick<KnownArticles, "quizzesOf">,
  ) {
    this.#asked = new PerFile(workspace, (uri) => this.#read(uri));
  }

  /** Undefined when it cannot be read. */
  get(article: string): Promise<Asked | undefined> {
    return this.#asked.get(article);
  }

  /** The quizzes that are known to ask about it; unless that is known, those in its folder and those that are open. */
  async quizzesOf(article: string): Promise<readonly string[]> {
    if (this.known) {
      return await this.known.quizzesOf(article);
    }
    const beside = (await this.scopes.beside(article)).filter((uri) => fileKind(uri) === "quiz");
    const open = this.workspace.documents().filter((document) => kindOf(document) === "quiz");
    const quizzes = [...new Set([...beside, ...open.map(({ uri }) => uri)])];
    const articles = await Promise.all(quizzes.map((quiz) => this.scopes.articleOf(quiz)));
    return quizzes.filter((_, at) => articles[at] === article);
  }

  /** What the quizzes of an article quote of it. */
  async citedOf(article: string): Promise<Cited[]> {
    const asked = await this.get(article);
    const cited: Cited[] = [];
    for (const uri of asked ? await this.quizzesOf(article) : []) {
      const read = await this.quizzes.get(uri);
      if (read && asked) {
        cited.push(...read.quiz.questions.flatMap((placed) => citedBy(read.document, placed, asked)));
      }
    }
    return cited;
  }

  changed(uris: readonly string[]): void {
    uris.forEach((uri) => this.#asked.forget(uri));
  }

  async #read(uri: string): Promise<Asked | undefined> {
    const open = this.workspace.document(uri);
    const text = open ? open.getText() : await this.workspace.read(uri);
    if (text === undefined) {
      return undefined;
    }
    const { rich, id } = open
      ? this.texts.article(open)
      : parseArticle(text, { plainText: isPlainText(uri) });
    const quotes = quoteIndex(rich);
    const version = open?.version ?? 0;
    return {
      document: TextDocument.create(uri, "markdown", version, text),
      ...(id !== undefined && { id }),
      rich,
      quotes,
      // An edit keeps most of what is found.
      matches: (scope) =>
        open?.version === version ? this.texts.matches(open, scope) : scope.matcher.scan(rich),
      passages: memo((question) => passagesOf(quotes, question)),
    };
  }
}

const kindOf = memo(({ uri }: TextDocument) => fileKind(uri));

/** Of a question in its quiz. */
export const headingIn = ({ at, value }: Placed<Question>): Range =>
  moved(value.stem.blocks[0]?.source ?? value.source, at);

/** What a question quotes. */
export function citedBy(quiz: TextDocument, { at, value }: Placed<Question>, asked: Asked): Cited[] {
  const heading = headingIn({ at, value });
  return asked.passages(value).quotes.map(({ quote, places }) => ({
    quiz,
    question: value,
    quote,
    range: moved(quote.range, at),
    heading,
    places,
  }));
}

/** A passage in the source, from its first word to its last. */
export function sourceOf({ rich }: Asked, places: readonly Place[]): Range | undefined {
  const ranges = places.flatMap(({ leaf, start, end }) => {
    const found = rich.leaves[leaf];
    return found ? [sourceRange(found, start, end)] : [];
  });
  return ranges.length === 0
    ? undefined
    : {
        start: Math.min(...ranges.map(({ start }) => start)),
        end: Math.max(...ranges.map(({ end }) => end)),
      };
}

/** The terms of a scope in an article, by leaf. */
export function matchesIn(asked: Asked, scope: Scope): Map<number, TermMatch[]> {
  if (asked.terms?.scope !== scope) {
    const matches = new Map<number, TermMatch[]>();
    for (const match of asked.matches(scope)) {
      const others = matches.get(match.leaf);
      if (others) {
        others.push(match);
      } else {
        matches.set(match.leaf, [match]);
      }
    }
    asked.terms = { scope, matches };
  }
  return asked.terms.matches;
}

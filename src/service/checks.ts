/** What is wrong with an open file of a lesson. Files that belong to no lesson are left in peace. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Article, parseArticle } from "../core/article.ts";
import { checkAcronyms } from "../core/check/article.ts";
import { checkGlossary } from "../core/check/glossary.ts";
import { fileKind, fileName, isPlainText } from "../core/files.ts";
import { readFrontMatter } from "../core/frontmatter.ts";
import { parseGlossary } from "../core/glossary.ts";
import { missingGlossaries } from "../core/lesson.ts";
import { findPassages } from "../core/question/passages.ts";
import { inOrder, type Problem } from "../core/problem.ts";
import { parseQuiz } from "../core/quiz.ts";
import { quoteIndex, type QuoteIndex } from "../core/quote.ts";
import { PerFile } from "./per-file.ts";
import { termLabels } from "./reference.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { Cancellation, Workspace } from "./service.ts";
import { isRead, type Texts } from "./texts.ts";
import type { WordIndex } from "./word-index.ts";
import { formWords } from "./words-to-find.ts";

export interface Checked {
  document: TextDocument;
  /** In the order of the file. */
  problems: Problem[];
  terms: Terms;
}

export class Checks {
  readonly #quotes: PerFile<QuoteIndex | undefined>;

  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly texts: Texts,
    private readonly index: WordIndex,
  ) {
    this.#quotes = new PerFile(workspace, (uri) => this.#readQuotes(uri));
  }

  /** Undefined for a file that is not open, has changed meanwhile or belongs to no lesson. */
  async of(uri: string, everyArticle: boolean, cancellation: Cancellation): Promise<Checked | undefined> {
    const document = this.workspace.document(uri);
    if (!document || !isRead(document) || isPlainText(uri)) {
      return undefined;
    }
    const { version } = document;
    const terms = await this.scopes.of(uri);
    const problems = cancellation.isCancellationRequested
      ? undefined
      : await this.#problems(document, terms, everyArticle);
    const stale = document.version !== version || this.workspace.document(uri) !== document;
    return stale || cancellation.isCancellationRequested || !problems
      ? undefined
      : { document, problems: inOrder(problems), terms };
  }

  changed(uris: readonly string[]): void {
    uris.forEach((uri) => this.#quotes.forget(uri));
  }

  async #problems(
    document: TextDocument,
    terms: Terms,
    everyArticle: boolean,
  ): Promise<Problem[] | undefined> {
    switch (fileKind(document.uri)) {
      case "glossary":
        return this.#inGlossary(document, terms);
      case "quiz":
        return await this.#inQuiz(document, terms);
      case "article":
      case undefined:
        return everyArticle || (await this.#isOfLesson(document))
          ? this.#inArticle(document, terms)
          : undefined;
    }
  }

  #inGlossary(document: TextDocument, { scope, glossaries }: Terms): Problem[] {
    const { uri } = document;
    const glossary = glossaries.get(uri)?.glossary ?? parseGlossary(document.getText());
    // Before every file is known, nobody can say that an entry is used nowhere.
    const used = this.index.complete
      ? this.index.usedIn(uri, new Map(glossary.entries.map((entry) => [entry.id, formWords(entry)])))
      : undefined;
    return [...glossary.problems, ...checkGlossary({ uri, glossary, scope, ...(used && { used }) })];
  }

  async #inQuiz(document: TextDocument, { scope }: Terms): Promise<Problem[]> {
    const text = document.getText();
    const quiz = parseQuiz(text);
    const problems = [...quiz.problems];
    const article = await this.scopes.articleOf(document.uri);
    const quotes = await this.#quotes.get(article);
    if (quotes) {
      problems.push(...findPassages(quotes, quiz).problems);
    } else {
      const range = readFrontMatter(text).frontMatter?.keys.get("article")?.range ?? { start: 0, end: 0 };
      const path = quiz.article ?? fileName(article);
      problems.push({ code: "article-missing", range, details: { path } });
    }
    for (const { id, range } of termLabels(text, quiz)) {
      if (!scope.find(id)) {
        problems.push({ code: "unknown-term", range, details: { id } });
      }
    }
    return problems;
  }

  #inArticle(document: TextDocument, { glossaries, scope }: Terms): Problem[] {
    const article = this.texts.article(document);
    const matches = this.texts.matches(document, scope);
    return [
      ...article.problems,
      ...missingGlossaries(document.uri, article, glossaries),
      ...checkAcronyms(article.rich, matches),
    ];
  }

  /** It names a glossary, a quiz belongs to it, or a glossary stands beside it; and then it is no README. */
  async #isOfLesson(document: TextDocument): Promise<boolean> {
    const article: Article = this.texts.article(document);
    const beside = await this.scopes.beside(document.uri);
    const quizzes = beside.filter((uri) => fileKind(uri) === "quiz");
    const articles = await Promise.all(quizzes.map((quiz) => this.scopes.articleOf(quiz)));
    return (
      article.glossary.length > 0 ||
      articles.includes(document.uri) ||
      (beside.some((uri) => fileKind(uri) === "glossary") && !isAboutProject(document.uri))
    );
  }

  async #readQuotes(uri: string): Promise<QuoteIndex | undefined> {
    const text = await this.workspace.read(uri);
    return text === undefined
      ? undefined
      : quoteIndex(parseArticle(text, { plainText: isPlainText(uri) }).rich);
  }
}

/** What repositories keep beside their texts. */
const isAboutProject = (uri: string): boolean =>
  /^(?:readme|changelog|contributing|code_of_conduct|security|licen[cs]e|notice|todo)\b/i.test(fileName(uri));

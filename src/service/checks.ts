/** What is wrong with an open file of a lesson. Files that belong to no lesson are left in peace. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../core/article.ts";
import { checkAcronyms } from "../core/check/article.ts";
import { checkGlossary } from "../core/check/glossary.ts";
import { QuizCheck } from "../core/check/quiz.ts";
import { uncitedParagraphs } from "../core/check/quiz/reading.ts";
import { fileKind, fileName, isPlainText } from "../core/files.ts";
import { readFrontMatter } from "../core/frontmatter.ts";
import { missingGlossaries } from "../core/lesson.ts";
import { inOrder, type Problem } from "../core/problem.ts";
import type { PlacedQuiz } from "../core/quiz-reader.ts";
import type { Scope } from "../core/scope.ts";
import type { FirstsOf } from "../core/stats/firsts.ts";
import { type Asked, type AskedArticles, type Cited, matchesIn } from "./asked.ts";
import type { CollectedAnswers } from "./collected-answers.ts";
import { lostQuotes } from "./lost-quotes.ts";
import type { Quizzes } from "./quizzes.ts";
import { termLabels } from "./reference.ts";
import type { Scopes, Terms } from "./scopes.ts";
import type { ServedWords } from "./served-words.ts";
import type { Cancellation, Workspace } from "./workspace.ts";
import { isRead, type Texts } from "./texts.ts";
import { WordIndex } from "./word-index.ts";
import { formWords } from "./words-to-find.ts";

export interface Checked {
  document: TextDocument;
  /** In the order of the file. */
  problems: Problem[];
  terms: Terms;
  /** That of a quiz; the article itself. */
  article: Asked | undefined;
  /** What is quoted of an article. */
  cited: readonly Cited[];
  /** What a quiz says. */
  quiz: PlacedQuiz | undefined;
}

export class Checks {
  readonly #checks = new WeakMap<TextDocument, { check: QuizCheck; asked: Asked | undefined }>();

  constructor(
    private readonly workspace: Workspace,
    private readonly scopes: Scopes,
    private readonly texts: Texts,
    private readonly quizzes: Quizzes,
    private readonly asked: AskedArticles,
    private readonly words: WordIndex | ServedWords,
    private readonly answers: CollectedAnswers,
  ) {}

  /** Undefined for a file that is not open, has changed meanwhile or belongs to no lesson. */
  async of(uri: string, everyArticle: boolean, cancellation: Cancellation): Promise<Checked | undefined> {
    const document = this.workspace.document(uri);
    if (!document || !isRead(document) || isPlainText(uri)) {
      return undefined;
    }
    const { version } = document;
    const kind = fileKind(uri);
    const terms = await this.scopes.of(uri);
    const isArticle = kind !== "glossary" && kind !== "quiz";
    // Others are read by their sections.
    await (isArticle ? this.texts.ready(document) : undefined);
    if (
      cancellation.isCancellationRequested ||
      (isArticle && !everyArticle && !(await this.#isOfLesson(document)))
    ) {
      return undefined;
    }
    const cited = isArticle ? await this.asked.citedOf(uri) : [];
    const problems = await this.#problems(document, terms, cited);
    const article =
      kind === "glossary"
        ? undefined
        : await this.asked.get(kind === "quiz" ? await this.scopes.articleOf(uri) : uri);
    const stale = document.version !== version || this.workspace.document(uri) !== document;
    return stale || cancellation.isCancellationRequested
      ? undefined
      : {
          document,
          problems: inOrder(problems),
          terms,
          article,
          cited,
          quiz: kind === "quiz" ? this.quizzes.of(document) : undefined,
        };
  }

  async #problems(document: TextDocument, terms: Terms, cited: readonly Cited[]): Promise<Problem[]> {
    switch (fileKind(document.uri)) {
      case "glossary":
        return await this.#inGlossary(document, terms);
      case "quiz":
        return await this.#inQuiz(document, terms);
      case "article":
      case undefined:
        return await this.#inArticle(document, terms, cited);
    }
  }

  async #inGlossary(document: TextDocument, { scope, glossaries }: Terms): Promise<Problem[]> {
    const { uri } = document;
    const glossary = glossaries.get(uri)?.glossary ?? this.texts.glossary(document);
    // Before every file is known, nobody can say that an entry is used nowhere.
    const unknown = this.words instanceof WordIndex && !this.words.complete;
    const used = unknown
      ? undefined
      : await this.words.usedIn(uri, new Map(glossary.entries.map((entry) => [entry.id, formWords(entry)])));
    return [...glossary.problems, ...checkGlossary({ uri, glossary, scope, ...(used && { used }) })];
  }

  async #inQuiz(document: TextDocument, { scope, language = "en" }: Terms): Promise<Problem[]> {
    const { uri } = document;
    const article = await this.scopes.articleOf(uri);
    const asked = await this.asked.get(article);
    const firsts = asked && (await this.answers.of(article, asked.id));
    const quiz = this.quizzes.of(document);
    const problems = [
      ...quiz.problems,
      ...this.#checkOf(document, scope, language, asked, firsts).of(quiz.questions),
    ];
    const text = document.getText();
    if (!asked) {
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

  /** The one of the last time, unless article, scope, language or answers are others. */
  #checkOf(
    document: TextDocument,
    scope: Scope,
    language: string,
    asked: Asked | undefined,
    firsts: FirstsOf | undefined,
  ): QuizCheck {
    const known = this.#checks.get(document);
    const { asking } = known?.check ?? {};
    const same = asking?.scope === scope && asking.language === language && asking.firsts === firsts;
    if (known && known.asked === asked && same) {
      return known.check;
    }
    const article = asked && { ...asked, matches: matchesIn(asked, scope) };
    const check = new QuizCheck({ scope, language, ...(article && { article }), ...(firsts && { firsts }) });
    this.#checks.set(document, { check, asked });
    return check;
  }

  async #inArticle(
    document: TextDocument,
    { glossaries, scope }: Terms,
    cited: readonly Cited[],
  ): Promise<Problem[]> {
    await this.texts.searched(document, scope);
    const article = this.texts.article(document);
    const matches = this.texts.matches(document, scope);
    const asked = await this.asked.get(document.uri);
    return [
      ...article.problems,
      ...missingGlossaries(document.uri, article, glossaries),
      ...checkAcronyms(article.rich, matches),
      ...uncitedParagraphs(
        article.rich,
        cited.map(({ places }) => places),
      ).map((found) => ({ code: "uncited-paragraph" as const, ...found })),
      ...(asked ? lostQuotes(asked, cited) : []),
    ];
  }

  /** It names a glossary, a quiz belongs to it, or a glossary stands beside it; and then it is no README. */
  async #isOfLesson(document: TextDocument): Promise<boolean> {
    const article: Article = this.texts.article(document);
    const beside = await this.scopes.beside(document.uri);
    return (
      article.glossary.length > 0 ||
      (beside.some((uri) => fileKind(uri) === "glossary") && !isAboutProject(document.uri)) ||
      (await this.asked.quizzesOf(document.uri)).length > 0
    );
  }
}

/** What repositories keep beside their texts. */
const isAboutProject = (uri: string): boolean =>
  /^(?:readme|changelog|contributing|code_of_conduct|security|licen[cs]e|notice|todo)\b/i.test(fileName(uri));

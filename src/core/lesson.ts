/** An article with the quiz that belongs to it and the glossaries in scope, found and read through `Files`. */
import { URI } from "vscode-uri";
import { type Article, articleInSlices, parseArticle } from "./article.ts";
import {
  child,
  fileKind,
  fileName,
  type Files,
  folderOf,
  foldersUpTo,
  isPlainText,
  resolvePath,
} from "./files.ts";
import { readFrontMatter } from "./frontmatter.ts";
import { quizFields } from "./frontmatter-fields.ts";
import { type Glossary, readGlossary } from "./glossary.ts";
import type { Problem } from "./problem.ts";
import { findPassages } from "./question/passages.ts";
import { parseQuiz, type Quiz } from "./quiz.ts";
import { type Place, quoteIndex } from "./quote.ts";
import { type ReadingTime, readingTime, readingTimeInSteps } from "./reading-time.ts";
import { createScope, type Scope } from "./scope.ts";
import { inTurns } from "./steps.ts";

export interface Lesson {
  uri: string;
  /** Under which progress is kept: the article's `id`, else its path below the root. */
  id: string;
  article: Article;
  reading: ReadingTime;
  /** Its questions as they can be asked of this article (`question/passages.ts`). */
  quiz?: { uri: string; quiz: Quiz };
  scope: Scope;
  /** Where the evidence of each question stands in the article, by question id, in the order of its quotes. */
  evidence: Map<string, Place[][]>;
  problems: LocatedProblem[];
  /** Every file that was looked at, with its text if there is one: when one changes, the lesson does. */
  files: Map<string, string | undefined>;
}

export interface LocatedProblem {
  uri: string;
  problem: Problem;
}

export interface LessonOptions {
  /** Folder above which no glossary is looked for. */
  root: string;
  /** Where the article counts as lying, for one that is not saved yet; absent: where it is. */
  home?: string;
  /** Quizzes elsewhere that may name the article in their front matter. */
  quizzes?: readonly string[];
  /** Awaited between steps that take a while, so that others in the same thread are served in between. */
  pause?: () => Promise<void>;
}

/** Undefined when the article cannot be read. */
export async function loadLesson(
  files: Files,
  uri: string,
  options: LessonOptions,
): Promise<Lesson | undefined> {
  const text = await files.read(uri);
  if (text === undefined) {
    return undefined;
  }
  const seen = new Map<string, string | undefined>([[uri, text]]);
  const watched: Files = {
    async read(file) {
      const content = await files.read(file);
      seen.set(file, content);
      return content;
    },
    list: (folder) => files.list(folder),
  };
  if (looksBinary(text)) {
    return binaryLesson(uri, options.root, seen);
  }
  const article = isPlainText(uri)
    ? parseArticle(text, { plainText: true })
    : await inTurns(articleInSlices(text), options.pause);
  const problems: LocatedProblem[] = article.problems.map((problem) => ({ uri, problem }));
  const glossaries = await readGlossaries(watched, uri, article, options, problems);
  const quiz = await findQuiz(watched, uri, options.quizzes ?? []);
  problems.push(...(quiz?.quiz.problems ?? []).map((problem) => ({ uri: quiz?.uri ?? uri, problem })));
  await options.pause?.();
  const lesson: Lesson = {
    uri,
    id: lessonId(uri, article.id, options.root),
    article,
    reading: await inTurns(readingTimeInSteps(article.rich), options.pause),
    scope: createScope(glossaries, article.language),
    evidence: new Map(),
    problems,
    files: seen,
  };
  if (quiz) {
    await options.pause?.();
    const { evidence, questions, problems: unfound } = findPassages(quoteIndex(article.rich), quiz.quiz);
    lesson.quiz = { uri: quiz.uri, quiz: { ...quiz.quiz, questions } };
    lesson.evidence = evidence;
    problems.push(...unfound.map((problem) => ({ uri: quiz.uri, problem })));
  }
  await options.pause?.();
  return lesson;
}

/** The glossaries in scope of an article, nearest first; those that its front matter adds come last. */
export async function findGlossaries(
  files: Files,
  uri: string,
  article: Pick<Article, "glossary">,
  root: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of foldersUpTo(uri, root)) {
    const names = await files.list(folder);
    const glossaries = names.filter((name) => fileKind(child(folder, name)) === "glossary").sort();
    // A folder that cannot be listed (an extension's own on the web) may still have the usual file.
    found.push(...(names.length > 0 ? glossaries : ["glossary.md"]).map((name) => child(folder, name)));
  }
  const added = article.glossary.flatMap(({ path }) => resolvePath(uri, path) ?? []);
  return [...new Set([...found, ...added])];
}

async function readGlossaries(
  files: Files,
  uri: string,
  article: Article,
  { root, home = uri, pause }: LessonOptions,
  problems: LocatedProblem[],
): Promise<{ uri: string; glossary: Glossary }[]> {
  const glossaries: { uri: string; glossary: Glossary }[] = [];
  for (const file of await findGlossaries(files, home, article, root)) {
    const text = await files.read(file);
    if (text !== undefined) {
      const glossary = await readGlossary(text, pause);
      glossaries.push({ uri: file, glossary });
      problems.push(...glossary.problems.map((problem) => ({ uri: file, problem })));
    }
  }
  const read = new Set(glossaries.map((glossary) => glossary.uri));
  problems.push(...missingGlossaries(home, article, read).map((problem) => ({ uri, problem })));
  return glossaries;
}

/** The glossaries that an article names and that are not among those that were read. */
export function missingGlossaries(
  uri: string,
  { glossary }: Pick<Article, "glossary">,
  read: { has(uri: string): boolean },
): Problem[] {
  return glossary
    .filter(({ path }) => !read.has(resolvePath(uri, path) ?? ""))
    .map(({ path, range }) => ({ code: "glossary-missing", range, details: { path } }));
}

/** The quiz that names the article in its front matter, else its namesake. */
async function findQuiz(
  files: Files,
  uri: string,
  elsewhere: readonly string[],
): Promise<{ uri: string; quiz: Quiz } | undefined> {
  const folder = folderOf(uri);
  const stem = fileName(uri).replace(/\.[^.]+$/, "");
  const namesakes = [
    child(folder, `${stem}.quiz.md`),
    ...(stem === "article" ? [child(folder, "quiz.md")] : []),
  ];
  const listed = (await files.list(folder))
    .map((name) => child(folder, name))
    .filter((file) => fileKind(file) === "quiz")
    .sort();
  let namesake: { uri: string; quiz: Quiz } | undefined;
  for (const file of new Set([...namesakes, ...listed, ...elsewhere])) {
    const text = await files.read(file);
    if (text === undefined) {
      continue;
    }
    const quiz = parseQuiz(text);
    if (quiz.article !== undefined) {
      if (resolvePath(file, quiz.article) === uri) {
        return { uri: file, quiz };
      }
    } else if (namesakes.includes(file)) {
      namesake ??= { uri: file, quiz };
    }
  }
  return namesake;
}

/** The article that a quiz belongs to, whether it exists or not. */
export async function articleOfQuiz(files: Files, quizUri: string): Promise<string> {
  const { frontMatter } = readFrontMatter((await files.read(quizUri)) ?? "");
  const named = quizFields(frontMatter, []).article;
  const resolved = named === undefined ? undefined : resolvePath(quizUri, named);
  const name = fileName(quizUri);
  const namesake = name.toLowerCase() === "quiz.md" ? "article.md" : name.replace(/\.quiz\.md$/i, ".md");
  return resolved ?? child(folderOf(quizUri), namesake);
}

/** More than a tenth of the beginning is NUL, other control characters or undecodable: no text. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange > head.length / 10;
}

function binaryLesson(uri: string, root: string, files: Lesson["files"]): Lesson {
  const article = parseArticle("", { plainText: true });
  return {
    uri,
    id: pathBelow(root, uri),
    article,
    reading: readingTime(article.rich),
    scope: createScope([]),
    evidence: new Map(),
    problems: [{ uri, problem: { code: "article-binary", range: { start: 0, end: 0 } } }],
    files,
  };
}

/** Under which progress is kept. `id`: what the article calls itself. */
export const lessonId = (uri: string, id: string | undefined, root: string): string =>
  id ?? pathBelow(root, uri);

/** Path of `uri` below `root`, decoded, as an id that stays when the root moves. */
function pathBelow(root: string, uri: string): string {
  const top = `${URI.parse(root).path.replace(/\/$/, "")}/`;
  const { path } = URI.parse(uri);
  return path.startsWith(top) ? path.slice(top.length) : fileName(uri);
}

import * as vscode from "vscode";
import shippedPaths from "../../quizzes/index.json";
import { fileKind, fileName, type Files, folderOf, isLeftOut, leftOut } from "../core/files.ts";
import { articleOfQuiz, type Lesson, loadLesson } from "../core/lesson.ts";
import type { Process } from "../core/quiz.ts";
import { plain } from "../core/rich-text.ts";
import { homeOf, rootOf } from "../core/roots.ts";
import { EntryIds } from "./entry-ids.ts";
import { shippedRoot, windowRoots } from "./roots.ts";

/** `term`: the entry of the glossary that it asks for. */
export interface EntryQuestion {
  id: string;
  stem: string;
  process?: Process;
  term?: { key: string; words: string };
}

/** A lesson as lists show it. */
export interface LessonEntry {
  uri: string;
  id: string;
  title: string;
  shipped: boolean;
  words: number;
  questions: EntryQuestion[];
  quiz?: string;
}

const texts = "**/*.{md,txt}";
const lessonFiles = "**/{quiz,*.quiz,article}.md";

/** Changes in quick succession (typing, a checkout) are told together after so many milliseconds. */
const settle = 120;

/** So many read lessons are kept; the lists keep only what they show. */
const kept = 16;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Knows the lessons of the workspace and those that ship, and reads any article with what belongs to it. */
export class Library implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ReadonlySet<string>>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #shippedRoot: vscode.Uri;
  readonly #lessons = new Map<string, Promise<Lesson | undefined>>();
  readonly #described = new Map<string, { entry: LessonEntry; files: Set<string> }>();
  readonly #ids = new EntryIds();
  readonly #touched = new Set<string>();
  /** By quiz, the article that it asks about. */
  readonly #articles = new Map<string, string>();
  /** Goes up with every change: what was read before one is not remembered after it. */
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;
  #entries: Promise<LessonEntry[]> | undefined;
  /** The files of the workspace by which it is known to have lessons. */
  #found: Promise<string[]> | undefined;

  /** Fires with the URIs of the files that changed, on disk or in an editor. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly files: Files,
    extensionUri: vscode.Uri,
  ) {
    this.#shippedRoot = shippedRoot(extensionUri);
    const watcher = vscode.workspace.createFileSystemWatcher(texts);
    // A folder comes and goes as one, without a word about the files in it.
    const folders = vscode.workspace.createFileSystemWatcher("**/*", false, true, false);
    const aboutFolder = (uri: vscode.Uri) => {
      if (!fileName(uri.toString()).includes(".") && !isLeftOut(uri.toString())) {
        this.#lookAnew(uri);
      }
    };
    this.#disposables.push(
      watcher,
      folders,
      watcher.onDidChange((uri) => this.#touch(uri)),
      watcher.onDidCreate((uri) => this.#lookAnew(uri)),
      watcher.onDidDelete((uri) => this.#lookAnew(uri)),
      folders.onDidCreate(aboutFolder),
      folders.onDidDelete(aboutFolder),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && fileKind(document.uri.toString())) {
          this.#touch(document.uri);
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#lookAnew(this.#shippedRoot)),
    );
  }

  /** The lessons of the workspace by title, then those that ship, in their order, and are not in the workspace as well. */
  entries(): Promise<LessonEntry[]> {
    this.#entries ??= this.#readEntries();
    return this.#entries;
  }

  isShipped(uri: string): boolean {
    return uri.startsWith(`${this.#shippedRoot.toString()}/`);
  }

  /** Folder above which no glossary is looked for. */
  rootOf(uri: string): string {
    const roots = this.roots();
    return rootOf(homeOf(uri, roots), roots);
  }

  roots(): string[] {
    return windowRoots(this.#shippedRoot);
  }

  /** Whether there is such an article, at less cost than reading its lesson. */
  async has(uri: string): Promise<boolean> {
    return (await this.files.read(uri)) !== undefined;
  }

  /** Undefined when the article cannot be read. */
  lesson(uri: string): Promise<Lesson | undefined> {
    const lesson = this.#lessons.get(uri) ?? this.#read(uri);
    // The one asked for last is the last to go.
    this.#lessons.delete(uri);
    this.#lessons.set(uri, lesson);
    const [oldest] = this.#lessons.keys();
    if (this.#lessons.size > kept && oldest !== undefined) {
      this.#lessons.delete(oldest);
    }
    return lesson;
  }

  async #read(uri: string): Promise<Lesson | undefined> {
    const quizzes = this.isShipped(uri) ? [] : (await this.#find()).filter(isQuiz);
    const home = homeOf(uri, this.roots());
    return await loadLesson(this.files, uri, { root: this.rootOf(uri), home, quizzes, pause });
  }

  /** Whether a glossary of a lesson has a term (its key in the scope), as far as is known. */
  hasTerm(uri: string, key: string): boolean {
    const { files } = this.#described.get(uri) ?? {};
    return !files || this.#ids.has(files, key);
  }

  /** The article to read for a file: itself, or the one that a quiz or glossary belongs to. */
  async articleFor(uri: string): Promise<string | undefined> {
    switch (fileKind(uri)) {
      case "quiz":
        return await articleOfQuiz(this.files, uri);
      case "glossary": {
        const entries = await this.entries();
        return entries.find((entry) => entry.uri.startsWith(`${folderOf(uri)}/`))?.uri;
      }
      case "article":
        return uri;
      case undefined:
        return /\.(md|markdown|txt)$/i.test(uri) || uri.startsWith("untitled:") ? uri : undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) {
      disposable.dispose();
    }
  }

  /** What was read with this file is stale from now on, for whoever asks before the others are told. */
  #touch(file: vscode.Uri): void {
    const uri = file.toString();
    this.#turn += 1;
    this.#touched.add(uri);
    this.#entries = undefined;
    this.#lessons.clear();
    this.#articles.delete(uri);
    this.#ids.forget(uri);
    for (const [article, { files }] of this.#described) {
      if (files.has(uri)) {
        this.#described.delete(article);
      }
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const touched = new Set(this.#touched);
      this.#touched.clear();
      this.#changed.fire(touched);
    }, settle);
  }

  /** There are other files than before: any lesson may have another quiz or glossary. */
  #lookAnew(file: vscode.Uri): void {
    this.#found = undefined;
    this.#described.clear();
    this.#articles.clear();
    this.#touch(file);
  }

  #find(): Promise<string[]> {
    this.#found ??= (async () => {
      try {
        const found = await vscode.workspace.findFiles(lessonFiles, leftOut);
        return found.map((uri) => uri.toString()).sort();
      } catch (error) {
        // Whoever asks next looks again.
        this.#found = undefined;
        throw error;
      }
    })();
    return this.#found;
  }

  async #readEntries(): Promise<LessonEntry[]> {
    const articles = new Set<string>();
    for (const uri of await this.#find()) {
      articles.add(isQuiz(uri) ? await this.#articleOf(uri) : uri);
    }
    const own = (await this.#describe([...articles], false)).sort((a, b) =>
      a.title.localeCompare(b.title, undefined, { numeric: true }),
    );
    const known = new Set(own.map(({ id }) => id));
    const shipped = shippedPaths.map((path) => vscode.Uri.joinPath(this.#shippedRoot, path).toString());
    const others = await this.#describe(
      shipped.filter((uri) => !articles.has(uri)),
      true,
    );
    return [...own, ...others.filter(({ id }) => !known.has(id))];
  }

  async #articleOf(quiz: string): Promise<string> {
    const known = this.#articles.get(quiz);
    if (known !== undefined) {
      return known;
    }
    const turn = this.#turn;
    const article = await articleOfQuiz(this.files, quiz);
    if (turn === this.#turn) {
      this.#articles.set(quiz, article);
    }
    // It may be the quiz of this article only since it was written anew.
    if (!this.#described.get(article)?.files.has(quiz)) {
      this.#described.delete(article);
    }
    return article;
  }

  async #describe(uris: string[], shipped: boolean): Promise<LessonEntry[]> {
    const entries: LessonEntry[] = [];
    for (const uri of uris) {
      const known = this.#described.get(uri)?.entry;
      const turn = this.#turn;
      const lesson = known ? undefined : await (this.#lessons.get(uri) ?? this.#read(uri));
      if (known) {
        entries.push(known);
      } else if (lesson) {
        const entry = describe(lesson, shipped);
        if (turn === this.#turn) {
          this.#described.set(uri, { entry, files: new Set(lesson.files.keys()) });
          this.#ids.keep(lesson);
        }
        entries.push(entry);
      }
    }
    return entries;
  }
}

const isQuiz = (uri: string): boolean => fileKind(uri) === "quiz";

export const titleOf = (lesson: Lesson): string => lesson.article.title ?? fileName(lesson.uri);

function describe(lesson: Lesson, shipped: boolean): LessonEntry {
  const entry: LessonEntry = {
    uri: lesson.uri,
    id: lesson.id,
    title: titleOf(lesson),
    shipped,
    words: lesson.reading.words,
    questions: (lesson.quiz?.quiz.questions ?? []).map(({ id, stem, process, term: name }) => {
      const term = name === undefined ? undefined : lesson.scope.find(name);
      return {
        id,
        stem: plain(stem),
        ...(process && { process }),
        ...(term && { term: { key: term.key, words: term.entry.term } }),
      };
    }),
  };
  const described = lesson.quiz ? { ...entry, quiz: lesson.quiz.uri } : entry;
  // No string of it is a part of a file's text, which would stay in memory with it.
  return JSON.parse(JSON.stringify(described)) as LessonEntry;
}

/** What the check of one file has to know of others: found once, by their first lines. */
import { closeSync, openSync, readSync } from "node:fs";
import { child, fileKind, folderOf } from "../core/files.ts";
import { articleOfQuiz } from "../core/lesson.ts";
import type { KnownArticles } from "../service/served-words.ts";
import { type Disk, textOf, uriOf } from "./disk.ts";
import type { Listing } from "./listing.ts";

/** Goes to every thread that checks. */
export interface Known extends Pick<KnownArticles, "sorted" | "naming"> {
  /** By article, the checked quizzes that ask about it from another folder. */
  elsewhere: ReadonlyMap<string, readonly string[]>;
  names: Listing["names"];
}

/** `files` are checked, `folders` are the workspace: all paths. */
export async function knownOf(
  files: readonly string[],
  folders: readonly string[],
  disk: Disk,
  listing: Listing,
): Promise<Known> {
  const kinds = new Map(files.map((path) => [path, fileKind(uriOf(path))]));
  const checked = (kind: string) => files.filter((path) => kinds.get(path) === kind);
  // Whether an entry is used is for all articles to say that its glossary serves, checked or not.
  const all = checked("glossary").length > 0 ? folders.flatMap((folder) => listing.below(folder)) : [];
  const articles = [...new Set(all)].filter((path) => fileKind(uriOf(path)) === "article");
  const elsewhere = new Map<string, string[]>();
  for (const quiz of checked("quiz").filter((path) => namesPath.test(headOf(path)))) {
    const uri = uriOf(quiz);
    const article = await articleOfQuiz(disk, uri);
    if (folderOf(article) !== folderOf(uri)) {
      elsewhere.set(article, [...(elsewhere.get(article) ?? []), uri]);
    }
  }
  return {
    sorted: articles.map(uriOf).sort(),
    naming: articles.filter((path) => namesGlossary.test(headOf(path))).map(uriOf),
    elsewhere,
    names: listing.names,
  };
}

const namesGlossary = /^\uFEFF?---[ \t]*\r?\n(?:(?!---).*\r?\n)*?["']?glossary["']?[ \t]*:/;

/** Below the front matter's first mark, a path in which a folder is named, whichever key it belongs to. */
const namesPath = /^\uFEFF?---[ \t]*\r?\n(?:(?!---).*\r?\n)*?.*[/\\%]/;

/** The quizzes that ask about an article, those in its folder first. */
export class QuizzesOf {
  readonly #beside = new Map<string, Promise<ReadonlyMap<string, string[]>>>();

  constructor(
    private readonly disk: Disk,
    private readonly elsewhere: Known["elsewhere"],
  ) {}

  async get(article: string): Promise<string[]> {
    const folder = folderOf(article);
    const beside = this.#beside.get(folder) ?? this.#in(folder);
    this.#beside.set(folder, beside);
    return [...((await beside).get(article) ?? []), ...(this.elsewhere.get(article) ?? [])];
  }

  async #in(folder: string): Promise<ReadonlyMap<string, string[]>> {
    const found = new Map<string, string[]>();
    const files = (await this.disk.list(folder)).map((name) => child(folder, name));
    for (const quiz of files.filter((uri) => fileKind(uri) === "quiz").sort()) {
      const article = await articleOfQuiz(this.disk, quiz);
      found.set(article, [...(found.get(article) ?? []), quiz]);
    }
    return found;
  }
}

/** Bytes: nearly all front matter is shorter. */
const head = Buffer.alloc(1024);

/** The beginning of a file, with all of its front matter; empty when it cannot be read. */
function headOf(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const size = readSync(file, head);
    const text = head.toString("utf8", 0, size);
    const goesOn = size === head.length && /^\uFEFF?---/.test(text) && !/\n(?:---|\.\.\.)/.test(text);
    return goesOn ? (textOf(uriOf(path)) ?? "") : text;
  } catch {
    return "";
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}

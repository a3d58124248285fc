import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative, resolve } from "node:path";
import { parseArticle } from "../core/article.ts";
import { findCandidates } from "../core/draft/candidates.ts";
import { draftArticle, draftGlossary, draftQuiz } from "../core/draft/lesson.ts";
import { guessLanguage } from "../core/draft/language.ts";
import { asMarkdown, formOf } from "../core/draft/source.ts";
import { questionKinds } from "../core/question/index.ts";
import type { Kind } from "../core/quiz.ts";
import { slug } from "../core/markdown.ts";
import { UsageError } from "./usage.ts";

export interface NewOptions {
  /** Path of a text or Markdown file. */
  from: string;
  folder?: string;
  title?: string;
  language?: string;
}

/** Candidates beyond these are rarely worth an entry. */
const mostTerms = 40;

/** Writes a lesson made of a text, and says which files. What is there already is never written over. */
export function newLesson({ from, folder, title, language: told }: NewOptions): string[] {
  const text = asMarkdown(readText(from), formOf(from) ?? "plain");
  const { rich, title: own, language: spoken } = parseArticle(text);
  const first = rich.leaves[0]?.text.replace(/\s+/g, " ") ?? "";
  const short = first.length > 0 && first.length <= 100 ? first : basename(from, extname(from));
  const called = title ?? own ?? short;
  const into = resolve(folder ?? (slug(called) || "lesson"));
  const language = told ?? spoken ?? guessLanguage(text);
  const candidates = findCandidates(rich).slice(0, mostTerms);
  const files = {
    "article.md": draftArticle(text, { title: called, language }),
    "glossary.md": draftGlossary(candidates, language),
    "quiz.md": draftQuiz(rich, candidates, Object.keys(questionKinds) as Kind[]),
  };
  const paths = Object.entries(files).map(([name, content]) => ({ path: join(into, name), content }));
  const there = paths.find(({ path }) => existsSync(path));
  if (there) {
    const name = relative(".", there.path);
    throw new UsageError(`${name} is there already; nothing was written. Name another folder with --folder.`);
  }
  try {
    mkdirSync(into, { recursive: true });
    for (const { path, content } of paths) {
      writeFileSync(path, content, { flag: "wx" });
    }
  } catch (error) {
    throw new UsageError(`The lesson could not be written into ${into}: ${(error as Error).message}`);
  }
  return paths.map(({ path }) => relative(".", path));
}

/** UTF-8, or else Windows-1252, in which any bytes are text. */
function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`There is no file ${path} that can be read.`);
  }
  if (bytes.includes(0)) {
    throw new UsageError(`${path} does not hold text.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

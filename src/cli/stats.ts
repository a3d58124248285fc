import { relative, sep } from "node:path";
import { coverage } from "../core/coverage/coverage.ts";
import { fileKind } from "../core/files.ts";
import { loadLesson } from "../core/lesson.ts";
import { filesIn, foldersOf } from "./check.ts";
import { Disk, uriOf } from "./disk.ts";
import { Listing } from "./listing.ts";

/** A lesson in figures. */
export interface LessonStats {
  file: string;
  title: string;
  words: number;
  minutes: number;
  terms: number;
  questions: number;
  /** How many questions of each kind, and of each reading process. */
  kinds: Record<string, number>;
  processes: Record<string, number>;
  /** How many paragraphs there are, and how many of them a question has evidence in; so too with the terms that it tests. */
  paragraphs: number;
  citedParagraphs: number;
  testedTerms: number;
  /** Of an English article: years of school by Flesch and Kincaid. */
  grade?: number;
}

/** Of every article with a quiz. */
export async function stats(paths: readonly string[], folder: string): Promise<LessonStats[]> {
  const folders = foldersOf(paths, folder);
  const disk = new Disk(folders);
  const found: LessonStats[] = [];
  for (const path of filesIn(paths, new Listing())) {
    const uri = uriOf(path);
    const root = folders.find((each) => path.startsWith(each)) ?? folder;
    const lesson =
      fileKind(uri) === "article" ? await loadLesson(disk, uri, { root: uriOf(root) }) : undefined;
    const questions = lesson?.quiz?.quiz.questions ?? [];
    if (lesson && questions.length > 0) {
      const { title = "" } = lesson.article;
      const { terms, paragraphs, processes, readability, words, minutes } = coverage(lesson);
      found.push({
        file: relative(folder, path).replaceAll(sep, "/"),
        title,
        words,
        minutes,
        terms: terms.length,
        questions: questions.length,
        kinds: counted(questions.map(({ kind }) => kind)),
        processes: Object.fromEntries(
          Object.entries(processes).filter(([name, count]) => name !== "none" && count > 0),
        ),
        paragraphs: paragraphs.length,
        citedParagraphs: paragraphs.filter(isAsked).length,
        testedTerms: terms.filter(isAsked).length,
        ...(readability && { grade: Math.round(readability.grade * 10) / 10 }),
      });
    }
  }
  return found;
}

const isAsked = ({ questions }: { questions: readonly unknown[] }) => questions.length > 0;

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

export function prettyStats(lessons: readonly LessonStats[]): string {
  if (lessons.length === 0) {
    return "There is no lesson here: no article with a quiz.\n";
  }
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ");
  return lessons
    .map(
      ({ file, title, words, minutes, grade, terms, questions, kinds, processes, ...rest }) =>
        `${file}${title && `: ${title}`}\n` +
        `  ${words} words, ${minutes} min to read${grade === undefined ? "" : `, grade ${grade}`}, ${terms} terms\n` +
        `  asked about: ${rest.citedParagraphs} of ${rest.paragraphs} paragraphs, ${rest.testedTerms} of ${terms} terms\n` +
        `  ${questions} questions: ${list(kinds)}\n` +
        (Object.keys(processes).length > 0 ? `  reading: ${list(processes)}\n` : ""),
    )
    .join("\n");
}

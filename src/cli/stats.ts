import { relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { fileKind } from "../core/files.ts";
import { loadLesson } from "../core/lesson.ts";
import { readingTime } from "../core/reading-time.ts";
import { filesIn, foldersOf } from "./check.ts";
import { Disk } from "./disk.ts";

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
}

/** Of every article with a quiz. */
export async function stats(paths: readonly string[], folder: string): Promise<LessonStats[]> {
  const folders = foldersOf(paths, folder);
  const disk = new Disk(folders);
  const found: LessonStats[] = [];
  for (const path of filesIn(paths)) {
    const uri = pathToFileURL(path).toString();
    const root = folders.find((each) => path.startsWith(each)) ?? folder;
    const lesson =
      fileKind(uri) === "article"
        ? await loadLesson(disk, uri, { root: pathToFileURL(root).toString() })
        : undefined;
    const questions = lesson?.quiz?.quiz.questions ?? [];
    if (lesson && questions.length > 0) {
      const { title = "", rich } = lesson.article;
      found.push({
        file: relative(folder, path).replaceAll(sep, "/"),
        title,
        ...readingTime(rich),
        terms: new Set(lesson.scope.matcher.scan(rich).flatMap(({ entries }) => entries)).size,
        questions: questions.length,
        kinds: counted(questions.map(({ kind }) => kind)),
        processes: counted(questions.flatMap(({ process }) => process ?? [])),
      });
    }
  }
  return found;
}

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
      ({ file, title, words, minutes, terms, questions, kinds, processes }) =>
        `${file}${title && `: ${title}`}\n` +
        `  ${words} words, ${minutes} min to read, ${terms} terms\n` +
        `  ${questions} questions: ${list(kinds)}\n` +
        (Object.keys(processes).length > 0 ? `  reading: ${list(processes)}\n` : ""),
    )
    .join("\n");
}

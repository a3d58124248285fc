/** Progress as files that a person can keep, send and read: JSON that can be imported, CSV, and a report. */
import * as v from "valibot";
import { csvOf, isoTime } from "../csv.ts";
import { lastAnswer, type Progress } from "../progress.ts";
import type { Zone } from "../review/day.ts";
import { type Archive, decodeArchive, encodeArchive } from "./archive.ts";
import { attemptsOf, splitAttempts, termAttempts, termOfKey } from "./attempts.ts";
import { withoutReset } from "./compact.ts";
import { decodeEntry, type Entry } from "./entry.ts";
import type { Log } from "./log.ts";

const format = "lectern-progress";
const version = 1;
const exportSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  entries: v.array(v.unknown()),
  archives: v.array(v.unknown()),
});

/** Of these lessons, all that is known. `at`: milliseconds since the epoch. */
export function toJson(log: Log, lessons: readonly string[], at: number): string {
  const archives = lessons.flatMap((lesson) => log.survivingArchive(lesson) ?? []);
  return `${JSON.stringify(
    {
      format,
      version,
      exportedAt: new Date(at).toISOString(),
      entries: lessons.flatMap((lesson) => withoutReset(log.entries(lesson))),
      archives: archives.flatMap(encodeArchive).map((line) => JSON.parse(line) as unknown),
    },
    undefined,
    1,
  )}\n`;
}

export type Imported =
  | { entries: Entry[]; archives: Archive[]; unreadable: number }
  | { unusable: "newer" | "corrupt" };

export function fromJson(text: string): Imported {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { unusable: "corrupt" };
  }
  const result = v.safeParse(exportSchema, value);
  if (!result.success) {
    const other = v.safeParse(v.object({ format: v.literal(format), version: v.number() }), value);
    return { unusable: other.success && other.output.version > version ? "newer" : "corrupt" };
  }
  const { entries, archives } = result.output;
  const read = {
    entries: entries.flatMap((each) => decodeEntry(each) ?? []),
    archives: archives.flatMap((each) => decodeArchive(each) ?? []),
  };
  const all = entries.length + archives.length;
  return { ...read, unreadable: all - read.entries.length - read.archives.length };
}

/** How many answers to questions there are in it. */
export function answersIn({
  entries,
  archives,
}: Pick<Extract<Imported, { entries: unknown }>, "entries" | "archives">): number {
  const archived = archives.flatMap(({ questions }) =>
    [...questions].map(([key, packed]) => (termOfKey(key) === undefined ? splitAttempts(packed).length : 0)),
  );
  return archived.reduce(
    (sum, each) => sum + each,
    entries.filter(({ event }) => event.type === "answered").length,
  );
}

/** `stems`: of the questions that the lesson has now, by their ids. */
type Lesson = { id: string; title: string; progress: Progress; stems?: ReadonlyMap<string, string> };

const questionsOf = ({ answers, earlier }: Progress) => [...new Set([...earlier.keys(), ...answers.keys()])];
/** One line an answer, and one a review of a term. */
export function toCsv(lessons: readonly Lesson[]): string {
  const head = "lesson,question,time,verdict,mark,points,confidence,unknown,retry,hints,term".split(",");
  return csvOf(
    head,
    lessons.flatMap(({ id, progress }) => [
      ...questionsOf(progress).flatMap((question) =>
        attemptsOf(progress, question).map((attempt) => [
          id,
          question,
          isoTime(attempt.at),
          attempt.verdict,
          attempt.mark,
          attempt.points,
          attempt.confidence,
          yes(attempt.unknown),
          yes(attempt.retry),
          attempt.hints,
          "",
        ]),
      ),
      ...[...progress.terms.keys()].flatMap((term) =>
        termAttempts(progress, term).map(({ at, verdict, confidence, hints }) => [
          id,
          "",
          isoTime(at),
          verdict,
          "",
          "",
          confidence,
          "",
          "",
          hints || "",
          term,
        ]),
      ),
    ]),
  );
}

const yes = (flag: true | undefined) => (flag ? "yes" : "");
const plain = (text: string) => text.replaceAll(/[\\|`*_<>[\]#&~$]/g, "\\$&").replaceAll(/\s+/g, " ");

/** Headings and tables in Markdown. `at`: milliseconds since the epoch; `say` translates. */
export function toMarkdown(
  lessons: readonly Lesson[],
  at: number,
  zone: Zone,
  say: (text: string) => string,
): string {
  const parts = lessons.map(({ title, progress, stems }) => {
    const rows = questionsOf(progress).map((question) => {
      const attempts = attemptsOf(progress, question).filter(({ retry }) => !retry);
      const right = attempts.filter(({ verdict }) => verdict === "right").length;
      const last = lastAnswer(progress, question)?.verdict ?? "wrong";
      return `| ${plain(stems?.get(question) ?? question)} | ${attempts.length} | ${right} | ${say(last)} |`;
    });
    const read = `${say("Read")}: ${Math.round(progress.portion * 100)} %`;
    const head = `| ${[say("Question"), say("Answers"), say("Right"), say("Latest")].join(" | ")} |`;
    const table = rows.length > 0 ? `\n\n${head}\n| --- | --- | --- | --- |\n${rows.join("\n")}` : "";
    return `## ${plain(title)}\n\n${read}${table}`;
  });
  return `# ${say("Progress")}, ${isoTime(at + zone(at) * 60_000).slice(0, 10)}\n\n${parts.join("\n\n")}\n`;
}

/** Brings back what a reset made not count: the same once more, after the reset. */
import type { Archive } from "./archive.ts";
import { compareEntries, type Entry, lastMoment } from "./entry.ts";
import { Log } from "./log.ts";
import { type Rename, type Reset, revivedArchives } from "./revive-archive.ts";

/** What is to be added to a log so that all of this counts; the same always gives the same, so that nothing counts twice. */
export function revive(
  incoming: { entries: readonly Entry[]; archives: readonly Archive[] },
  log: Log,
): { entries: Entry[]; archives: Archive[] } {
  const found = onceEach(incoming);
  // What a file says was reset it does not bring back.
  const told = new Set(found.entries.flatMap(({ id, event }) => (event.type === "reset" ? id : [])));
  const resets = resetsOf(log, told);
  const renames = renamesOf(log);
  /** What the question of an entry is called when something else happens. */
  const nameAt = (entry: Entry, question: string, later: Entry) =>
    (renames.get(log.home(later)) ?? [])
      .filter((each) => compareEntries(entry, each) < 0 && compareEntries(each, later) < 0)
      .reduce((name, { event }) => (event.from === name ? event.to : name), question);
  const latest = (lesson: string, concerns: (reset: Reset) => boolean) =>
    resets.get(lesson)?.findLast(concerns);
  const entries = found.entries.toSorted(compareEntries).map((entry, rank) => {
    const { event } = entry;
    const question = event.type === "answered" ? event.question : undefined;
    const stays = event.type === "reset" || event.type === "joined" || event.type === "renamed";
    const reset = stays
      ? undefined
      : latest(
          log.home(entry),
          (each) =>
            compareEntries(entry, each) < 0 &&
            (!each.event.questions ||
              (question !== undefined && each.event.questions.includes(nameAt(entry, question, each)))),
        );
    if (!reset) {
      return entry;
    }
    const named =
      event.type === "answered" ? { ...event, question: nameAt(entry, event.question, reset) } : event;
    return after(reset, { ...entry, lesson: log.home(reset), event: named }, rank);
  });
  const archives = found.archives.flatMap((archive) => {
    const { lesson } = archive;
    return [archive, ...revivedArchives(archive, resets.get(lesson) ?? [], renames.get(lesson) ?? [])];
  });
  const lessons = [...new Set(entries.map(({ lesson }) => lesson))];
  const knowers = new Map(lessons.map((lesson) => [lesson, log.knower(lesson)]));
  return {
    entries: entries.filter(
      (entry) => !log.hasEntry(entry) && !knowers.get(entry.lesson)?.(entry.device, entry.sequence),
    ),
    archives: archives.filter((archive) => !log.has(archive)),
  };
}

/** An entry may stand there twice, and an archive in parts. */
function onceEach({ entries, archives }: Parameters<typeof revive>[0]): ReturnType<typeof revive> {
  const log = new Log();
  entries.forEach((entry) => log.add(entry));
  archives.forEach((archive) => log.addArchive(archive));
  return { entries: log.all(), archives: log.archives() };
}

/** In order, by lesson. */
function resetsOf(log: Log, but: ReadonlySet<string>): Map<string, Reset[]> {
  const resets = log
    .all()
    .filter((entry): entry is Reset => entry.event.type === "reset" && !but.has(entry.id));
  const lessons = new Map<string, Reset[]>();
  for (const reset of resets.sort(compareEntries)) {
    const home = log.home(reset);
    lessons.set(home, [...(lessons.get(home) ?? []), reset]);
  }
  return lessons;
}

/** Of questions, in order, by lesson. */
function renamesOf(log: Log): Map<string, Rename[]> {
  const renames = log
    .all()
    .filter((entry): entry is Rename => entry.event.type === "renamed" && entry.event.what === "question");
  const lessons = new Map<string, Rename[]>();
  for (const rename of renames.sort(compareEntries)) {
    const home = log.home(rename);
    lessons.set(home, [...(lessons.get(home) ?? []), rename]);
  }
  return lessons;
}

const after = (reset: Reset, entry: Entry, rank: number): Entry => ({
  ...entry,
  id: `${entry.id}~${reset.id}`,
  device: `${entry.device}~${reset.id}`,
  at: Math.min(reset.at + 1 + rank, lastMoment),
});

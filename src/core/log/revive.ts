/** Brings back what a reset made not count: the same once more, after the reset. */
import { type Archive } from "./archive.ts";
import { packAttempt, splitAttempts, unpackAttempt } from "./attempts.ts";
import { compareEntries, type Entry, lastMoment } from "./entry.ts";
import type { Log } from "./log.ts";

/** What is to be added to a log so that all of this counts; the same always gives the same, so that nothing counts twice. */
export function revive(
  found: { entries: readonly Entry[]; archives: readonly Archive[] },
  log: Log,
): { entries: Entry[]; archives: Archive[] } {
  const resets = resetsOf(log);
  const latest = (lesson: string, isLater: (reset: Reset) => boolean, question?: string) =>
    resets
      .get(lesson)
      ?.findLast(
        (reset) =>
          isLater(reset) &&
          (!reset.event.questions || (question !== undefined && reset.event.questions.includes(question))),
      );
  const entries = found.entries.toSorted(compareEntries).map((entry, rank) => {
    const { event } = entry;
    const question = event.type === "answered" ? event.question : undefined;
    const reset =
      event.type === "reset" || event.type === "joined"
        ? undefined
        : latest(log.home(entry), (each) => compareEntries(entry, each) < 0, question);
    return reset ? after(reset, { ...entry, lesson: log.home(reset) }, rank) : entry;
  });
  const archives = found.archives.map((archive) => {
    const reset = latest(archive.lesson, () => true);
    return reset ? archiveAfter(reset, archive) : archive;
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

type Reset = Entry & { event: Extract<Entry["event"], { type: "reset" }> };

function resetsOf(log: Log): Map<string, Reset[]> {
  const resets = log.all().filter((entry): entry is Reset => entry.event.type === "reset");
  const lessons = new Map<string, Reset[]>();
  for (const reset of resets.sort(compareEntries)) {
    const home = log.home(reset);
    lessons.set(home, [...(lessons.get(home) ?? []), reset]);
  }
  return lessons;
}

const after = (reset: Reset, entry: Entry, rank: number): Entry => ({
  ...entry,
  id: `${entry.id}~${reset.id}`,
  device: `${entry.device}~${reset.id}`,
  at: Math.min(reset.at + 1 + rank, lastMoment),
});

function archiveAfter(reset: Reset, archive: Archive): Archive {
  const name = (device: string) => `${device}~${reset.id}`;
  const logged = Math.round(reset.at) + 1;
  const packed = (attempts: string) =>
    splitAttempts(attempts)
      .map(unpackAttempt)
      .map((attempt) => packAttempt(attempt, { ...attempt, logged }))
      .join(" ");
  return {
    lesson: archive.lesson,
    devices: archive.devices.map(name),
    covers: new Map([...archive.covers].map(([device, ranges]) => [name(device), ranges])),
    questions: new Map([...archive.questions].map(([question, attempts]) => [question, packed(attempts)])),
    past: archive.past.map((past) => ({ ...past, id: `${past.id}~${reset.id}`, logged })),
  };
}

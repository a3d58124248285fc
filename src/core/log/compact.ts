/** Makes a log smaller without changing what follows from it: what says nothing any more goes, old sittings are archived. */
import { foldProgress, type ProgressEvent } from "../progress.ts";
import { firstSlots, type Sitting } from "../sitting.ts";
import { addAttempts, type Archive, cover, deviceIndex, emptyArchive, type PastSitting } from "./archive.ts";
import { attemptIn, hintCounter, packAttempt } from "./attempts.ts";
import type { Entry } from "./entry.ts";

/** Of a lesson so many sittings stay whole, and all that ended less than so many milliseconds ago. */
const keptSittings = 2;
const keptFor = 7 * 24 * 60 * 60_000;

/** `entries`: all of one lesson, in order. `now`: milliseconds since the epoch. */
export function compact(
  lesson: string,
  entries: readonly Entry[],
  now: number,
): { entries: Entry[]; archive?: Archive } {
  const counting = tidy(entries);
  const { sittings } = foldProgress(counting.map(({ event }) => event));
  // What was written under another id is kept as it is: it is told apart by that id.
  const moved = new Set(
    counting.flatMap(({ lesson: id, event }) => (id !== lesson && "sitting" in event ? event.sitting : [])),
  );
  const finished = sittings.filter(({ id, finishedAt }) => finishedAt !== undefined && !moved.has(id));
  const old = new Map(
    finished
      .slice(0, -keptSittings)
      .filter(({ finishedAt = now }) => finishedAt < now - keptFor)
      .map((sitting) => [sitting.id, sitting]),
  );
  const isOldReview = ({ event, at, lesson: id }: Entry) =>
    (event.type === "reviewed" || (event.type === "answered" && event.review)) &&
    at < now - keptFor &&
    id === lesson;
  const archive = emptyArchive(lesson);
  const attempts = new Map<string, string[]>();
  const countHints = hintCounter();
  const rest: Entry[] = [];
  for (const entry of counting) {
    const { event, device, sequence, at } = entry;
    const sitting = "sitting" in event ? old.get(event.sitting) : undefined;
    const hints = countHints(event);
    if (!sitting && !isOldReview(entry)) {
      rest.push(entry);
      continue;
    }
    cover(archive, device, [sequence, sequence]);
    const found = attemptIn(event, hints);
    if (found) {
      const [key, attempt] = found;
      const packed = packAttempt(attempt, { logged: at, device: deviceIndex(archive, device), sequence });
      const known = attempts.get(key);
      attempts.set(key, known ?? [packed]);
      known?.push(packed);
    } else if (event.type === "finished" && sitting?.finishedAt === event.at) {
      archive.past.push(pastOf(sitting, event.at, at));
    }
  }
  if (archive.covers.size === 0) {
    return { entries: counting };
  }
  for (const [question, packed] of attempts) {
    addAttempts(archive, question, packed);
  }
  return { entries: rest, archive };
}

/** How a sitting went that is over; `logged`: when its end counts in the log. */
export function pastOf(sitting: Sitting, finishedAt: number, logged: number): PastSitting {
  const { id, startedAt, spent, feedback } = sitting;
  const slots = firstSlots(sitting);
  const answers = slots.flatMap(({ answer }) => answer ?? []);
  const count = (verdict: string) => answers.filter((answer) => answer.verdict === verdict).length;
  return {
    id,
    logged,
    startedAt,
    finishedAt,
    spent,
    feedback,
    total: feedback === "exam" ? slots.length : answers.length,
    right: count("right"),
    partly: count("partly"),
    points: answers.reduce((sum, { mark, points }) => sum + mark * points, 0),
    of: answers.reduce((sum, { points }) => sum + points, 0),
  };
}

/** The entries that still say something. */
export function tidy(entries: readonly Entry[]): Entry[] {
  const reset = entries.findLastIndex(({ event }) => event.type === "reset" && !event.questions);
  const counting = entries.filter(({ event }, index) => index >= reset || event.type === "joined");
  const { sittings, terms } = foldProgress(counting.map(({ event }) => event));
  const lookedUp = new Set([...terms.values()].flatMap(({ lookUps = [] }) => lookUps));
  const drafts = new Set(sittings.flatMap(({ slots }) => slots.flatMap(({ draft }) => draft ?? [])));
  // The time of a sitting follows from all its events, unless its end says it.
  const ends = counting.flatMap(({ event }) => (event.type === "finished" ? [event] : []));
  const over = new Set(sittings.flatMap(({ id, finishedAt }) => (finishedAt === undefined ? [] : [id])));
  for (const { sitting } of ends.filter(({ spent }) => spent === undefined)) {
    over.delete(sitting);
  }
  const reads = new Set(readsThatCount(counting.map(({ event }) => event)));
  return counting.filter(({ event }) => {
    if (event.type === "read") {
      return reads.has(event);
    }
    if (event.type === "lookedUp") {
      return lookedUp.has(event);
    }
    const mayBeStale = event.type === "turned" || (event.type === "drafted" && !drafts.has(event));
    return !(mayBeStale && over.has(event.sitting));
  });
}

/** Without what a reset made not count, by whatever id it was known before. */
export function withoutReset(entries: readonly Entry[]): Entry[] {
  const reset = new Set<string>();
  const gone = new Set<Entry>();
  for (const entry of [...entries].reverse()) {
    const { event } = entry;
    if (event.type === "reset") {
      event.questions?.forEach((question) => reset.add(question));
    } else if (event.type === "renamed" && event.what === "question") {
      if (reset.has(event.to)) {
        reset.add(event.from);
      } else {
        reset.delete(event.from);
      }
    } else if (event.type === "answered" && reset.has(event.question)) {
      gone.add(entry);
    }
  }
  return tidy(entries).filter((entry) => !gone.has(entry));
}

/** The one that came furthest, and the last. */
function readsThatCount(events: readonly ProgressEvent[]): ProgressEvent[] {
  const reads = events.filter((event) => event.type === "read");
  const furthest = reads.reduce<(typeof reads)[number] | undefined>(
    (best, read) => (best && best.portion >= read.portion ? best : read),
    undefined,
  );
  return [...(furthest ? [furthest] : []), ...reads.slice(-1)];
}

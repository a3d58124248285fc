/** The least that another machine needs to know: the latest answers to each question, packed, and how far one read. */
import * as v from "valibot";
import { addAttempts, type Archive, cover, deviceIndex, emptyArchive, packedSchema } from "./archive.ts";
import { attemptIn, hintCounter, packAttempt, splitAttempts, unpackAttempt } from "./attempts.ts";
import type { Progress, ProgressEvent } from "../progress.ts";
import { tidy } from "./compact.ts";
import { decodeEntry, type Entry } from "./entry.ts";
import type { Log } from "./log.ts";

/** So many answers in all, the latest ones to each question, and of each at least so many. From them a schedule follows. */
const kept = { all: 100_000, each: 10 };

/** What is handed on as it is: how far one read, what was reset, moved or overruled, and what concerns terms. */
const isKept = ({ type }: ProgressEvent) =>
  ["read", "reset", "joined", "renamed", "overruled", "lookedUp", "offered", "known", "guessed"].includes(
    type,
  );

const essenceSchema = v.object({
  version: v.literal(1),
  devices: v.array(v.string()),
  /** By lesson id, by question id or `termKey` (`attempts.ts`). */
  lessons: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), packedSchema]))])),
  /** See `isKept`. */
  entries: v.array(v.unknown()),
});
export type Essence = v.InferOutput<typeof essenceSchema>;

export function essenceOf(log: Log): Essence {
  const all = { devices: [] as string[] };
  const few: Entry[] = [];
  const known = log.lessons();
  const each = share(known.map((lesson) => log.progress(lesson)));
  const lessons = known.map((lesson): Essence["lessons"][number] => {
    const entries = tidy(log.entries(lesson));
    const attempts = new Map<string, string[]>();
    const archived = log.survivingArchive(lesson, entries);
    for (const [question, packed] of archived?.questions ?? []) {
      const latest = splitAttempts(packed).slice(-each).map(unpackAttempt);
      attempts.set(
        question,
        latest.map(({ logged, device, sequence, ...attempt }) => {
          const index = deviceIndex(all, archived?.devices[device] ?? "");
          return packAttempt(attempt, { logged, device: index, sequence });
        }),
      );
    }
    const countHints = hintCounter();
    for (const entry of entries) {
      const { event, at, device, sequence } = entry;
      const found = attemptIn(event, countHints(event));
      if (found) {
        const [key, attempt] = found;
        const packed = packAttempt(attempt, { logged: at, device: deviceIndex(all, device), sequence });
        const others = attempts.get(key);
        attempts.set(key, others ?? [packed]);
        others?.push(packed);
      } else if (isKept(event)) {
        few.push(entry);
      }
    }
    return [lesson, [...attempts].map(([question, packed]) => [question, packed.slice(-each).join(" ")])];
  });
  return { version: 1, devices: all.devices, lessons, entries: few };
}

function share(all: readonly Progress[]): number {
  const keys = all.reduce(
    (sum, { answers, earlier, terms }) => sum + Math.max(answers.size, earlier.size) + terms.size,
    0,
  );
  return Math.max(kept.each, Math.floor(kept.all / Math.max(keys, 1)));
}

/** What of it a log does not know; undefined where something else was stored. */
export function readEssence(value: unknown, log: Log): { entries: Entry[]; archives: Archive[] } | undefined {
  const result = v.safeParse(essenceSchema, value);
  if (!result.success) {
    return undefined;
  }
  const { devices, lessons, entries } = result.output;
  const archives = lessons.flatMap(([lesson, questions]) => {
    const knows = log.knower(lesson);
    const archive = emptyArchive(lesson);
    for (const [question, packed] of questions) {
      const fresh = splitAttempts(packed).flatMap((each) => {
        const { logged, device: index, sequence, ...attempt } = unpackAttempt(each);
        const device = devices[index] ?? "";
        if (knows(device, sequence)) {
          return [];
        }
        cover(archive, device, [sequence, sequence]);
        return [packAttempt(attempt, { logged, device: deviceIndex(archive, device), sequence })];
      });
      if (fresh.length > 0) {
        addAttempts(archive, question, fresh);
      }
    }
    return archive.questions.size > 0 ? [archive] : [];
  });
  return {
    entries: entries.flatMap((each) => decodeEntry(each) ?? []).filter((entry) => !log.hasEntry(entry)),
    archives,
  };
}

/** The least that another machine needs to know: the latest answers to each question, packed, and how far one read. */
import * as v from "valibot";
import { addAttempts, type Archive, cover, deviceIndex, emptyArchive, packedSchema } from "./archive.ts";
import { packAttempt, splitAttempts, unpackAttempt } from "./attempts.ts";
import { tidy } from "./compact.ts";
import { decodeEntry, type Entry } from "./entry.ts";
import type { Log } from "./log.ts";

/** Of a question so many answers, the latest ones. */
const kept = 10;

const essenceSchema = v.object({
  version: v.literal(1),
  devices: v.array(v.string()),
  /** By lesson id, by question id. */
  lessons: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), packedSchema]))])),
  /** How far one read, what was reset, and which lessons got another id. */
  entries: v.array(v.unknown()),
});
export type Essence = v.InferOutput<typeof essenceSchema>;

export function essenceOf(log: Log): Essence {
  const all = { devices: [] as string[] };
  const few: Entry[] = [];
  const lessons = log.lessons().map((lesson): Essence["lessons"][number] => {
    const entries = tidy(log.entries(lesson));
    const attempts = new Map<string, string[]>();
    const archived = log.archive(lesson, entries);
    for (const [question, packed] of archived?.questions ?? []) {
      const latest = splitAttempts(packed).slice(-kept).map(unpackAttempt);
      attempts.set(
        question,
        latest.map(({ logged, device, sequence, ...attempt }) => {
          const index = deviceIndex(all, archived?.devices[device] ?? "");
          return packAttempt(attempt, { logged, device: index, sequence });
        }),
      );
    }
    for (const entry of entries) {
      const { event, at, device, sequence } = entry;
      if (event.type === "answered") {
        const packed = packAttempt(event, { logged: at, device: deviceIndex(all, device), sequence });
        const known = attempts.get(event.question);
        attempts.set(event.question, known ?? [packed]);
        known?.push(packed);
      } else if (event.type === "read" || event.type === "reset" || event.type === "joined") {
        few.push(entry);
      }
    }
    return [lesson, [...attempts].map(([question, packed]) => [question, packed.slice(-kept).join(" ")])];
  });
  return { version: 1, devices: all.devices, lessons, entries: few };
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

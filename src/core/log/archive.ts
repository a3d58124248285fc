/** What is kept of entries that are old: the essentials of every answer, and how each sitting went. */
import * as v from "valibot";
import { loggedAt, packAttempt, splitAttempts, unpackAttempt } from "./attempts.ts";
import { compare, lineVersion } from "./entry.ts";

const time = v.pipe(v.number(), v.finite());
const range = v.tuple([v.number(), v.number()]);

/** A sitting that is over. */
const pastSchema = v.object({
  id: v.string(),
  /** When its end counts in the log. */
  logged: time,
  startedAt: time,
  finishedAt: time,
  spent: time,
  feedback: v.picklist(["practice", "exam"]),
  /** Questions that counted, and how many of them had which verdict. */
  total: v.number(),
  right: v.number(),
  partly: v.number(),
  /** Points got, of how many. */
  points: v.number(),
  of: v.number(),
});
export type PastSitting = v.InferOutput<typeof pastSchema>;

/** See `attempts.ts`. */
export const packedSchema = v.pipe(v.string(), v.regex(/^[0-9a-z., -]*$/));

const archiveSchema = v.object({
  /** The lesson. */
  archive: v.string(),
  devices: v.array(v.string()),
  /** By device, the sequence numbers of the entries that went into it, from–to, both included. */
  covers: v.array(v.tuple([v.string(), v.array(range)])),
  /** By question id; of terms by `termKey` (`attempts.ts`). */
  questions: v.array(v.tuple([v.string(), packedSchema])),
  past: v.array(pastSchema),
});

export interface Archive {
  lesson: string;
  devices: string[];
  covers: Map<string, [from: number, to: number][]>;
  questions: Map<string, string>;
  past: PastSitting[];
}

export const emptyArchive = (lesson: string): Archive => ({
  lesson,
  devices: [],
  covers: new Map(),
  questions: new Map(),
  past: [],
});

export function decodeArchive(value: unknown): Archive | undefined {
  const result = v.safeParse(archiveSchema, value);
  if (!result.success) {
    return undefined;
  }
  const { archive: lesson, devices, covers, questions, past } = result.output;
  return { lesson, devices, covers: new Map(covers), questions: new Map(questions), past };
}

/** In UTF-16 units of packed attempts: an archive is written as several lines, so that no line grows without end. */
const longestPart = 500_000;

/** As lines; together they are the archive again. */
export function encodeArchive({ lesson: archive, devices, covers, questions, past }: Archive): string[] {
  const parts: [string, string][][] = [[]];
  let length = 0;
  for (const question of questions) {
    if (length > longestPart) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(question);
    length += question[1].length;
  }
  const rest = { covers: [...covers], past };
  return parts.map((part, index) =>
    JSON.stringify({
      v: lineVersion,
      archive,
      devices,
      ...(index === 0 ? rest : { covers: [], past: [] }),
      questions: part,
    }),
  );
}

export const covers = (archive: Archive, device: string, sequence: number): boolean =>
  archive.covers.get(device)?.some(([from, to]) => from <= sequence && sequence <= to) ?? false;

export function cover(archive: Archive, device: string, ...more: [from: number, to: number][]): void {
  const ranges = [...(archive.covers.get(device) ?? []), ...more].sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      joined.push([from, to]);
    }
  }
  archive.covers.set(device, joined);
}

/** Puts `other` into `archive`, each attempt and each sitting once. */
export function mergeArchive(archive: Archive, other: Archive): void {
  const indexes = other.devices.map((device) => deviceIndex(archive, device));
  const asItIs = indexes.every((index, place) => index === place);
  for (const [question, packed] of other.questions) {
    const known = archive.questions.get(question);
    if (known === undefined && asItIs) {
      archive.questions.set(question, packed);
    } else if (known !== packed || !asItIs) {
      addAttempts(
        archive,
        question,
        splitAttempts(packed).map((attempt) => withDevice(attempt, indexes)),
      );
    }
  }
  for (const [device, ranges] of other.covers) {
    cover(archive, device, ...ranges);
  }
  const known = new Set(archive.past.map(({ id }) => id));
  archive.past.push(...other.past.filter(({ id }) => !known.has(id)));
  archive.past.sort((a, b) => a.logged - b.logged || compare(a.id, b.id));
}

export function deviceIndex({ devices }: Pick<Archive, "devices">, device: string): number {
  const index = devices.indexOf(device);
  return index >= 0 ? index : devices.push(device) - 1;
}

/** Adds packed attempts to those of a question. */
export function addAttempts(archive: Archive, question: string, more: readonly string[]): void {
  const known = archive.questions.get(question);
  const all = known === undefined ? more : [...splitAttempts(known), ...more];
  const keyed = new Map(
    all.map((packed) => {
      const { logged, device, sequence } = unpackAttempt(packed);
      return [`${device}.${sequence}`, { packed, logged, device: archive.devices[device] ?? "", sequence }];
    }),
  );
  const sorted = [...keyed.values()].sort(
    (a, b) => a.logged - b.logged || compare(a.device, b.device) || a.sequence - b.sequence,
  );
  archive.questions.set(question, sorted.map(({ packed }) => packed).join(" "));
}

function withDevice(packed: string, indexes: readonly number[]): string {
  const { logged, device, sequence, ...attempt } = unpackAttempt(packed);
  return packAttempt(attempt, { logged, device: indexes[device] ?? 0, sequence });
}

/** When the newest of what is in it counts in the log. */
export const newestIn = ({ questions, past }: Archive): number =>
  Math.max(
    0,
    ...past.slice(-1).map(({ logged }) => logged),
    [...questions.values()].reduce(
      (latest, packed) => Math.max(latest, loggedAt(packed.slice(packed.lastIndexOf(" ") + 1))),
      0,
    ),
  );

/** What came before `since` of one question, or term by its key, belongs to another. */
export function renameBefore(archive: Archive, since: number, from: string, to: string): Archive {
  const own = splitAttempts(archive.questions.get(from) ?? "");
  const moving = own.filter((attempt) => loggedAt(attempt) <= since);
  if (from === to || moving.length === 0) {
    return archive;
  }
  const renamed = { ...archive, questions: new Map(archive.questions) };
  const staying = own.filter((attempt) => loggedAt(attempt) > since);
  renamed.questions.delete(from);
  if (staying.length > 0) {
    renamed.questions.set(from, staying.join(" "));
  }
  addAttempts(renamed, to, moving);
  return renamed;
}

/** Without what came before `since`; with `only`, of those questions alone. */
export function forgetBefore(archive: Archive, since: number, only?: readonly string[]): Archive {
  const questions = new Map<string, string>();
  for (const [question, packed] of archive.questions) {
    const rest =
      (only?.includes(question) ?? true)
        ? splitAttempts(packed)
            .filter((attempt) => loggedAt(attempt) > since)
            .join(" ")
        : packed;
    if (rest !== "") {
      questions.set(question, rest);
    }
  }
  const past = only ? archive.past : archive.past.filter(({ logged }) => logged > since);
  return { ...archive, questions, past };
}

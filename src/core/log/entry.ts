/**
 * The log of all progress: a set of entries, each a thing that happened in one lesson. What is known follows from the
 * set alone, so that logs of several windows or machines are put together by taking all entries of all of them.
 */
import * as v from "valibot";
import { progressEventSchema } from "../progress.ts";

/** The last moment that a date can name, in milliseconds since the epoch. */
export const lastMoment = 8.64e15;

const entrySchema = v.object({
  /** Unique; the same one twice is the same entry. */
  id: v.pipe(v.string(), v.minLength(1)),
  /** Who wrote it: one window, from its start to its end. */
  device: v.string(),
  /** The how-manieth of its device. */
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** When, as it counts for the order: later than all that its device knew of, even when the clock jumps back. */
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(lastMoment)),
  lesson: v.string(),
  event: progressEventSchema,
});
export type Entry = v.InferOutput<typeof entrySchema>;

/** The total order: time, device, sequence. */
export const compareEntries = (a: Entry, b: Entry): number =>
  a.at - b.at || compare(a.device, b.device) || a.sequence - b.sequence || compare(a.id, b.id);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of two entries with one id (a file was edited by hand), the one that counts, whichever was read first. */
export function preferred(a: Entry, b: Entry): Entry {
  return (compareEntries(a, b) || compare(encodeEntry(a), encodeEntry(b))) <= 0 ? a : b;
}

/** Of a line's shape. A higher one is of a newer Lectern. */
export const lineVersion = 1;

export const encodeEntry = (entry: Entry): string => JSON.stringify({ v: lineVersion, ...entry });

export function decodeEntry(value: unknown): Entry | undefined {
  const result = v.safeParse(entrySchema, value);
  return result.success ? result.output : undefined;
}

/** Progress as it was stored before there was a log: the events of a lesson under one key. */
import * as v from "valibot";
import { type ProgressEvent, progressEventSchema } from "../progress.ts";
import { hash } from "../shuffle.ts";
import { type Entry, lastMoment } from "./entry.ts";

const storedSchema = v.object({ version: v.literal(1), events: v.array(progressEventSchema) });

/** What was stored, or why it cannot be used: then it is to be set aside, never written over. */
export type Stored = { entries: Entry[] } | { unusable: "newer" | "corrupt" };

/** The same events always give the same entries, so that two windows that read them at once do not count them twice. */
export function readVersion1(lesson: string, stored: unknown): Stored {
  const result = v.safeParse(storedSchema, stored);
  if (!result.success) {
    const version = v.safeParse(v.object({ version: v.number() }), stored);
    return { unusable: version.success && version.output.version > 1 ? "newer" : "corrupt" };
  }
  let latest = 0;
  const device = `1:${lesson}:${hash(JSON.stringify(result.output.events)).toString(36)}`;
  const entries = result.output.events.map((event, sequence): Entry => {
    latest = Math.max(latest, Math.min(Math.max(event.at, 0), lastMoment));
    return { id: idOf(lesson, event), device, sequence, at: latest, lesson, event };
  });
  return { entries };
}

const idOf = (lesson: string, event: ProgressEvent): string => {
  const text = JSON.stringify(event);
  return `1:${lesson}:${event.at}:${hash(text).toString(36)}${text.length}`;
};

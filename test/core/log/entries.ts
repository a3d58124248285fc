/** Entries and files of a log for tests. */
import * as fc from "fast-check";
import { compareEntries, encodeEntry, type Entry } from "../../../src/core/log/entry.ts";
import { type Line, LineReader } from "../../../src/core/log/lines.ts";
import { tidy } from "../../../src/core/log/compact.ts";
import type { ProgressEvent } from "../../../src/core/progress.ts";

/** One after the other, by one window. */
export const entriesOf = (events: readonly ProgressEvent[], lesson = "lesson", device = "window"): Entry[] =>
  events.map((event, sequence) => ({
    id: `${device}-${lesson}-${sequence}`,
    device,
    sequence,
    at: 1000 + sequence,
    lesson,
    event,
  }));

export function read(...chunks: string[]): Line[] {
  const lines: Line[] = [];
  const reader = new LineReader((line) => lines.push(line));
  for (const chunk of chunks) {
    reader.push(chunk);
  }
  reader.end();
  return lines;
}

/** As they come back after they were made smaller, written and read. */
export function stored(events: readonly ProgressEvent[]): ProgressEvent[] {
  const text = tidy(entriesOf(events))
    .map((entry) => `${encodeEntry(entry)}\n`)
    .join("");
  return read(text)
    .flatMap((line) => ("entry" in line ? [line.entry] : []))
    .sort(compareEntries)
    .map(({ event }) => event);
}

export const answered = (sitting: string, question: string, mark = 1, at = 2000): ProgressEvent => ({
  type: "answered",
  at,
  sitting,
  question,
  fingerprint: "f",
  response: { text: "x" },
  mark,
  points: 1,
  verdict: mark === 1 ? "right" : mark > 0 ? "partly" : "wrong",
});

export const started = (sitting: string, questions: string[], at = 1000): ProgressEvent => ({
  type: "started",
  at,
  sitting,
  seed: sitting,
  scope: "all",
  questions,
});

/** Any event of a few sittings with a few questions. */
export const anyEvent: fc.Arbitrary<ProgressEvent> = fc
  .record({
    sitting: fc.constantFrom("s1", "s2", "s3"),
    question: fc.constantFrom("a", "b", "__proto__"),
    mark: fc.constantFrom(0, 0.3, 1),
    at: fc.nat(100_000),
    portion: fc.constantFrom(0, 0.25, 0.5, 1),
    kind: fc.constantFrom("read", "started", "answered", "answered", "moved", "hinted", "turned", "finished"),
  })
  .map(({ kind, sitting, question, mark, at, portion }): ProgressEvent => {
    const simple = {
      read: { type: "read", at, portion },
      finished: { type: "finished", at, sitting, spent: at },
    } as const;
    if (kind === "started") {
      return started(sitting, ["a", "b", "__proto__"], at);
    }
    if (kind === "answered") {
      return answered(sitting, question, mark, at);
    }
    return kind === "read" || kind === "finished" ? simple[kind] : { type: kind, at, sitting, question };
  });

/** Entries of several windows in several lessons. */
export const anyEntries: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom("w1", "w2", "w3"),
      lesson: fc.constantFrom("one", "two"),
      at: fc.nat(20),
      event: fc.oneof(
        { weight: 20, arbitrary: anyEvent },
        { weight: 1, arbitrary: fc.constant<ProgressEvent>({ type: "reset", at: 5 }) },
        { weight: 1, arbitrary: fc.constant<ProgressEvent>({ type: "reset", at: 5, questions: ["a"] }) },
        {
          weight: 1,
          arbitrary: fc.constant<ProgressEvent>({
            type: "renamed",
            at: 5,
            what: "question",
            from: "a",
            to: "b",
          }),
        },
        { weight: 1, arbitrary: fc.constantFrom<ProgressEvent>({ type: "joined", at: 5, from: "one" }) },
      ),
    }),
    { maxLength: 40 },
  )
  .map((parts) => parts.map((part, sequence) => ({ id: `e${sequence}`, sequence, ...part })));

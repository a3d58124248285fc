import assert from "node:assert/strict";
import { type Archive, encodeArchive } from "../../../src/core/log/archive.ts";
import { compact } from "../../../src/core/log/compact.ts";
import type { Entry } from "../../../src/core/log/entry.ts";
import { essenceOf, readEssence } from "../../../src/core/log/essence.ts";
import { Log } from "../../../src/core/log/log.ts";
import { schedule } from "../../../src/core/review/schedule.ts";
import {
  endOfYear,
  expected,
  inShort,
  lessons,
  settings,
  yearOf,
  zone,
} from "../../support/simulated-learner.ts";
import { read } from "../log/entries.ts";

const year = yearOf("seed");
const entries = year.map(([lesson, event], sequence): Entry => ({
  id: `e${sequence}`,
  device: "window",
  sequence,
  at: event.at,
  lesson,
  event,
}));

function logOf(some: readonly Entry[], archives: readonly Archive[] = []): Log {
  const log = new Log();
  some.forEach((entry) => log.add(entry));
  archives.forEach((archive) => log.addArchive(archive));
  return log;
}

const scheduleOf = (log: Log) =>
  schedule(
    lessons.map((lesson) => [lesson, log.progress(lesson)]),
    settings,
    zone,
    endOfYear,
  );

/** Every month all of it is made smaller, written and read. */
function compactedMonthly(): Log {
  let log = new Log();
  let month = 0;
  for (const entry of entries) {
    if (entry.at > (entries[0]?.at ?? 0) + month * 30 * 86_400_000) {
      month += 1;
      log = compacted(log, entry.at);
    }
    log.add(entry);
  }
  return compacted(log, endOfYear);
}

function compacted(log: Log, now: number): Log {
  const parts = lessons.map((lesson) => compact(lesson, log.entries(lesson), now));
  const archives = [...log.archives(), ...parts.flatMap(({ archive }) => archive ?? [])];
  const reread = read(archives.flatMap(encodeArchive).join("\n"));
  return logOf(
    parts.flatMap((part) => part.entries),
    reread.flatMap((line) => ("archive" in line ? [line.archive] : [])),
  );
}

describe("A year of a simulated learner", () => {
  it("comes to the schedule that it comes to on every host", () => {
    assert.equal(inShort(scheduleOf(logOf(entries))), expected);
  });

  it("comes to the same when the log was made smaller every month", () => {
    const small = compactedMonthly();
    const left = lessons.flatMap((lesson) => small.entries(lesson)).length;
    assert.ok(left < entries.length / 4, `${left} of ${entries.length} entries are left`);
    assert.deepEqual(scheduleOf(small), scheduleOf(logOf(entries)));
  });

  it("comes to the same on a machine that only has what Settings Sync brought", () => {
    const there = new Log();
    const found = readEssence(JSON.parse(JSON.stringify(essenceOf(compactedMonthly()))), there);
    found?.entries.forEach((entry) => there.add(entry));
    found?.archives.forEach((archive) => there.addArchive(archive));
    assert.deepEqual(scheduleOf(there), scheduleOf(logOf(entries)));
  });
});

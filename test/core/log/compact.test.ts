import assert from "node:assert/strict";
import * as fc from "fast-check";
import { encodeArchive, type Archive } from "../../../src/core/log/archive.ts";
import { attemptsOf, packAttempt, unpackAttempt } from "../../../src/core/log/attempts.ts";
import { compact } from "../../../src/core/log/compact.ts";
import type { Entry } from "../../../src/core/log/entry.ts";
import { Log } from "../../../src/core/log/log.ts";
import { lastAnswer, openSitting, type ProgressEvent } from "../../../src/core/progress.ts";
import { answered, anyEvent, entriesOf, read, started } from "./entries.ts";
import { runs } from "../../support/runs.ts";

const now = 1e12;

function logOf(entries: readonly Entry[], archives: readonly Archive[] = []): Log {
  const log = new Log();
  entries.forEach((entry) => log.add(entry));
  archives.forEach((archive) => log.addArchive(archive));
  return log;
}

/** Written and read again. */
const reread = (archive: Archive): Archive[] =>
  read(encodeArchive(archive).join("\n")).flatMap((line) => ("archive" in line ? [line.archive] : []));

const essentials = (log: Log) => {
  const progress = log.progress("lesson");
  const questions = [...new Set([...progress.answers.keys(), ...progress.earlier.keys()])].sort();
  return {
    portion: progress.portion,
    open: openSitting(progress)?.id,
    questions: questions.map((question) => [
      question,
      lastAnswer(progress, question)?.mark,
      attemptsOf(progress, question)
        .map(({ at, mark, verdict }) => ({ at, mark, verdict }))
        .sort((a, b) => a.at - b.at || a.mark - b.mark),
    ]),
    sittings: progress.sittings.length + progress.past.length,
  };
};

const year = (sittings: number): ProgressEvent[] =>
  Array.from({ length: sittings }, (_, n): ProgressEvent[] => [
    started(`s${n}`, ["a", "b"], n * 1000),
    { type: "hinted", at: n * 1000 + 1, sitting: `s${n}`, question: "a" },
    answered(`s${n}`, "a", n % 3 === 0 ? 0.5 : 1, n * 1000 + 2),
    { type: "moved", at: n * 1000 + 3, sitting: `s${n}`, question: "a" },
    answered(`s${n}`, "b", 0, n * 1000 + 4),
    { type: "finished", at: n * 1000 + 5, sitting: `s${n}`, spent: 5 },
  ]).flat();

describe("A log that is made smaller", () => {
  it("keeps every answer's essentials, the latest sittings whole and the outcome of all others", () => {
    const entries = entriesOf(year(10));
    const small = compact("lesson", entries, now);
    assert.ok(small.archive);
    const log = logOf(small.entries, reread(small.archive));
    assert.deepEqual(essentials(log), essentials(logOf(entries)));
    const { sittings, past } = log.progress("lesson");
    assert.deepEqual([sittings.map(({ id }) => id), past.length], [["s8", "s9"], 8]);
    assert.deepEqual(past.map(({ total, right, partly, points }) => ({ total, right, partly, points }))[1], {
      total: 2,
      right: 1,
      partly: 0,
      points: 1,
    });
    assert.deepEqual(attemptsOf(log.progress("lesson"), "a")[0], {
      at: 2,
      verdict: "partly",
      mark: 0.5,
      points: 1,
      hints: 1,
      logged: 1002,
      device: 0,
      sequence: 2,
    });
  });

  it("counts nothing twice when what it was made of comes back", () => {
    const entries = entriesOf(year(10));
    const small = compact("lesson", entries, now);
    assert.ok(small.archive);
    const [first] = reread(small.archive);
    assert.ok(first);
    const expected = essentials(logOf(entries));
    assert.deepEqual(essentials(logOf([...entries, ...small.entries], [first, first])), expected);
    const late = logOf([], [first]);
    entries.forEach((entry) => late.add(entry));
    assert.deepEqual(essentials(late), expected);
  });

  it("is put together with that of another machine, each answer once", () => {
    const [mine, theirs] = [entriesOf(year(10), "lesson", "mine"), entriesOf(year(6), "lesson", "theirs")];
    const both = logOf([...mine, ...theirs]);
    const [one, other] = [compact("lesson", mine, now).archive, compact("lesson", theirs, now).archive];
    assert.ok(one && other);
    const together = [one, other, one].flatMap(reread);
    const counts = (log: Log) => attemptsOf(log.progress("lesson"), "a").length;
    assert.equal(counts(logOf([...mine, ...theirs], together)), counts(both));
  });

  it("says the same, whatever happened", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, again) => {
        const entries = entriesOf(events);
        const small = compact("lesson", entries, now);
        const archives = small.archive ? reread(small.archive) : [];
        const log = logOf(again ? [...small.entries, ...entries] : small.entries, archives);
        assert.deepEqual(essentials(log), essentials(logOf(entries)));
      }),
      { numRuns: runs(400) },
    );
  });

  it("forgets what was put away when a reset comes", () => {
    const entries = entriesOf([...year(10), { type: "reset", at: 1 }, answered("s", "a")]);
    const small = compact("lesson", entries.slice(0, -2), now);
    assert.ok(small.archive);
    const log = logOf([...small.entries, ...entries.slice(-2)], reread(small.archive));
    assert.equal(attemptsOf(log.progress("lesson"), "a").length, 1);
    assert.equal(log.progress("lesson").past.length, 0);
  });
});

describe("A packed answer", () => {
  it("is the same when it is unpacked", () => {
    const attempt = fc.record({
      at: fc.nat(1e12),
      mark: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      points: fc.constantFrom(1, 2, 0.5),
      confidence: fc.constantFrom(1 as const, 2 as const, 3 as const),
      hints: fc.integer({ min: 1, max: 9 }),
    });
    const place = fc.record({ logged: fc.nat(1e12), device: fc.nat(40), sequence: fc.nat(1e6) });
    fc.assert(
      fc.property(attempt, place, (essential, position) => {
        const whole = {
          ...essential,
          verdict: "partly" as const,
          retry: true as const,
          unknown: true as const,
        };
        assert.deepEqual(unpackAttempt(packAttempt(whole, position)), { ...whole, ...position });
      }),
    );
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { attemptsOf, termAttempts } from "../../src/core/log/attempts.ts";
import { compact } from "../../src/core/log/compact.ts";
import { essenceOf, readEssence } from "../../src/core/log/essence.ts";
import type { Entry } from "../../src/core/log/entry.ts";
import { fromJson, toJson } from "../../src/core/log/exported.ts";
import { revive } from "../../src/core/log/revive.ts";
import { Log } from "../../src/core/log/log.ts";
import { foldProgress, openSitting, type ProgressEvent } from "../../src/core/progress.ts";
import { learnedIn } from "../../src/core/review/learned.ts";
import type { Recalled } from "../../src/core/review/terms.ts";
import { answered, entriesOf, started, stored } from "./log/entries.ts";
import { runs } from "../support/runs.ts";

const inReview = (at: number): ProgressEvent => ({
  ...(answered("r", "a", 0, at) as ProgressEvent & { type: "answered" }),
  review: true,
});
const reviewed = (at: number): ProgressEvent => ({
  type: "reviewed",
  at,
  term: "bsa",
  form: "word",
  verdict: "wrong",
});
const overruled = (what: "question" | "term", id: string, of: number): ProgressEvent => ({
  type: "overruled",
  at: 9000,
  what,
  id,
  answered: of,
});

/** Two answers and two reviews of a term, none of them right; the first of each means the same. */
const events = [
  inReview(1000),
  inReview(2000),
  reviewed(3000),
  reviewed(4000),
  overruled("question", "a", 1000),
  overruled("term", "bsa", 3000),
];
const expected = { a: ["right", "wrong"], bsa: ["right", "wrong"] };

/** What was put away comes first, whenever it was. */
const byTime = (attempts: readonly Recalled[]) =>
  attempts.toSorted((a, b) => a.at - b.at).map(({ verdict }) => verdict);

const verdicts = (log: Log) => {
  const progress = log.progress("lesson");
  return {
    a: byTime(attemptsOf(progress, "a")),
    bsa: byTime(termAttempts(progress, "bsa")),
  };
};

function logOf(entries: readonly Entry[]): Log {
  const log = new Log();
  entries.forEach((entry) => log.add(entry));
  return log;
}

describe("An answer of which the learner says that it means the same", () => {
  it("counts as right, and only that one", () => {
    assert.deepEqual(verdicts(logOf(entriesOf(events))), expected);
    assert.deepEqual(verdicts(logOf(entriesOf(stored(events)))), expected);
  });

  it("counts so in whichever order the two arrive, however often, and whichever of it was put away", () => {
    const entries = entriesOf(events);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...entries, ...entries], { minLength: 12 }),
        fc.shuffledSubarray(entries),
        (shuffled, early) => {
          const log = logOf(shuffled);
          assert.deepEqual(verdicts(log), expected);
          const { archive } = compact("lesson", logOf(early).entries("lesson"), 1e12);
          if (archive) {
            log.addArchive(archive);
          }
          assert.deepEqual(verdicts(log), expected);
          const small = compact("lesson", log.entries("lesson"), 1e12);
          const put = logOf(small.entries);
          [archive, small.archive].forEach((each) => each && put.addArchive(each));
          assert.deepEqual(verdicts(put), expected);
        },
      ),
      { numRuns: runs(120) },
    );
  });

  it("goes with what Settings Sync carries, and with an export", () => {
    const log = logOf(entriesOf(events));
    const other = new Log();
    const synced = readEssence(essenceOf(log), other);
    synced?.archives.forEach((archive) => other.addArchive(archive));
    synced?.entries.forEach((entry) => other.add(entry));
    assert.deepEqual(verdicts(other), expected);
    const imported = fromJson(toJson(log, ["lesson"], 1));
    assert.ok("entries" in imported);
    assert.deepEqual(verdicts(logOf(imported.entries)), expected);
  });

  it("does not come back once more, and is remembered as what was known", () => {
    const sitting = [started("s", ["a", "b"]), answered("s", "a", 0, 5), overruled("question", "a", 5)];
    assert.deepEqual(
      openSitting(foldProgress(sitting))?.slots.map(({ question }) => question),
      ["a", "b"],
    );
    const stability = (all: ProgressEvent[]) =>
      learnedIn("lesson", foldProgress(all), () => 0)[0]?.memory?.stability ?? 0;
    assert.equal(stability(sitting), stability([started("s", ["a", "b"]), answered("s", "a", 1, 5)]));
  });

  it("counts so when the question and the term get other ids, before it is put away or after", () => {
    const renamed = (what: "question" | "term", from: string, to: string): ProgressEvent => {
      return { type: "renamed", at: 9001, what, from, to };
    };
    const renames = [renamed("question", "a", "b"), renamed("term", "bsa", "pact")];
    const log = logOf(entriesOf([...events, ...renames]));
    for (let round = 0; round < 2; round++) {
      const progress = log.progress("lesson");
      assert.deepEqual(byTime(attemptsOf(progress, "b")), expected.a);
      assert.deepEqual(byTime(termAttempts(progress, "pact")), expected.bsa);
      const { archive } = compact("lesson", log.entries("lesson"), 1e12);
      assert.ok(archive || round > 0);
      if (archive) {
        log.addArchive(archive);
      }
    }
  });

  it("counts so again when a reset is undone", () => {
    for (const questions of [undefined, ["a"]]) {
      const entries = entriesOf(events);
      const json = fromJson(toJson(logOf(entries), ["lesson"], 1));
      assert.ok("entries" in json);
      const reset: ProgressEvent = { type: "reset", at: 1, ...(questions && { questions }) };
      const before = logOf(entriesOf([...events, reset]));
      const log = logOf(compact("lesson", before.entries("lesson"), 1).entries);
      assert.deepEqual(verdicts(log).a, []);
      revive(json, log).entries.forEach((entry) => log.add(entry));
      assert.deepEqual(verdicts(log), expected);
    }
  });

  it("says nothing of an answer that there is not, or that a reset has taken away", () => {
    const alone = logOf(entriesOf([overruled("question", "a", 1000), overruled("term", "bsa", 1)]));
    assert.deepEqual(verdicts(alone), { a: [], bsa: [] });
    const reset = logOf(entriesOf([...events, { type: "reset", at: 1 }, inReview(1001)]));
    assert.deepEqual(verdicts(reset), { a: ["wrong"], bsa: [] });
  });
});

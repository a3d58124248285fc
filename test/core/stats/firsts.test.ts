import assert from "node:assert/strict";
import * as fc from "fast-check";
import { compact } from "../../../src/core/log/compact.ts";
import type { Archive } from "../../../src/core/log/archive.ts";
import type { Entry } from "../../../src/core/log/entry.ts";
import type { ProgressEvent } from "../../../src/core/progress.ts";
import { essenceOfEntry, type First, firstsIn } from "../../../src/core/stats/firsts.ts";
import { type Collected, learnersIn } from "../../../src/core/stats/learners.ts";
import { whole } from "../../../src/core/steps.ts";
import { anyEntries, answered as answeredAny, entriesOf } from "../log/entries.ts";

const file = (path: string, entries: readonly Entry[], archives: readonly Archive[] = []): Collected => ({
  path,
  entries: entries.flatMap((entry) => essenceOfEntry(entry) ?? []),
  archives,
});

/** Each question with a fingerprint of its own. */
const withFingerprint = (event: ProgressEvent): ProgressEvent =>
  event.type === "answered" ? { ...event, fingerprint: `f-${event.question}` } : event;

const answered = (...given: Parameters<typeof answeredAny>) => withFingerprint(answeredAny(...given));

/** First answers to `a`, or to what has another fingerprint. */
const firsts = (files: readonly Collected[], fingerprint = "f-a"): readonly First[] =>
  whole(firstsIn(whole(learnersIn(files)), "lesson"))({ fingerprint });

const marks = (...call: Parameters<typeof firsts>) => firsts(...call).map(({ mark }) => mark);

/** One window's. */
const log = (device: string, ...events: ProgressEvent[]) =>
  file(`${device}.jsonl`, entriesOf(events, "lesson", device));

const read = (portion: number): ProgressEvent => ({ type: "read", at: 1, portion });
const reset = (...questions: string[]): ProgressEvent => ({
  type: "reset",
  at: 1,
  ...(questions.length > 0 && { questions }),
});

describe("First answers", () => {
  it("are one a learner, whatever came later", () => {
    const again = answered("s2", "a", 1);
    assert.deepEqual(
      marks([log("w1", answered("s1", "a", 0), again), log("w2", answered("t", "a", 1))]),
      [0, 1],
    );
  });

  it("count for the wording that was asked, and no later one is a first", () => {
    const changed = { ...answered("s1", "a", 1), fingerprint: "new" } as ProgressEvent;
    const files = [log("w1", answered("s1", "a", 0), changed)];
    assert.deepEqual([marks(files), marks(files, "new")], [[0], []]);
  });

  it("are none of a second try, nor of a review, which asks what was answered before", () => {
    for (const more of [{ retry: true }, { review: true }]) {
      const later = { ...answered("s1", "a", 1), ...more } as ProgressEvent;
      assert.deepEqual(marks([log("w1", later, answered("s2", "a", 1))]), []);
    }
  });

  it("are none of a learner who reset the question, or the lesson", () => {
    const twice = (event: ProgressEvent) => log("w1", answered("s1", "a", 0), event, answered("s2", "a", 1));
    assert.deepEqual(marks([twice(reset("a"))]), []);
    assert.deepEqual(marks([twice(reset())]), []);
    assert.deepEqual(marks([twice(reset("b"))]), [0]);
  });

  it("count as right when their learner said that they mean the same", () => {
    const same: ProgressEvent = { type: "overruled", at: 1, what: "question", id: "a", answered: 2000 };
    assert.deepEqual(marks([log("w1", answered("s1", "a", 0), same)]), [1]);
  });

  it("go along when a question gets another id, and when a lesson moves", () => {
    const renamed: ProgressEvent = { type: "renamed", at: 1, what: "question", from: "b", to: "a" };
    assert.deepEqual(marks([log("w1", answered("s1", "b", 0.5), renamed)], "f-b"), [0.5]);
    const before = entriesOf([answered("s1", "a", 1)], "old", "w1");
    const joined = {
      ...entriesOf([{ type: "joined", at: 1, from: "old" }], "lesson", "w2")[0],
      at: 9e9,
    } as Entry;
    assert.deepEqual(marks([file("anna/x.jsonl", [...before, joined])]), [1]);
  });

  it("are one a learner also where somebody else gave the question another id", () => {
    const renamed = (sitting: string) =>
      ({ ...answered(sitting, "new", 1), fingerprint: "f-a" }) as ProgressEvent;
    const files = [log("w1", answered("s1", "a", 0), renamed("s2")), log("w2", renamed("s3"))];
    assert.deepEqual(marks(files), [0, 1]);
  });

  it("know how far the article was read before, as far as it is known", () => {
    const reached = (files: Collected[]) => firsts(files).map((first) => first.reached);
    const events = [read(0.25), answered("s1", "a"), read(1)];
    assert.deepEqual(reached([log("w1", ...events)]), [0.25]);
    assert.deepEqual(reached([log("w1", answered("s1", "a"), read(1))]), [0]);
    // A log that was made smaller keeps only how far one came in the end.
    assert.deepEqual(reached([file("compact-1.jsonl", entriesOf(events.slice(1), "lesson", "w1"))]), [1]);
  });

  it("know what their learner got elsewhere, where that is enough to compare by", () => {
    const all = ["a", "b", "c", "d", "e"].map((id, at) => answered("s1", id, at % 2));
    assert.deepEqual(firsts([log("w1", ...all)])[0]?.rest, 0.5);
    assert.equal(firsts([log("w1", ...all.slice(1))], "f-b")[0]?.rest, undefined);
  });

  it("are unknown where only essentials of old answers are left", () => {
    const sittings = [0, 1, 2].flatMap((n): ProgressEvent[] => [
      { type: "started", at: n, sitting: `s${n}`, seed: "", scope: "all", questions: ["a"] },
      answered(`s${n}`, "a", n / 2),
      { type: "finished", at: n, sitting: `s${n}`, spent: 1 },
    ]);
    const small = compact("lesson", entriesOf(sittings), 1e12);
    assert.ok(small.archive);
    assert.deepEqual(marks([file("anna/compact-1.jsonl", small.entries, [small.archive])]), []);
  });

  it("do not depend on the order of entries and files, nor on what is there twice", () => {
    const files = fc.array(
      fc.tuple(fc.constantFrom("x.jsonl", "anna/y.jsonl", "compact-z.jsonl"), anyEntries),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const sorted = (collected: readonly Collected[]) =>
      ["a", "b"].map((id) =>
        firsts(collected, `f-${id}`)
          .map((first) => JSON.stringify(first))
          .sort(),
      );
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat(9)), (parts, chosen) => {
        const given = parts.map(([path, entries], at) =>
          file(
            path,
            entries.map((entry) => ({
              ...entry,
              id: `${at}${entry.id}`,
              lesson: "lesson",
              event: withFingerprint(entry.event),
            })),
          ),
        );
        const other = [...given, ...given.slice(0, 1)]
          .map(({ path, entries, archives }) => ({
            path,
            entries: entries
              .map((entry) => ({ entry, key: chosen.next().value }))
              .sort((a, b) => a.key - b.key)
              .map(({ entry }) => entry),
            archives,
          }))
          .reverse();
        assert.deepEqual(sorted(other), sorted(given));
      }),
    );
  });
});

describe("Learners", () => {
  const count = (...files: Collected[]) => whole(learnersIn(files)).length;
  const by = (path: string, device: string, sitting = device) =>
    file(path, entriesOf([answered(sitting, "a")], "lesson", device));

  it("are told apart by their folders, whatever windows they had", () => {
    assert.equal(count(by("anna/1.jsonl", "w1"), by("anna/2.jsonl", "w2"), by("ben/3.jsonl", "w3")), 2);
  });

  it("are told apart by their windows where logs lie side by side, or in one file", () => {
    assert.equal(count(by("1.jsonl", "w1"), by("2.jsonl", "w2")), 2);
    const both = [...by("x", "w1").entries, ...by("x", "w2").entries];
    assert.equal(count(file("class.jsonl", both)), 2);
  });

  it("are one where a sitting went on in another window, or logs were put together or exported", () => {
    assert.equal(count(by("1.jsonl", "w1", "s"), by("2.jsonl", "w2", "s")), 1);
    const both = [...by("x", "w1").entries, ...by("x", "w2").entries];
    assert.equal(count(file("compact-1.jsonl", both)), 1);
    assert.equal(count(file("anna.json", both), file("ben.json", by("x", "w3").entries)), 2);
    assert.equal(count(by("anna/1.jsonl", "w1"), by("copy/1.jsonl", "w1")), 1);
  });
});

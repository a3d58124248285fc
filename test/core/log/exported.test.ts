import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Archive, emptyArchive } from "../../../src/core/log/archive.ts";
import type { Entry } from "../../../src/core/log/entry.ts";
import { answersIn, fromJson, toCsv, toJson, toMarkdown } from "../../../src/core/log/exported.ts";
import { parseArticle } from "../../../src/core/article.ts";
import { Log } from "../../../src/core/log/log.ts";
import { compact } from "../../../src/core/log/compact.ts";
import { attemptsOf } from "../../../src/core/log/attempts.ts";
import { revive } from "../../../src/core/log/revive.ts";
import type { ProgressEvent } from "../../../src/core/progress.ts";
import { anyEntries, answered, entriesOf, started } from "./entries.ts";
import { runs } from "../../support/runs.ts";

function logOf(entries: readonly Entry[]): Log {
  const log = new Log();
  entries.forEach((entry) => log.add(entry));
  return log;
}
const finished = (sitting: string, at: number): ProgressEvent => ({
  type: "finished",
  at,
  sitting,
  spent: 1,
});
const some = [started("s", ["a", "b"]), answered("s", "a", 0), answered("s", "b", 0.5), finished("s", 3000)];
const reset = (log: Log, questions?: string[]): void => {
  const event: ProgressEvent = { type: "reset", at: 1, ...(questions && { questions }) };
  const [entry] = entriesOf([event], "lesson", "other");
  log.add({ ...(entry as Entry), id: `reset ${log.clock}`, at: log.clock + 1 });
};
function bringBack(log: Log, json: string): number {
  const found = fromJson(json);
  assert.ok("entries" in found);
  const missing = revive(found, log);
  missing.entries.forEach((entry) => log.add(entry));
  missing.archives.forEach((archive) => log.addArchive(archive));
  return missing.entries.length + missing.archives.length;
}
const counts = (log: Log) => ["a", "b"].map((id) => attemptsOf(log.progress("lesson"), id).length);

describe("Exported progress", () => {
  it("says the same in another place, and importing it again adds nothing", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const log = logOf(entries);
        const json = toJson(log, log.lessons(), 0);
        const other = new Log();
        bringBack(other, json);
        for (const lesson of log.lessons()) {
          assert.deepEqual(
            [...other.progress(lesson).answers.keys()].sort(),
            [...log.progress(lesson).answers.keys()].sort(),
          );
          assert.equal(other.progress(lesson).portion, log.progress(lesson).portion);
        }
        assert.equal(bringBack(other, json), 0);
        assert.equal(bringBack(log, json), 0);
      }),
      { numRuns: runs(120) },
    );
  });

  it("undoes a reset, once, however often it is imported, and with what happened since", () => {
    const log = logOf(entriesOf(some));
    const json = toJson(log, ["lesson"], 0);
    reset(log);
    assert.deepEqual(counts(log), [0, 0]);
    assert.equal(bringBack(log, json), 4);
    assert.deepEqual(counts(log), [1, 1]);
    assert.equal(log.progress("lesson").sittings[0]?.slots.length, 4);
    assert.equal(bringBack(log, json), 0);
    reset(log, ["a"]);
    assert.deepEqual(counts(log), [0, 1]);
  });

  it("undoes the reset of a question and leaves what was reset before", () => {
    const log = logOf(entriesOf(some));
    reset(log, ["a"]);
    const json = toJson(log, ["lesson"], 0);
    reset(log, ["b"]);
    assert.deepEqual(counts(log), [0, 0]);
    bringBack(log, json);
    assert.deepEqual(counts(log), [0, 1]);
  });

  describe("with answers that were put away", () => {
    const sittings = (count: number) =>
      Array.from({ length: count }, (_, n) => [
        started(`s${n}`, ["a", "b"], n),
        answered(`s${n}`, "a", 1, n),
        answered(`s${n}`, "b", 1, n),
        finished(`s${n}`, n),
      ]).flat();
    const smallLog = (events: readonly ProgressEvent[]) => {
      const small = compact("lesson", entriesOf(events), 1e12);
      assert.ok(small.archive);
      const log = logOf(small.entries);
      log.addArchive(small.archive);
      return log;
    };

    it("undoes a reset", () => {
      const log = smallLog(sittings(5));
      const json = toJson(log, ["lesson"], 0);
      reset(log);
      assert.deepEqual(counts(log), [0, 0]);
      bringBack(log, json);
      assert.equal(bringBack(log, json), 0);
      assert.deepEqual(counts(log), [5, 5]);
    });

    it("undoes the resets of questions, one after the other and in any mixture", () => {
      const log = smallLog(sittings(5));
      const json = toJson(log, ["lesson"], 0);
      reset(log, ["a"]);
      assert.deepEqual(counts(log), [0, 5]);
      bringBack(log, json);
      assert.equal(bringBack(log, json), 0);
      assert.deepEqual(counts(log), [5, 5]);
      reset(log);
      reset(log, ["b"]);
      assert.deepEqual(counts(log), [0, 0]);
      bringBack(log, json);
      assert.equal(bringBack(log, json), 0);
      assert.deepEqual(counts(log), [5, 5]);
    });

    it("counts nothing twice that came after a reset, here or in another place", () => {
      const log = smallLog([...sittings(1), { type: "reset", at: 5 }, ...sittings(5)]);
      const json = toJson(log, ["lesson"], 0);
      const other = new Log();
      for (const each of [log, other]) {
        bringBack(each, json);
        assert.equal(bringBack(each, json), 0);
        assert.deepEqual(counts(each), [5, 5]);
      }
    });
  });

  it("comes over as a whole when it is so much that it is written in parts", () => {
    const attempts = Array.from(
      { length: 30_000 },
      (_, n) => `${(1000 + n).toString(36)}.0.${n.toString(36)}.2`,
    );
    const archive: Archive = {
      ...emptyArchive("lesson"),
      devices: ["window"],
      covers: new Map([["window", [[0, 99_999]]]]),
      questions: new Map(
        ["a", "b", "c"].map((id, n) => [id, attempts.join(" ").replaceAll(".0.", `.0.${n + 1}`)]),
      ),
    };
    const log = new Log();
    log.addArchive(archive);
    const json = toJson(log, ["lesson"], 0);
    const found = fromJson(json);
    assert.ok("entries" in found && found.archives.length > 1);
    const other = new Log();
    bringBack(other, json);
    assert.deepEqual(counts(other), [30_000, 30_000]);
    assert.equal(answersIn(revive(found, new Log())), 90_000);
    assert.equal(bringBack(other, json), 0);
  });

  it("counts an entry once that stands there twice", () => {
    const entries = entriesOf(some);
    const found = revive({ entries: [...entries, ...entries], archives: [] }, new Log());
    assert.deepEqual([found.entries.length, answersIn(found)], [4, 2]);
  });

  it("does not bring back what the same file says was reset, however often it is imported", () => {
    const entries = entriesOf([...some, { type: "reset", at: 4000 }]);
    const log = logOf(entries);
    assert.equal(revive({ entries, archives: [] }, log).entries.length, 0);
    assert.deepEqual(counts(log), [0, 0]);
  });

  it("is refused when it is something else, and says when it is of a newer version", () => {
    for (const odd of ["", "7", "{}", '{"format":"lectern-progress"}', "not JSON"]) {
      assert.deepEqual(fromJson(odd), { unusable: "corrupt" });
    }
    assert.deepEqual(fromJson('{"format":"lectern-progress","version":2}'), { unusable: "newer" });
    const partly = {
      format: "lectern-progress",
      version: 1,
      entries: [{}, entriesOf(some)[0]],
      archives: [7],
    };
    const found = fromJson(JSON.stringify(partly));
    assert.ok("entries" in found);
    assert.deepEqual([found.entries.length, found.unreadable], [1, 2]);
  });
});

describe("A table of answers", () => {
  const lesson = (id: string) => ({
    id,
    title: "A | b",
    progress: logOf(entriesOf(some)).progress("lesson"),
  });

  it("has a line an answer, and starts no formula", () => {
    const lines = toCsv([lesson('=HYPERLINK("x")')]).split("\r\n");
    assert.equal(lines.length, 4);
    assert.equal(lines[1], '"\'=HYPERLINK(""x"")","a","1970-01-01T00:00:02.000Z","wrong",0,1,"","","","",""');
  });

  it("has a line a review of a term", () => {
    const event = {
      type: "reviewed",
      at: 3000,
      term: "bsa",
      form: "gap",
      verdict: "right",
      hints: 1,
    } as const;
    const progress = logOf(entriesOf([event])).progress("lesson");
    const lines = toCsv([{ id: "l", title: "", progress }]).split("\r\n");
    assert.equal(lines[1], '"l","","1970-01-01T00:00:03.000Z","right","","","","","",1,"bsa"');
  });

  it("stands in the report, whatever a lesson is called, with the day by the reader's clock", () => {
    const stems = new Map([["a", "Is *this* a | b &amp; ~~c~~?"]]);
    const report = toMarkdown(
      [{ ...lesson("x"), stems }],
      0,
      () => -300,
      (text) => text,
    );
    assert.match(report, /^# Progress, 1969-12-31\n/);
    assert.match(report, /\n## A \\\| b\n/);
    const [, ...rows] = plainText(report).filter((text) => /[?b]$/.test(text));
    assert.deepEqual(rows, ["Is *this* a | b &amp; ~~c~~?", "b"]);
  });
});

/** What the leaves of a text in Markdown say. */
const plainText = (text: string) => parseArticle(text).rich.leaves.map((leaf) => leaf.text.trim());

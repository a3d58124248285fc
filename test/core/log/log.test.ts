import assert from "node:assert/strict";
import * as fc from "fast-check";
import { encodeEntry, type Entry } from "../../../src/core/log/entry.ts";
import { Log } from "../../../src/core/log/log.ts";
import { shuffle } from "../../../src/core/shuffle.ts";
import { anyEntries, answered, entriesOf, read, started } from "./entries.ts";
import { runs } from "../../support/runs.ts";

function logOf(entries: readonly Entry[]): Log {
  const log = new Log();
  for (const entry of entries) {
    log.add(entry);
  }
  return log;
}
const state = (log: Log) => log.lessons().map((lesson) => [lesson, log.progress(lesson)]);

describe("A log of progress", () => {
  it("says the same whatever the order in which its files are read, and however often", () => {
    fc.assert(
      fc.property(anyEntries, fc.string(), (entries, seed) => {
        const again = [...shuffle(entries, seed), ...shuffle(entries, `${seed}2`).slice(3)];
        assert.deepEqual(state(logOf(again)), state(logOf(entries)));
      }),
      { numRuns: runs(400) },
    );
  });

  it("says the same whichever entries were asked about in between", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const log = new Log();
        for (const entry of entries) {
          log.add(entry);
          state(log);
        }
        assert.deepEqual(state(log), state(logOf(entries)));
      }),
      { numRuns: runs(120) },
    );
  });

  it("counts one of two entries with the same id, whichever comes first", () => {
    const [, answer] = entriesOf([started("s", ["a"]), answered("s", "a", 0)]);
    assert.ok(answer);
    const edited: Entry = { ...answer, event: answered("s", "a", 1) };
    const [one, other] = [logOf([answer, edited]), logOf([edited, answer])];
    assert.equal(one.progress("lesson").answers.get("a")?.length, 1);
    assert.deepEqual(state(one), state(other));
  });

  it("forgets what came before a reset, and nothing that came after it", () => {
    const log = logOf(
      entriesOf([
        started("s", ["a"]),
        answered("s", "a"),
        { type: "reset", at: 5 },
        { type: "read", at: 6, portion: 0.5 },
      ]),
    );
    assert.deepEqual([log.progress("lesson").answers.size, log.progress("lesson").portion], [0, 0.5]);
  });

  it("forgets single questions", () => {
    const log = logOf(
      entriesOf([
        started("s", ["a", "b"]),
        answered("s", "a"),
        answered("s", "b"),
        { type: "reset", at: 5, questions: ["a"] },
      ]),
    );
    assert.deepEqual([...log.progress("lesson").answers.keys()], ["b"]);
  });

  it("knows a lesson that got another id, and a new one that takes the old id", () => {
    const at = (entry: Entry, time: number): Entry => ({ ...entry, id: `${entry.id}@${time}`, at: time });
    const [old] = entriesOf([{ type: "read", at: 1, portion: 0.5 }], "old.md");
    const [move] = entriesOf([{ type: "joined", at: 2, from: "old.md" }], "new.md");
    assert.ok(old && move);
    const log = logOf([at(old, 1), at(move, 2)]);
    assert.equal(log.progress("new.md").portion, 0.5);
    assert.deepEqual(log.lessons(), ["new.md"]);
    log.add({ ...at(old, 3), event: { type: "read", at: 3, portion: 0.1 } });
    assert.equal(log.progress("old.md").portion, 0.1);
    assert.equal(log.progress("new.md").portion, 0.5);
  });
});

describe("A file of the log", () => {
  const entries = entriesOf([started("s", ["a"]), answered("s", "a"), { type: "read", at: 3, portion: 1 }]);
  const lines = entries.map((entry) => `${encodeEntry(entry)}\n`);
  const found = (...chunks: string[]) =>
    read(...chunks).map((line) => ("entry" in line ? line.entry.sequence : "unreadable" in line && line));

  it("reads the same however it is cut into chunks", () => {
    const text = lines.join("");
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        assert.deepEqual(
          read(text.slice(0, first), text.slice(first, second), text.slice(second)),
          read(text),
        );
      }),
    );
  });

  it("gives all whole lines, wherever it ends", () => {
    const text = lines.join("");
    for (let end = 0; end <= text.length; end++) {
      const whole = text.slice(0, end).split("\n").length - 1;
      const sequences = found(text.slice(0, end)).filter((each) => typeof each === "number");
      assert.ok(sequences.length === whole || sequences.length === whole + 1, String(end));
      assert.deepEqual(sequences, [0, 1, 2].slice(0, sequences.length));
    }
  });

  it("reads both sides of a conflict, and lines that an editor ended in its own way", () => {
    const [a = "", b = "", c = ""] = lines;
    assert.deepEqual(found(a, "<<<<<<< HEAD\n", b, "=======\n", c, ">>>>>>> theirs\r\n", "\n"), [0, 1, 2]);
    assert.deepEqual(found(`\ufeff${lines.join("").replaceAll("\n", "\r\n")}`), [0, 1, 2]);
  });

  it("passes over what cannot be read, and says which line and why", () => {
    const [a = "", b = ""] = lines;
    assert.deepEqual(
      found(a, "{oh no\n", '{"v":2,"whatever":1}\n', "7\n", '{"v":1,"id":"x"}\n', b, '{"v":1,"i'),
      [
        0,
        { unreadable: "corrupt", line: 2 },
        { unreadable: "newer", line: 3 },
        { unreadable: "corrupt", line: 4 },
        { unreadable: "corrupt", line: 5 },
        1,
        { unreadable: "cut", line: 7 },
      ],
    );
  });

  it("holds no more than a line, however long one is", () => {
    const part = "x".repeat(1_000_000);
    assert.deepEqual(found(lines[0] ?? "", ...Array<string>(20).fill(part), "\n", lines[1] ?? ""), [
      0,
      { unreadable: "corrupt", line: 2 },
      1,
    ]);
  });

  it("never makes reading throw", () => {
    fc.assert(fc.property(fc.string(), fc.json(), (text, json) => void read(text, "\n", json)));
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { attemptsOf, termAttempts } from "../../../src/core/log/attempts.ts";
import { compact } from "../../../src/core/log/compact.ts";
import { essenceOf, readEssence } from "../../../src/core/log/essence.ts";
import { fromJson, toJson } from "../../../src/core/log/exported.ts";
import { Log } from "../../../src/core/log/log.ts";
import { revive } from "../../../src/core/log/revive.ts";
import type { ProgressEvent } from "../../../src/core/progress.ts";
import { runs } from "../../support/runs.ts";
import { answered, started } from "./entries.ts";

const day = 86_400_000;
const questions = ["a", "b", "c"];

/** What a learner may do with a lesson, and VS Code with what is stored of it. */
const acts = ["sit", "sit", "review", "term", "rename", "reset", "resetAll", "compact"] as const;
const anyHistory = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    q: fc.constantFrom(...questions),
    r: fc.constantFrom(...questions),
  }),
  { maxLength: 20 },
);

/** A question gets the id of one that was reset. */
const renamedAfterReset = (["review", "compact", "reset", "rename"] as const).map((act) => {
  return { act, q: act === "reset" ? "a" : "b", r: "a" };
});

/** A log by one window, some days between any two things that happen. */
class History {
  log = new Log();
  #now = 1e12;
  #count = 0;

  do({ act, q, r }: { act: (typeof acts)[number]; q: string; r: string }): void {
    this.#now += 3 * day;
    const sitting = `s${this.#count}`;
    switch (act) {
      case "sit":
        this.#record(started(sitting, questions), answered(sitting, q), answered(sitting, r));
        return this.#record({ type: "finished", at: 1, sitting, spent: 1 });
      case "review":
        return this.#record({ ...answered("review", q), review: true, hints: 0 } as ProgressEvent);
      case "term":
        return this.#record({ type: "reviewed", at: 1, term: q, form: "word", verdict: "right" });
      case "rename":
        return q === r
          ? undefined
          : this.#record({ type: "renamed", at: 1, what: "question", from: q, to: r });
      case "reset":
        return this.#record({ type: "reset", at: 1, questions: [q] });
      case "resetAll":
        return this.#record({ type: "reset", at: 1 });
      case "compact":
        this.#compact();
    }
  }

  #record(...events: ProgressEvent[]): void {
    for (const event of events) {
      const at = Math.max(this.#now, this.log.clock + 1);
      const sequence = this.#count++;
      const entry = { id: `e${sequence}`, device: "window", sequence, at, lesson: "lesson" };
      this.log.add({ ...entry, event: { ...event, at } });
    }
  }

  #compact(): void {
    const { entries, archive } = compact("lesson", this.log.entries("lesson"), this.#now + 30 * day);
    const next = new Log();
    [...this.log.archives(), ...(archive ? [archive] : [])].forEach((each) => next.addArchive(each));
    entries.forEach((entry) => next.add(entry));
    this.log = next;
  }
}

/** How often each question and each term was answered. */
function counted(log: Log): string {
  const progress = log.progress("lesson");
  const ids = [...new Set([...progress.answers.keys(), ...progress.earlier.keys()])].sort();
  return JSON.stringify([
    ids.map((id) => [id, attemptsOf(progress, id).length]).filter(([, count]) => count !== 0),
    [...progress.terms.keys()].sort().map((term) => [term, termAttempts(progress, term).length]),
  ]);
}

/** How many records that added. */
function bring(json: string, log: Log): number {
  const found = fromJson(json);
  assert.ok("entries" in found);
  const { entries, archives } = revive(found, log);
  entries.forEach((entry) => log.add(entry));
  archives.forEach((archive) => log.addArchive(archive));
  return entries.length + archives.length;
}

describe("Progress that is brought back", () => {
  it("is what it was before a reset, whatever happened and however it was stored", () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(undefined, ...questions), (history, question) => {
        const { log } = history.reduce((all, each) => (all.do(each), all), new History());
        const [before, json] = [counted(log), toJson(log, ["lesson"], 0)];
        const at = log.clock + 1;
        const event: ProgressEvent = { type: "reset", at, ...(question && { questions: [question] }) };
        log.add({ id: "reset", device: "other", sequence: 0, at, lesson: "lesson", event });
        bring(json, log);
        assert.equal(counted(log), before);
        assert.equal(bring(json, log), 0);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is the same in another place, and adds nothing where it is known", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { log } = history.reduce((all, each) => (all.do(each), all), new History());
        const json = toJson(log, ["lesson"], 0);
        assert.equal(bring(json, log), 0);
        const other = new Log();
        bring(json, other);
        assert.equal(counted(other), counted(log));
        assert.equal(bring(json, other), 0);
      }),
      { numRuns: runs(300), examples: [[renamedAfterReset]] },
    );
  });

  it("is as much on another machine that Settings Sync tells of it", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { log } = history.reduce((all, each) => (all.do(each), all), new History());
        const other = new Log();
        const found = readEssence(essenceOf(log), other);
        found?.entries.forEach((entry) => other.add(entry));
        found?.archives.forEach((archive) => other.addArchive(archive));
        assert.equal(counted(other), counted(log));
      }),
      { numRuns: runs(300), examples: [[renamedAfterReset]] },
    );
  });
});

import assert from "node:assert/strict";
import { KeptSummaries } from "../../src/extension/kept-summaries.ts";
import type { Memory } from "../../src/extension/progress/folder.ts";
import { summaryOf } from "../../src/extension/summary.ts";

class Memento implements Memory {
  writes = 0;
  constructor(readonly stored = new Map<string, unknown>()) {}
  get = (key: string): unknown => this.stored.get(key);
  keys = (): string[] => [...this.stored.keys()];
  async update(key: string, value: unknown): Promise<void> {
    this.writes++;
    if (value === undefined) {
      this.stored.delete(key);
    } else {
      this.stored.set(key, structuredClone(value));
    }
  }
}

const begun = (right: number) => summaryOf({ portion: 0.5, answered: 3, right, total: 4, open: false });

describe("How lessons stood", () => {
  it("is known to the next window, under one key for each lesson", async () => {
    const memory = new Memento();
    const kept = new KeptSummaries(memory);
    await kept.keep("harbour", begun(2));
    await kept.keep("market", begun(3));
    assert.deepEqual(memory.keys(), ["lectern.summary:harbour", "lectern.summary:market"]);
    const next = new KeptSummaries(memory);
    assert.deepEqual(
      ["harbour", "market", "mill"].map((lesson) => next.get(lesson)),
      [begun(2), begun(3), undefined],
    );
  });

  it("is forgotten of lessons that are reset or gone", async () => {
    const memory = new Memento();
    const kept = new KeptSummaries(memory);
    await kept.keep("harbour", begun(2));
    await kept.keep("market", begun(2));
    await kept.keep("harbour", summaryOf({ portion: 0, answered: 0, right: 0, total: 4, open: false }));
    await kept.keep("market", undefined);
    assert.deepEqual([memory.keys(), kept.lessons()], [[], []]);
  });

  it("is written only when it has changed", async () => {
    const memory = new Memento();
    await new KeptSummaries(memory).keep("harbour", begun(2));
    const kept = new KeptSummaries(memory);
    await kept.keep("harbour", begun(2));
    assert.equal(memory.writes, 1);
    await kept.keep("harbour", begun(3));
    assert.equal(memory.writes, 2);
  });

  it("takes less than 64 KB of however many lessons, those that changed last", async () => {
    const memory = new Memento();
    const kept = new KeptSummaries(memory);
    for (let lesson = 0; lesson < 3000; lesson++) {
      await kept.keep(`lesson ${lesson}`, begun(1));
    }
    await kept.keep(`lesson 2900`, begun(2));
    const next = new KeptSummaries(memory);
    const size = JSON.stringify(Object.fromEntries(memory.stored)).length;
    assert.ok(size > 40_000 && size < 64_000, `${size}`);
    assert.deepEqual([next.get("lesson 2999"), next.get("lesson 100")], [begun(1), undefined]);
    assert.deepEqual(next.lessons().slice(-2), ["lesson 2999", "lesson 2900"]);
    await next.keep("another", begun(1));
    assert.ok(JSON.stringify(Object.fromEntries(memory.stored)).length < 64_000);
  });

  it("is as unknown where what lies there is of another kind", async () => {
    const stored = [null, 7, "x", [], [2, 1, 1, 1, false, 1], [0.5, 1, 1, 1, false], { portion: 1 }];
    const memory = new Memento(new Map(stored.map((value, at) => [`lectern.summary:${at}`, value])));
    const kept = new KeptSummaries(memory);
    assert.deepEqual(kept.lessons(), []);
    await kept.keep("1", begun(2));
    assert.deepEqual(new KeptSummaries(memory).get("1"), begun(2));
  });
});

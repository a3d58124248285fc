import assert from "node:assert/strict";
import { KeptSummaries } from "../../src/extension/kept-summaries.ts";
import { summaryOf } from "../../src/extension/summary.ts";
import { memory } from "../vscode/memory.ts";

const begun = (right: number) => summaryOf({ portion: 0.5, answered: 3, right, total: 4, open: false });

describe("How lessons stood", () => {
  it("is known to the next window, under one key for each lesson", async () => {
    const memento = memory();
    const kept = new KeptSummaries(memento);
    await kept.keep("harbour", begun(2));
    await kept.keep("market", begun(3));
    assert.deepEqual(memento.keys(), ["lectern.summary:harbour", "lectern.summary:market"]);
    const next = new KeptSummaries(memento);
    assert.deepEqual(
      ["harbour", "market", "mill"].map((lesson) => next.get(lesson)),
      [begun(2), begun(3), undefined],
    );
  });

  it("is forgotten of lessons that are reset or gone", async () => {
    const memento = memory();
    const kept = new KeptSummaries(memento);
    await kept.keep("harbour", begun(2));
    await kept.keep("market", begun(2));
    await kept.keep("harbour", summaryOf({ portion: 0, answered: 0, right: 0, total: 4, open: false }));
    await kept.keep("market", undefined);
    assert.deepEqual([memento.keys(), kept.lessons()], [[], []]);
  });

  it("is written only when it has changed", async () => {
    const memento = memory();
    let writes = 0;
    const update = (key: string, value: unknown) => {
      writes++;
      return memento.update(key, value);
    };
    await new KeptSummaries({ ...memento, update }).keep("harbour", begun(2));
    const kept = new KeptSummaries({ ...memento, update });
    await kept.keep("harbour", begun(2));
    assert.equal(writes, 1);
    await kept.keep("harbour", begun(3));
    assert.equal(writes, 2);
  });

  it("takes less than 64 KB of however many lessons, those that changed last", async () => {
    const memento = memory();
    const kept = new KeptSummaries(memento);
    for (let lesson = 0; lesson < 3000; lesson++) {
      await kept.keep(`lesson ${lesson}`, begun(1));
    }
    await kept.keep(`lesson 2900`, begun(2));
    const next = new KeptSummaries(memento);
    const size = JSON.stringify(Object.fromEntries(memento.values)).length;
    assert.ok(size > 40_000 && size < 64_000, `${size}`);
    assert.deepEqual([next.get("lesson 2999"), next.get("lesson 100")], [begun(1), undefined]);
    assert.deepEqual(next.lessons().slice(-2), ["lesson 2999", "lesson 2900"]);
    await next.keep("another", begun(1));
    assert.ok(JSON.stringify(Object.fromEntries(memento.values)).length < 64_000);
  });

  it("is as unknown where what lies there is of another kind", async () => {
    const stored = [null, 7, "x", [], [2, 1, 1, 1, false, 1], [0.5, 1, 1, 1, false], { portion: 1 }];
    const memento = memory(Object.fromEntries(stored.map((value, at) => [`lectern.summary:${at}`, value])));
    const kept = new KeptSummaries(memento);
    assert.deepEqual(kept.lessons(), []);
    await kept.keep("1", begun(2));
    assert.deepEqual(new KeptSummaries(memento).get("1"), begun(2));
  });
});

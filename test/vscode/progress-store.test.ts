import assert from "node:assert/strict";
import type { ProgressEvent } from "../../src/core/progress.ts";
import type { SetAside } from "../../src/extension/progress/ledger.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { memory } from "./memory.ts";

const read: ProgressEvent = { type: "read", at: 1, portion: 0.5 };

describe("Stored progress", () => {
  it("is there again for the next window", async () => {
    const kept = memory();
    await new ProgressStore(kept).record("lesson", read);
    assert.equal((await new ProgressStore(kept).open()).progress("lesson").portion, 0.5);
  });

  it("is kept by lesson, whatever the lesson is called", async () => {
    const store = new ProgressStore(memory());
    await store.record("__proto__", read);
    assert.equal(store.progress("__proto__").portion, 0.5);
    assert.equal(store.progress("constructor").portion, 0);
    assert.deepEqual(store.lessons(), ["__proto__"]);
  });

  for (const [why, stored] of [
    ["newer", { version: 99, log: ["from the future"] }],
    ["corrupt", { version: 1, events: "gone" }],
  ] as const) {
    it(`is set aside when it is ${why}, told once, and never written over`, async () => {
      const kept = memory({ "lectern.progress:lesson": stored });
      const told: SetAside[] = [];
      for (let round = 0; round < 2; round++) {
        const store = new ProgressStore(kept);
        store.onDidSetAside((aside) => told.push(aside));
        await store.open();
        assert.equal(store.progress("lesson").portion, round === 0 ? 0 : 0.5);
        await store.record("lesson", read);
      }
      assert.deepEqual(
        told.map((aside) => aside.why),
        [why],
      );
      assert.deepEqual(kept.values.get(told[0]?.file ?? ""), stored);
    });
  }

  it("that is set aside twice is kept twice", async () => {
    const kept = memory({ "lectern.progress:lesson": 1, "lectern.setAside:lesson": 2 });
    await new ProgressStore(kept).open();
    assert.equal(kept.values.get("lectern.setAside:lesson"), 2);
    assert.equal(kept.values.get("lectern.setAside:lesson#2"), 1);
  });

  it("goes when it is reset, and only that lesson's", async () => {
    const kept = memory();
    const store = new ProgressStore(kept);
    await store.record("one", read);
    await store.record("two", read);
    await store.reset("one");
    assert.deepEqual(store.lessons(), ["two"]);
    assert.equal((await new ProgressStore(kept).open()).progress("one").portion, 0);
  });
});

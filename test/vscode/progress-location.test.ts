import assert from "node:assert/strict";
import { encodeEntry } from "../../src/core/log/entry.ts";
import type { Memory } from "../../src/extension/progress/folder.ts";
import { MemoryFolder } from "../../src/extension/progress/memory-folder.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { answered, entriesOf, started } from "../core/log/entries.ts";
import { memory } from "./memory.ts";
import { partOf, realContext } from "./real-memory.ts";

const open = (folder = new MemoryFolder(memory())) => new ProgressStore(memory(), folder).open();

function synced(kept: Memory) {
  const keys: string[][] = [];
  return {
    ...kept,
    announced: keys,
    setKeysForSync: (set: readonly string[]) => void keys.push([...set]),
  };
}

/** A year's sittings, a day each, as their files say. */
const oldLog = (count: number) =>
  Array.from({ length: count }, (_, n) => [
    started(`s${n}`, ["a"], n),
    answered(`s${n}`, "a", 1, n),
    { type: "finished", at: n, sitting: `s${n}`, spent: 1 } as const,
  ]).flat();

describe("Progress that gets another place", () => {
  it("is all there, with what was there before, and again when it goes back", async () => {
    const [here, there] = [new MemoryFolder(memory()), new MemoryFolder(memory())];
    await (await open(there)).record("theirs", { type: "read", at: 1, portion: 0.5 });
    const store = await open(here);
    await store.record("mine", { type: "read", at: 1, portion: 0.5 });
    await store.moveTo(there);
    assert.deepEqual(store.lessons(), ["mine", "theirs"]);
    await store.record("new", { type: "read", at: 1, portion: 0.5 });
    assert.deepEqual((await open(there)).lessons(), ["mine", "new", "theirs"]);
    await store.moveTo(here);
    assert.deepEqual((await open(here)).lessons(), ["mine", "new", "theirs"]);
  });

  it("takes along what was put away of old sittings", async () => {
    const [here, there] = [new MemoryFolder(memory()), new MemoryFolder(memory())];
    for (const entry of entriesOf(oldLog(30))) {
      await here.write(`${entry.sequence}.jsonl`, new TextEncoder().encode(`${encodeEntry(entry)}\n`));
    }
    const store = await open(here);
    await store.compact();
    assert.equal((await here.list()).length, 1);
    assert.equal(store.progress("lesson").past.length, 28);
    await store.moveTo(there);
    assert.equal((await open(there)).progress("lesson").past.length, 28);
  });
});

const clouds: Record<string, () => Promise<Memory>> = {
  "a memory of the test": async () => memory(),
  "what VS Code remembers for all windows": async () => partOf((await realContext()).globalState),
};

for (const [where, make] of Object.entries(clouds)) {
  describe(`Progress that Settings Sync carries in ${where}`, () => {
    it("is merged with that of the other machine, both ways, and then rests", async () => {
      const cloud = synced(await make());
      const [one, other] = [await open(), await open()];
      await one.record("lesson", started("s", ["a", "b"]), answered("s", "a", 0));
      await other.record("lesson", started("t", ["a", "b"]), answered("t", "b", 1), {
        type: "read",
        at: 1,
        portion: 0.5,
      });
      await one.exchange(cloud, "course");
      await other.exchange(cloud, "course");
      await one.exchange(cloud, "course");
      assert.deepEqual(cloud.announced.at(-1), ["lectern.synced:course"]);
      for (const store of [one, other]) {
        const { answers, earlier, portion } = store.progress("lesson");
        assert.deepEqual([...new Set([...answers.keys(), ...earlier.keys()])].sort(), ["a", "b"]);
        assert.equal(portion, 0.5);
      }
      assert.equal(one.progress("lesson").answers.get("a")?.[0]?.response["text"], "x");
      const writes = cloud.announced.length;
      await other.exchange(cloud, "course");
      await one.exchange(cloud, "course");
      assert.equal(cloud.announced.length, writes);
    });

    it("is left alone when a newer Lectern wrote it", async () => {
      const cloud = synced(await make());
      const newer = { version: 2, whatever: true };
      await cloud.update("lectern.synced:course", newer);
      const store = await open();
      const told: string[] = [];
      store.onDidSetAside(({ file }) => told.push(file));
      await store.record("lesson", { type: "read", at: 1, portion: 0.5 });
      await store.exchange(cloud, "course");
      await store.exchange(cloud, "course");
      assert.deepEqual(cloud.get("lectern.synced:course"), newer);
      assert.deepEqual(told, ["lectern.synced:course"]);
    });
  });
}

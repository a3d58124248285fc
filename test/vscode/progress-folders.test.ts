import assert from "node:assert/strict";
import * as vscode from "vscode";
import { entriesOf } from "../core/log/entries.ts";
import type { ProgressEvent } from "../../src/core/progress.ts";
import { FileFolder } from "../../src/extension/progress/file-folder.ts";
import type { LogFolder, Memory } from "../../src/extension/progress/folder.ts";
import type { SetAside } from "../../src/extension/progress/ledger.ts";
import { MemoryFolder } from "../../src/extension/progress/memory-folder.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { encodeEntry } from "../../src/core/log/entry.ts";
import { file } from "./lesson.ts";
import { memory } from "./memory.ts";
import { partOf, realContext } from "./real-memory.ts";

const read = (portion: number): ProgressEvent => ({ type: "read", at: 1, portion });
const name = () => `progress-${crypto.randomUUID()}`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Where VS Code keeps what extensions store: on the web no file system of the machine's. */
const storage = () =>
  vscode.Uri.from({ scheme: "vscode-userdata", path: `/User/globalStorage/lectern.lectern/${name()}` });

let context: vscode.ExtensionContext;
const parts: ReturnType<typeof partOf>[] = [];

/** A part of the real `workspaceState`. */
function remembered(): Memory {
  const part = partOf(context.workspaceState);
  parts.push(part);
  return part;
}

/** Where the log lies, and where what is not written yet is kept. */
const backends: Record<string, [folder: () => LogFolder, kept: () => Memory]> = {
  "a memory of the test": [() => new MemoryFolder(memory()), memory],
  "VS Code’s memory": [() => new MemoryFolder(remembered()), remembered],
  "a folder of the workspace": [() => new FileFolder(file(`.lectern/${name()}`)), remembered],
  "VS Code’s storage": [() => new FileFolder(storage()), memory],
};

before(async () => {
  context = await realContext();
});
after(() => Promise.all(parts.map((part) => part.clear())));

for (const [where, [make, keep]] of Object.entries(backends)) {
  describe(`Progress in ${where}`, () => {
    const open = (folder: LogFolder, kept: Memory = keep()) => new ProgressStore(kept, folder).open();

    it("is there again for the next window, and for one that is open when it looks", async () => {
      const folder = make();
      const [one, other] = [await open(folder), await open(folder)];
      await one.record("lesson", read(0.5));
      await other.record("lesson", read(0.25));
      assert.equal((await open(folder)).progress("lesson").portion, 0.5);
      assert.equal(other.progress("lesson").portion, 0.25);
      const changed: string[] = [];
      other.onDidChange((lesson) => changed.push(lesson));
      await other.refresh();
      assert.equal(other.progress("lesson").portion, 0.5);
      assert.deepEqual(changed, ["lesson"]);
    });

    it("keeps every one of many records that are made at once", async () => {
      const folder = make();
      const store = await open(folder);
      const lessons = Array.from({ length: 40 }, (_, n) => `lesson ${n}`);
      await Promise.all(lessons.map((lesson) => store.record(lesson, read(0.5))));
      assert.deepEqual((await open(folder)).lessons(), [...lessons].sort());
    });

    it("begins another file when one has grown, and reads them all", async () => {
      const folder = make();
      const store = await open(folder);
      for (let n = 0; n < 30; n++) {
        await store.record(`${n}${"x".repeat(2000)}`, read(0.5));
      }
      assert.ok((await folder.list()).length > 1);
      assert.equal((await open(folder)).lessons().length, 30);
    });

    it("is carried over from where it was kept before there was a log, once", async () => {
      const folder = make();
      const kept = memory({ "lectern.progress:lesson": { version: 1, events: [read(0.5), read(0.1)] } });
      const copy = memory(Object.fromEntries(kept.values));
      await open(folder, kept);
      assert.deepEqual([...kept.values.keys()], []);
      const other = await open(folder, copy);
      assert.equal(other.progress("lesson").portion, 0.5);
      await other.refresh();
      assert.equal((await folder.list()).length, 2);
      const last = await open(folder);
      assert.equal(last.progress("lesson").portion, 0.5);
    });

    it("reads what can be read of files that were edited, cut off or of a newer version, and says so once", async () => {
      const folder = make();
      const [a = "", b = "", c = ""] = entriesOf([read(0.1), read(0.5), read(0.9)]).map(encodeEntry);
      const texts = {
        "one.jsonl": `${a}\n<<<<<<< mine\n${b}\n=======\n{oops\n>>>>>>> theirs\n`,
        "two.jsonl": `{"v":9,"log":"of the future"}\n${b}\n${b}\n${c.slice(0, 40)}`,
        "notes.txt": "not a log",
      };
      for (const [each, text] of Object.entries(texts)) {
        await folder.write(each, bytes(text));
      }
      const kept = memory();
      const told: SetAside[] = [];
      for (let round = 0; round < 2; round++) {
        const store = new ProgressStore(kept, folder);
        store.onDidSetAside((aside) => told.push(aside));
        await store.open();
        assert.equal(store.progress("lesson").portion, round === 0 ? 0.5 : 0.6);
        await store.record("lesson", read(0.6));
      }
      assert.deepEqual(told.map(({ file: each, why, line }) => `${each} ${why} ${line}`).sort(), [
        "one.jsonl corrupt 5",
        "two.jsonl newer 1",
      ]);
      for (const [each, text] of Object.entries(texts)) {
        const found =
          each === "notes.txt" && folder instanceof MemoryFolder ? bytes(text) : await folder.read(each);
        assert.equal(new TextDecoder().decode(found), text);
      }
    });
  });
}

describe("A file of the log that is larger than any should be", () => {
  it("is not read, left as it is and told once, and the others count", async () => {
    const folder = new MemoryFolder(memory());
    await (await new ProgressStore(memory(), folder).open()).record("lesson", read(0.5));
    const list = folder.list.bind(folder);
    folder.list = async () => [...(await list()), { name: "huge.jsonl", size: 500_000_000, changedAt: 1 }];
    const asked: string[] = [];
    const readFile = folder.read.bind(folder);
    folder.read = (each) => {
      asked.push(each);
      return readFile(each);
    };
    const kept = memory();
    const told: SetAside[] = [];
    for (let round = 0; round < 2; round++) {
      const store = new ProgressStore(kept, folder);
      store.onDidSetAside((aside) => told.push(aside));
      await store.open();
      assert.equal(store.progress("lesson").portion, 0.5);
    }
    assert.deepEqual(told, [{ file: "huge.jsonl", why: "large", count: 0 }]);
    assert.ok(!asked.includes("huge.jsonl"));
  });
});

describe("Progress that cannot be written", () => {
  it("is kept in VS Code’s memory, told once, and written when that is possible again", async () => {
    const kept = memory();
    const folder = new MemoryFolder(memory());
    let full = true;
    const write = folder.write.bind(folder);
    folder.write = (each, text) =>
      full ? Promise.reject(new Error("The disk is full.")) : write(each, text);
    const store = await new ProgressStore(kept, folder).open();
    let told = 0;
    store.onDidFail(() => (told += 1));
    await store.record("lesson", read(0.5));
    await store.record("lesson", read(0.6));
    assert.equal(told, 1);
    full = false;
    const next = await new ProgressStore(kept, folder).open();
    assert.equal(next.progress("lesson").portion, 0.6);
    await store.refresh();
    assert.equal((await new ProgressStore(memory(), folder).open()).progress("lesson").portion, 0.6);
    assert.deepEqual([...kept.values.keys()], []);
  });
});

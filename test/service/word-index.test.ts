import assert from "node:assert/strict";
import * as fc from "fast-check";
import { hashesOf, wordsOf } from "../../src/service/word-filter.ts";
import { WordIndex } from "../../src/service/word-index.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const hashes = (text: string) => hashesOf(wordsOf(text));
const find = async (index: WordIndex, ...words: string[]) =>
  (await index.filesWith(words.map(hashes), waiting)).sort();
const uris = (...paths: string[]) => paths.map(uriOf).sort();

/** What was read of files since it was asked last. */
function reads({ asked }: MemoryWorkspace): string[] {
  return asked
    .splice(0)
    .filter((each) => each.startsWith("read "))
    .map((each) => each.slice("read file:///w/".length))
    .sort();
}

describe("The index of words", () => {
  const files = {
    "a.md": "The zero option.",
    "b/c.md": "A zero sum.",
    "b/d.md": "Options.",
    "e.txt": "zero",
  };

  it("knows which Markdown files may have all words of a form, or of another", async () => {
    const index = new WordIndex(new MemoryWorkspace(files));
    assert.deepEqual(await find(index, "zero option"), uris("a.md"));
    assert.deepEqual(await find(index, "zero option", "options"), uris("a.md", "b/d.md"));
    assert.deepEqual(await find(index, "none"), []);
  });

  it("reads every file once, and again what is told to have changed", async () => {
    const workspace = new MemoryWorkspace(files);
    const index = new WordIndex(workspace);
    await find(index, "zero");
    assert.deepEqual(reads(workspace), ["a.md", "b/c.md", "b/d.md"]);
    workspace.write("a.md", "Nothing.");
    workspace.write("new.md", "Zero.");
    workspace.remove("b/d.md");
    index.changed(uris("a.md", "new.md", "b/d.md", "e.txt", "node_modules/x/zero.md"));
    assert.deepEqual(await find(index, "zero"), uris("b/c.md", "new.md"));
    assert.deepEqual(reads(workspace), ["a.md", "b/d.md", "new.md"]);
  });

  it("follows folders that come and go", async () => {
    const workspace = new MemoryWorkspace(files);
    const index = new WordIndex(workspace);
    await find(index, "zero");
    workspace.remove("b/c.md");
    workspace.write("f/c.md", "A zero sum.");
    index.changed(uris("b", "f"));
    assert.deepEqual(await find(index, "zero"), uris("a.md", "f/c.md"));
  });

  it("has the words of an open document as they stand", async () => {
    const workspace = new MemoryWorkspace(files);
    const index = new WordIndex(workspace);
    workspace.open("a.md", "Written on: one.");
    assert.deepEqual(await find(index, "one"), uris("a.md"));
    workspace.edit("a.md", "Written on: two.");
    assert.deepEqual(await find(index, "one"), []);
    assert.deepEqual(await find(index, "zero option"), []);
    workspace.close("a.md");
    assert.deepEqual(await find(index, "zero option"), uris("a.md"));
  });

  it("says how much is left, stops when nobody waits, and goes on when it is asked", async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.md`, "zero"]));
    const workspace = new MemoryWorkspace(many);
    const index = new WordIndex(workspace);
    const left: number[] = [];
    const cancellation = { isCancellationRequested: false };
    const complete = await index.build(cancellation, (some) => {
      left.push(some);
      cancellation.isCancellationRequested = left.length === 2;
    });
    assert.equal(complete, false);
    assert.equal(index.complete, false);
    assert.deepEqual(left, [50, 34]);
    assert.equal((await find(index, "zero")).length, 50);
    assert.equal(index.complete, true);
    assert.equal(reads(workspace).length, 50);
  });

  it("is kept for the next session, in which only what has changed is read", async () => {
    const workspace = new MemoryWorkspace(files, true);
    const index = new WordIndex(workspace);
    await index.build(waiting);
    await index.save();
    reads(workspace);
    workspace.write("b/d.md", "Zero again.");
    workspace.write("new.md", "Zero.");
    workspace.remove("a.md");
    assert.deepEqual(await find(new WordIndex(workspace), "zero"), uris("b/c.md", "b/d.md", "new.md"));
    assert.deepEqual(reads(workspace), ["b/d.md", "new.md"]);
  });

  it("is built anew when what was kept is damaged", async () => {
    for (const saved of [
      "",
      "{",
      '{"version":2,"files":{}}',
      `{"version":1,"files":{"${uriOf("a.md")}":["x","y",1]}}`,
    ]) {
      const workspace = new MemoryWorkspace(files, true);
      workspace.saved = saved;
      assert.deepEqual(await find(new WordIndex(workspace), "zero option"), uris("a.md"));
    }
  });

  it("knows which of an entry’s words stand in an article that its glossary may serve", async () => {
    const workspace = new MemoryWorkspace({
      "a/article.md": "One.",
      "a/glossary.md": "Two.",
      "a/quiz.md": "Three.",
      "b/article.md": "---\nglossary: ../a/glossary.md\n---\nFour.",
      "c/article.md": "Five.",
    });
    const index = new WordIndex(workspace);
    await index.build(waiting);
    const groups = new Map(["one", "two", "three", "four", "five"].map((word) => [word, [hashes(word)]]));
    assert.deepEqual(index.usedIn(uriOf("a/glossary.md"), groups), new Set(["one", "four"]));
  });

  it("is after any storm of events what it would be if it were new", async () => {
    const paths = ["a.md", "b.md", "b/a.md", "b/b.md", "c/b/a.md", "glossary.md", "b/quiz.md"];
    const words = ["zero", "option", "pact"];
    const event = fc.record({
      path: fc.constantFrom(...paths),
      text: fc.option(fc.subarray(words).map((some) => some.join(" "))),
      asks: fc.boolean(),
      folder: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const workspace = new MemoryWorkspace({ "a.md": "zero" });
        const index = new WordIndex(workspace);
        const asked: Promise<unknown>[] = [index.build(waiting)];
        for (const { path, text, asks, folder } of events) {
          if (text === null) {
            workspace.remove(path);
          } else {
            workspace.write(path, text);
          }
          const above = path.slice(0, path.lastIndexOf("/"));
          index.changed([uriOf(folder && path.includes("/") ? above : path)]);
          if (asks) {
            asked.push(find(index, "zero"));
            await Promise.resolve();
          }
        }
        await Promise.all(asked);
        for (const word of words) {
          assert.deepEqual(await find(index, word), await find(new WordIndex(workspace), word));
        }
      }),
      { numRuns: 200 },
    );
  });
});

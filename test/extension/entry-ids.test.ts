import assert from "node:assert/strict";
import { loadLesson } from "../../src/core/lesson.ts";
import { EntryIds } from "../../src/extension/entry-ids.ts";

const texts: Record<string, string> = {
  "file:///a/one/article.md": "Words.",
  "file:///a/one/glossary.md": "## Pact\n\nWords.\n",
  "file:///a/glossary.md": "## Pact\n\nOther words.\n\n## Deal~2\n\nWords.\n",
};
const files = {
  read: async (uri: string) => texts[uri],
  list: async (folder: string) =>
    Object.keys(texts).flatMap((uri) => {
      const name = uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : "/";
      return name.includes("/") ? [] : [name];
    }),
};

describe("The entries of a lesson in a list", () => {
  it("are known by the keys of its scope, until their glossary changes", async () => {
    const lesson = await loadLesson(files, "file:///a/one/article.md", { root: "file:///a" });
    assert.ok(lesson);
    const ids = new EntryIds();
    ids.keep(lesson);
    const glossaries = ["file:///a/one/glossary.md", "file:///a/glossary.md"];
    for (const { key } of lesson.scope.entries) {
      assert.ok(ids.has(glossaries, key), key);
    }
    assert.equal(lesson.scope.entries.length, 3);
    assert.ok(!ids.has(glossaries, "treaty"));
    assert.ok(!ids.has(["file:///a/one/glossary.md"], "deal2"));
    ids.forget("file:///a/glossary.md");
    assert.ok(ids.has(glossaries, "pact"));
    assert.ok(!ids.has(glossaries, lesson.scope.entries.at(-1)?.key ?? ""));
  });
});

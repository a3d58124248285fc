import assert from "node:assert/strict";
import type { Files } from "../../src/core/files.ts";
import { loadLesson } from "../../src/core/lesson.ts";
import { homeOf, rootOf } from "../../src/core/roots.ts";

const roots = ["file:///work", "file:///work/inner", "file:///other"];

describe("Where a file belongs", () => {
  it("is the innermost root around it, else its own folder", () => {
    assert.equal(rootOf("file:///work/a/b.md", roots), "file:///work");
    assert.equal(rootOf("file:///work/inner/b.md", roots), "file:///work/inner");
    assert.equal(rootOf("file:///elsewhere/b.md", roots), "file:///elsewhere");
  });

  it("is the first root for a text that is not saved yet, unless its name says another", () => {
    assert.equal(homeOf("untitled:Untitled-1", roots), "file:///work/untitled.md");
    assert.equal(homeOf("untitled:/other/new.md", roots), "file:///other/new.md");
    assert.equal(homeOf("untitled:Untitled-1", []), "untitled:Untitled-1");
  });

  it("decides which terms a text that is not saved yet knows", async () => {
    const texts: Record<string, string> = {
      "untitled:Untitled-1": "The pact holds.",
      "file:///work/glossary.md": "## Pact\n\nAn agreement.\n",
    };
    const files: Files = {
      read: async (uri) => texts[uri],
      list: async (folder) => (folder === "file:///work" ? ["glossary.md"] : []),
    };
    const uri = "untitled:Untitled-1";
    const home = homeOf(uri, roots);
    const lesson = await loadLesson(files, uri, { root: rootOf(home, roots), home });
    assert.deepEqual(
      lesson?.scope.entries.map(({ entry }) => entry.term),
      ["Pact"],
    );
  });
});

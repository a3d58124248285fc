import assert from "node:assert/strict";
import { ServedWords } from "../../src/service/served-words.ts";
import { Texts } from "../../src/service/texts.ts";
import { hashesOf, wordsOf } from "../../src/service/word-filter.ts";
import { WordIndex } from "../../src/service/word-index.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const words = ["one", "two", "three", "four", "five", "six"];
const groups = new Map(words.map((word) => [word, [hashesOf(wordsOf(word))]]));

describe("The words of the articles that a glossary serves", () => {
  const files = {
    "a/article.md": "O*n*e.",
    "a/glossary.md": "Two.",
    "a/quiz.md": "Three.",
    "b/article.md": "---\nglossary: ../a/glossary.md\n---\nFour.",
    "c/article.md": "Five.",
    "d/glossary.md": "Six.",
  };
  const articles = () => ({
    sorted: [uriOf("a/article.md"), uriOf("b/article.md"), uriOf("c/article.md")],
    naming: [uriOf("b/article.md")],
    words: new Map(),
  });

  it("are those that the index of words has", async () => {
    const workspace = new MemoryWorkspace(files);
    const index = new WordIndex(workspace);
    await index.build(waiting);
    workspace.open("a/article.md");
    const served = new ServedWords(articles(), workspace, new Texts(workspace));
    for (const path of ["a/glossary.md", "c/glossary.md", "d/glossary.md", "glossary.md"]) {
      const used = index.usedIn(uriOf(path), groups);
      assert.ok(used);
      assert.deepEqual(await served.usedIn(uriOf(path), groups), used);
    }
    assert.deepEqual(await served.usedIn(uriOf("a/glossary.md"), groups), new Set(["one", "four"]));
  });

  it("are read once for all glossaries and services", async () => {
    const workspace = new MemoryWorkspace(files);
    const known = articles();
    for (const path of ["a/glossary.md", "glossary.md", "a/glossary.md"]) {
      await new ServedWords(known, workspace, new Texts(workspace)).usedIn(uriOf(path), groups);
    }
    const reads = workspace.asked.filter((each) => each.startsWith("read "));
    assert.equal(reads.length, 3);
  });

  it("are unknown where no article can be read", async () => {
    const workspace = new MemoryWorkspace();
    const served = new ServedWords(articles(), workspace, new Texts(workspace));
    assert.equal(await served.usedIn(uriOf("a/glossary.md"), groups), undefined);
  });
});

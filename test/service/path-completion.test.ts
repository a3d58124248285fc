import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { createService } from "../../src/service/service.ts";
import { openMarked } from "./marked.ts";
import { waiting } from "./workspace.ts";

const files = {
  "a/article.md": "A.",
  "a/told again.txt": "B.",
  "a/deep/other.md": "C.",
  "b/story.md": "D.",
  "b/words.glossary.md": "## Word\n\nE.\n",
  "glossary.md": "## Term\n\nF.\n",
  "b/x: y.md": "G.",
};

async function ask(path: string, marked: string) {
  const { workspace, uri, position } = openMarked({ ...files, [path]: marked });
  const { items } = await createService(workspace).completions(uri, position, waiting);
  return { items, document: workspace.document(uri) as TextDocument };
}

const labels = async (...call: Parameters<typeof ask>) =>
  (await ask(...call)).items.map(({ label }) => label);

/** The text after the first suggestion is taken. */
async function take(...call: Parameters<typeof ask>): Promise<string> {
  const { items, document } = await ask(...call);
  return TextDocument.applyEdits(document, [items[0]?.textEdit as TextEdit]);
}

describe("Completion of a path in the front matter", () => {
  it("offers articles behind “article:” of a quiz, the nearest first", async () => {
    assert.deepEqual(await labels("a/quiz.md", "---\narticle: |\n---\n"), [
      "article.md",
      "told again.txt",
      "deep/other.md",
      "../b/story.md",
      "../b/x: y.md",
    ]);
    assert.deepEqual(await labels("a/quiz.md", "---\narticle: ../b/s|\n---\n"), ["../b/story.md"]);
  });

  it("offers glossaries behind “glossary:” of an article, in a list of either form too", async () => {
    const both = ["words.glossary.md", "../glossary.md"];
    for (const marked of [
      "glossary: |",
      "glossary: [|",
      "glossary: [x.md, |]",
      "glossary:\n  - x.md\n  - |",
    ]) {
      assert.deepEqual(await labels("b/story.md", `---\n${marked}\n---\n`), both, marked);
    }
    assert.deepEqual(await labels("b/story.md", "---\nother:\n  - |\n---\n"), []);
    assert.deepEqual(await labels("b/story.md", "---\nglossary: [x.md] |\n---\n"), []);
  });

  it("writes it over what is typed, in quotation marks where YAML needs them", async () => {
    assert.equal(await take("a/quiz.md", "---\narticle: art|\n---\n"), "---\narticle: article.md\n---\n");
    assert.equal(
      await take("a/quiz.md", "---\narticle: 'told|\n---\n"),
      "---\narticle: 'told again.txt'\n---\n",
    );
    assert.equal(
      await take("a/quiz.md", "---\narticle: ../b/x|\n---\n"),
      '---\narticle: "../b/x: y.md"\n---\n',
    );
  });

  it("offers none below the front matter, nor behind another key", async () => {
    assert.deepEqual(await labels("a/quiz.md", "---\ntitle: |\n---\n"), []);
    assert.deepEqual(await labels("a/quiz.md", "---\nid: a\n---\n\narticle: |"), []);
  });
});

import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { createService } from "../../src/service/service.ts";
import { openMarked } from "./marked.ts";
import { waiting } from "./workspace.ts";

const glossary = `## Zero option {#zero}

Leaving no troops.

Aliases: full withdrawal

## BSA {#bsa}

A pact.

## New Delhi {#delhi}

A city.
`;

async function ask(files: Record<string, string>) {
  const { workspace, uri, position } = openMarked({ "glossary.md": glossary, ...files });
  const service = createService(workspace);
  return {
    service,
    document: workspace.document(uri),
    ...(await service.completions(uri, position, waiting)),
  };
}

const labels = async (path: string, text: string) =>
  (await ask({ [path]: text })).items.map(({ label }) => label);

/** The text after the only suggestion is taken. */
async function take(text: string): Promise<string> {
  const { items, document } = await ask({ "article.md": text });
  assert.equal(items.length, 1, JSON.stringify(items));
  return TextDocument.applyEdits(document as TextDocument, [items[0]?.textEdit as TextEdit]);
}

describe("Completion", () => {
  it("may replace the rest of a word, where the editor can choose", async () => {
    const edits = async (path: string, text: string, replaces = true) => {
      const { workspace, uri, position } = openMarked({ "glossary.md": glossary, [path]: text });
      const { items } = await createService(workspace, { replaces }).completions(uri, position, waiting);
      return items.map(({ textEdit }) => textEdit);
    };
    const [start, end] = [4, 11].map((character) => ({ line: 0, character }));
    assert.deepEqual(await edits("article.md", "The zero op|tion."), [
      {
        newText: "zero option",
        insert: { start, end },
        replace: { start, end: { line: 0, character: 15 } },
      },
    ]);
    const range = { start, end };
    assert.deepEqual(await edits("article.md", "The zero op| tion."), [{ newText: "zero option", range }]);
    assert.deepEqual(await edits("article.md", "The zero op|tion.", false), [
      { newText: "zero option", range },
    ]);
    const [id] = await edits("glossary.md", "## A\n\nWords.\n\nSee: z|ero\n");
    assert.ok(id && "replace" in id && id.replace.end.character === 9);
  });

  it("offers the terms and aliases that begin with what is typed, however many words it has", async () => {
    assert.deepEqual(await labels("article.md", "The z|"), ["Zero option"]);
    assert.deepEqual(await labels("article.md", "The full with|"), ["full withdrawal"]);
    assert.deepEqual(await labels("article.md", "The zero-op|"), ["Zero option"]);
    assert.deepEqual(await labels("article.md", "xz|"), []);
  });

  it("writes the whole form over what is typed, with the capital that was typed", async () => {
    assert.equal(await take("The zero o| is"), "The zero option is");
    assert.equal(await take("Ze|"), "Zero option");
    assert.equal(await take("Full|"), "Full withdrawal");
    assert.equal(await take("a bs|"), "a BSA");
    assert.equal(await take("in new|"), "in New Delhi");
  });

  it("offers labels at the beginning of a line, and what may stand behind them", async () => {
    assert.deepEqual(await labels("glossary.md", `${glossary}\nA|`), ["Aliases:", "As of:"]);
    assert.deepEqual(await labels("quiz.md", "## A?\n\n- = B\n\nT|"), ["Term:", "Tags:", "text question"]);
    assert.deepEqual(await labels("quiz.md", "## A?\n\n- = B\n\nTerm: |"), ["zero", "bsa", "delhi"]);
    assert.deepEqual(await labels("glossary.md", `${glossary}\nSee: bsa; |`), ["zero", "bsa", "delhi"]);
    assert.deepEqual(await labels("glossary.md", `${glossary}\nMatch: |`), [
      "case",
      "nocase",
      "exact",
      "first",
      "none",
    ]);
    assert.deepEqual((await labels("glossary.md", `${glossary}\nKind: pl|`)).includes("place"), true);
  });

  it("offers no terms in the front matter, but its keys", async () => {
    assert.deepEqual(await labels("article.md", "---\ntitle: z|\n---\n"), []);
    assert.deepEqual(await labels("quiz.md", "---\n|\n---\n"), [
      "id:",
      "article:",
      "title:",
      "order:",
      "pass:",
    ]);
    assert.deepEqual(await labels("quiz.md", "---\norder: s|\n---\n"), ["fixed", "shuffled"]);
    assert.deepEqual(await labels("article.md", "---\ntitle: a\n---\n\nz|"), ["Zero option"]);
  });

  it("describes a suggestion when it is looked at, and none that is gone", async () => {
    const { service, items } = await ask({ "article.md": "full|" });
    assert.equal(items[0]?.detail, "Zero option");
    const data = items[0]?.data as { uri: string; key: string };
    assert.match((await service.describe(data)) ?? "", /Leaving no troops/);
    assert.equal(await service.describe({ ...data, key: "none" }), undefined);
  });

  it("offers a hundred of very many, and asks again when more is typed", async () => {
    const many = Array.from({ length: 500 }, (_, n) => `## term ${n}\n\nWords.\n`).join("\n");
    const { items, isIncomplete } = await ask({ "glossary.md": many, "article.md": "term|" });
    assert.equal(items.length, 100);
    assert.ok(isIncomplete);
  });
});

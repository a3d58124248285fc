import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

/** The text after the fix of its problem with that code, and the fix's name. */
async function mend(path: string, code: string, text: string): Promise<[title: string, text: string]> {
  const workspace = new MemoryWorkspace({ "article.md": "Text." });
  const document = workspace.open(path, text);
  const service = createService(workspace);
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const actions = await service.codeActions(uriOf(path), all, usualChecks, waiting);
  const action = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === code);
  assert.ok(action, `a fix for ${code} among ${actions.map(({ title }) => title).join()}`);
  const [change] = action.edit?.documentChanges ?? [];
  const { textDocument, edits } = change as TextDocumentEdit;
  assert.deepEqual(textDocument, { uri: uriOf(path), version: 1 });
  return [action.title, TextDocument.applyEdits(document, edits.filter(TextEdit.is))];
}

const question = (heading: string, labels = "") =>
  `## ${heading}\n\n- [x] This\n- [ ] That\n${labels && `\n${labels}\n`}`;

describe("A quick fix", () => {
  it("writes the label that is meant", async () => {
    const text = "## a\n\nWords.\n\nSea: a\n";
    assert.deepEqual(await mend("glossary.md", "misspelt-label", text), [
      "Replace with “See”",
      text.replace("Sea", "See"),
    ]);
  });

  it("gives a question its id, wherever the heading ends", async () => {
    for (const [heading, mended] of [
      ["What is it?", "What is it? {#what-is-it}"],
      ["What is *it*? {.locate}", "What is *it*? {#what-is-it .locate}"],
      ["What is *it*", "What is *it* {#what-is-it}"],
      ["What is C#", "What is C# {#what-is-c}"],
      ["What is it? ##", "What is it? {#what-is-it} ##"],
    ] as const) {
      const [, text] = await mend("quiz.md", "no-id", question(heading));
      assert.equal(text, question(mended));
    }
  });

  it("parts two headings with one id, as they are counted already", async () => {
    const text = question("A {#a .locate}") + question("B {#a .locate}");
    const [, mended] = await mend("quiz.md", "duplicate-id", text);
    assert.equal(mended, question("A {#a .locate}") + question("B {#a-2 .locate}"));
  });

  it("puts quotation marks around a quote", async () => {
    const [, mended] = await mend("quiz.md", "unquoted", question("A {#a}", "Evidence: Text."));
    assert.equal(mended, question("A {#a}", 'Evidence: "Text."'));
  });

  it("takes out an alias with its separator, or with its line", async () => {
    const text = (aliases: string) => `## one\n\nWords.\n\n${aliases}Kind: term\n\n## two\n\nWords.\n`;
    for (const [before, after] of [
      ["Aliases: two; x\n", "Aliases: x\n"],
      ["Aliases: x ; two\n", "Aliases: x\n"],
      ["Aliases: two\n", ""],
    ] as const) {
      const [, mended] = await mend("glossary.md", "alias-is-term", text(before));
      assert.equal(mended, text(after));
    }
  });

  it("corrects an id that is nearly right", async () => {
    const text = "## one\n\nWords.\n\nSee: tow-three\n\n## two three\n\nWords.\n";
    assert.deepEqual(await mend("glossary.md", "unknown-see", text), [
      "Replace with “two-three”",
      text.replace("tow", "two"),
    ]);
  });

  it("dates an entry as the others are", async () => {
    const text = "## one\n\nWords.\n\nAs of: 2014-02\n\n## two\n\nWords.\n\nKind: event\n";
    const [title, mended] = await mend("glossary.md", "undated", text);
    assert.equal(title, "Add “As of: 2014-02”");
    assert.equal(mended, `${text.trimEnd()}\nAs of: 2014-02\n`);
  });

  it("lets a name count only as written, whatever labels it has", async () => {
    for (const [labels, mended] of [
      ["", "\n\nMatch: case"],
      ["\n\nSay: may", "\n\nSay: may\nMatch: case"],
      ["\n\nMatch: first\nSay: may", "\n\nMatch: first, case\nSay: may"],
    ] as const) {
      const text = (given: string) => `## May\r\n\r\nA month.${given.replaceAll("\n", "\r\n")}\r\n`;
      assert.equal((await mend("glossary.md", "common-form", text(labels)))[1], text(mended));
    }
  });

  it("writes a date as dates are written", async () => {
    const text = "## a\n\nWords.\n\nAs of: 2014/2/5\n";
    assert.equal((await mend("glossary.md", "bad-date", text))[1], text.replace("2014/2/5", "2014-02-05"));
  });

  it("is offered only for what the range touches", async () => {
    const workspace = new MemoryWorkspace({});
    workspace.open("quiz.md", question("A") + question("B"));
    const start = { line: 0, character: 4 };
    const actions = await createService(workspace).codeActions(
      uriOf("quiz.md"),
      { start, end: start },
      usualChecks,
      waiting,
    );
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Add {#a}"],
    );
  });
});

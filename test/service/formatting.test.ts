import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf } from "./workspace.ts";

function open(path: string, text: string) {
  const workspace = new MemoryWorkspace();
  const document = workspace.open(path, text);
  return { document, service: createService(workspace), uri: uriOf(path) };
}

describe("Formatting", () => {
  it("changes the lines that are not tidy, with the line breaks of the file", () => {
    const text = "## A {#a}\r\n\r\n- = 1\r\n\r\nwhy:x\r\n\r\n\r\n## B {#b}\r\n\r\n- = 2\r\n";
    const { document, service, uri } = open("quiz.md", text);
    const edits = service.formatting(uri);
    assert.deepEqual(
      edits.map(({ range }) => [range.start.line, range.end.line]),
      [[4, 6]],
    );
    assert.equal(TextDocument.applyEdits(document, edits), text.replace("why:x\r\n\r\n", "Why: x\r\n"));
  });

  it("leaves articles and tidy files alone", () => {
    for (const [path, text] of [
      ["article.md", "# A\n* b  \n\n\nWhy :c"],
      ["quiz.md", "## A {#a}\n\n- = 1\n"],
      ["glossary.md", ""],
    ] as const) {
      const { service, uri } = open(path, text);
      assert.deepEqual(service.formatting(uri), []);
    }
  });
});

describe("Folding", () => {
  const lines = (path: string, text: string) => {
    const { service, uri } = open(path, text);
    return service.foldingRanges(uri).map(({ startLine, endLine }) => [startLine, endLine]);
  };

  it("folds the front matter, each question and its labels, drafts too", () => {
    const quiz =
      "---\norder: fixed\n---\n\n## A {#a}\n\n- = 1\n\nWhy: x\n\nHint: y\n\n## B {.draft}\n\n- = 2\n\n## C\n";
    assert.deepEqual(lines("quiz.md", quiz), [
      [0, 2],
      [4, 10],
      [8, 10],
      [12, 14],
    ]);
  });

  it("folds entries, and nothing of an article", () => {
    assert.deepEqual(lines("glossary.md", "## A\n\nWords.\n\nSee: b\nKind: term\n"), [
      [0, 5],
      [4, 5],
    ]);
    assert.deepEqual(lines("article.md", "## A\n\nWords.\n"), []);
  });
});

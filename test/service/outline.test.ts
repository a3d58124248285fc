import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { mark } from "./marked.ts";
import { MemoryWorkspace, uriOf } from "./workspace.ts";

function open(path: string, text: string) {
  const workspace = new MemoryWorkspace();
  const document = workspace.open(path, text);
  return { document, service: createService(workspace), uri: uriOf(path) };
}

function outline(path: string, text: string) {
  const { document, service, uri } = open(path, text);
  return service.documentSymbols(uri).map(({ name, detail, range, selectionRange }) => ({
    name,
    detail,
    words: document.getText(selectionRange),
    lines: [range.start.line, range.end.line],
  }));
}

describe("The outline", () => {
  it("of a quiz is its questions, those too that cannot be read", () => {
    const text = "# Quiz\n\n## Who *is* it? {#who}\n\n- [x] A\n- [ ] B\n\n## What?\n\n## When?\n\n- = 1914\n";
    assert.deepEqual(outline("quiz.md", text), [
      { name: "Who is it?", detail: "choice", words: "Who *is* it?", lines: [2, 5] },
      { name: "What?", detail: "", words: "What?", lines: [7, 7] },
      { name: "When?", detail: "number", words: "When?", lines: [9, 11] },
    ]);
  });

  it("of a glossary is its entries, with their other names", () => {
    assert.deepEqual(outline("a.glossary.md", "## BSA {#b}\n\nA pact.\n\nAliases: pact; deal\n\n## No\n"), [
      { name: "BSA", detail: "pact, deal", words: "BSA", lines: [0, 4] },
      { name: "No", detail: "", words: "No", lines: [6, 6] },
    ]);
  });

  it("has a name for a question without words, and none for an article", () => {
    assert.deepEqual(
      outline("quiz.md", "## {#who}\n\n- [x] A\n").map(({ name }) => name),
      ["who"],
    );
    assert.deepEqual(outline("article.md", "## Heading\n"), []);
  });
});

describe("The links of a document", () => {
  const links = (path: string, text: string) => {
    const { service, uri } = open(path, text);
    const found = service.documentLinks(uri);
    return [
      mark(
        text,
        found.map(({ range }) => range),
      ),
      ...found.map(({ target }) => target),
    ];
  };

  it("lead from a quiz to its article, and from an article to its glossaries", () => {
    assert.deepEqual(links("a/quiz.md", "---\narticle: ../b/text.md\n---\n"), [
      "---\narticle: «../b/text.md»\n---\n",
      uriOf("b/text.md"),
    ]);
    assert.deepEqual(links("a/article.md", "---\nglossary: [x.md, ../y.md, https://z]\n---\n"), [
      "---\nglossary: [«x.md», «../y.md», https://z]\n---\n",
      uriOf("a/x.md"),
      uriOf("y.md"),
    ]);
    assert.deepEqual(links("untitled:Untitled-1", "---\nglossary: x.md\n---\n"), [
      "---\nglossary: x.md\n---\n",
    ]);
  });
});

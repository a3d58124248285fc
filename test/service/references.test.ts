import assert from "node:assert/strict";
import { createService } from "../../src/service/service.ts";
import { mark, markAll, openMarked } from "./marked.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary = `## zero option {#zero-option}

Leaving no troops. A zero option was never chosen.

Aliases: full withdrawal
See: bsa

## BSA {#bsa}

What the full withdrawal would replace.

See: #zero-option
`;
const quiz = "## What is a zero option? {#a}\n\n- [x] This\n- [ ] That\n\nTerm: zero-option\n";

async function references(files: Record<string, string>, withDeclaration = true) {
  const { workspace, files: clean, uri, position } = openMarked(files);
  const found = await createService(workspace).references(uri, position, withDeclaration, waiting);
  return markAll(clean, found);
}

describe("References", () => {
  const files = {
    "article.md": "The zero |option, zero *options* and a full\nwithdrawal. `zero option`",
    "b/other.md": "# Zero options\n\nThe BSA.",
    "c/none.md": "Nothing.",
    "glossary.md": glossary,
    "quiz.md": quiz,
  };
  const everywhere = {
    "article.md": "The «zero option», «zero *options»* and a «full\nwithdrawal». `zero option`",
    "b/other.md": "# «Zero options»\n\nThe BSA.",
    "glossary.md": glossary
      .replace("## zero option", "## «zero option»")
      .replace("A zero option", "A «zero option»")
      .replace("Aliases: full withdrawal", "Aliases: «full withdrawal»")
      .replace("the full withdrawal", "the «full withdrawal»")
      .replace("#zero-option\n", "#«zero-option»\n"),
    "quiz.md": quiz.replace("zero option?", "«zero option»?").replace("zero-option\n", "«zero-option»\n"),
  };

  it("are all places that speak of the term, in any form, and the ids that name it", async () => {
    assert.deepEqual(await references(files), everywhere);
  });

  it("are the same from the entry, its alias, an id of it in a glossary and in a quiz", async () => {
    const [article, start] = [files["article.md"].replace("|", ""), { ...files }];
    for (const [path, marked] of [
      ["glossary.md", glossary.replace("## zero", "## z|ero")],
      ["glossary.md", glossary.replace("Aliases: full", "Aliases: f|ull")],
      ["glossary.md", glossary.replace("#zero-option\n", "#zero-|option\n")],
      ["quiz.md", quiz.replace("Term: zero", "Term: z|ero")],
    ] as const) {
      assert.deepEqual(await references({ ...start, "article.md": article, [path]: marked }), everywhere);
    }
  });

  it("leave the entry's own heading out when it is not asked for", async () => {
    const found = await references(files, false);
    assert.equal(found["glossary.md"], everywhere["glossary.md"].replace("«zero option» {", "zero option {"));
  });

  it("are of this entry, and not of one that a nearer glossary has for the same words", async () => {
    const near = "## zero option\n\nAnother.\n";
    assert.deepEqual(
      await references({
        "a/article.md": "A zero option.",
        "a/glossary.md": near,
        "article.md": "A zero opt|ion.",
        "glossary.md": "## zero option\n\nWords.\n",
      }),
      { "article.md": "A «zero option».", "glossary.md": "## «zero option»\n\nWords.\n" },
    );
  });

  it("are of both entries where two share the form", async () => {
    const shared = "## one\n\nA.\n\nAliases: pact\n\n## two\n\nB.\n\nAliases: pact\n";
    assert.deepEqual(await references({ "article.md": "The pa|ct, one, two.", "glossary.md": shared }), {
      "article.md": "The «pact», «one», «two».",
      "glossary.md": shared
        .replace("## one", "## «one»")
        .replace("## two", "## «two»")
        .replaceAll("pact", "«pact»"),
    });
  });

  it("are found in what is being written, saved or not", async () => {
    const workspace = new MemoryWorkspace({ "glossary.md": glossary, "article.md": "Nothing." });
    workspace.open("article.md", "The BSA.");
    workspace.open("untitled:new.md", "A BSA.");
    const service = createService(workspace);
    const found = await service.references(uriOf("article.md"), { line: 0, character: 5 }, true, waiting);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [uriOf("article.md"), "untitled:new.md", ...Array.from({ length: 2 }, () => uriOf("glossary.md"))],
    );
  });

  it("are none for words that are no term, in a closed file, and for one who has left", async () => {
    assert.deepEqual(await references({ ...files, "article.md": "|The zero option." }), {});
    const { workspace, uri, position } = openMarked(files);
    const service = createService(workspace);
    assert.deepEqual(await service.references(uri, position, true, { isCancellationRequested: true }), []);
    workspace.close("article.md");
    assert.deepEqual(await service.references(uri, position, true, waiting), []);
  });
});

describe("Highlights", () => {
  it("are the places of the document, its heading apart", async () => {
    const { workspace, uri, position } = openMarked({ "glossary.md": glossary.replace("## z", "## |z") });
    const found = await createService(workspace).highlights(uri, position, waiting);
    assert.equal(found.filter(({ kind }) => kind === 3).length, 1);
    assert.equal(
      mark(
        glossary,
        found.map(({ range }) => range),
      ).match(/«/g)?.length,
      5,
    );
  });
});

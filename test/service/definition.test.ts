import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createService } from "../../src/service/service.ts";
import { cut, MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary =
  "---\nlanguage: en\n---\n\n## zero option {#zero}\n\nNone stay.\n\nSee: bsa\n\n## BSA {#bsa}\n\nA pact.\n";

/** Origin, file, heading's words and first line of the entry, for each link from the `|`. */
async function definitions(marked: string, path = "article.md", own = glossary) {
  const { text, position } = cut(marked);
  const workspace = new MemoryWorkspace({ "glossary.md": own });
  const document = workspace.open(path, text);
  const links = await createService(workspace).definition(uriOf(path), position, waiting);
  const target = TextDocument.create("", "", 0, own.replace(/^\uFEFF/, ""));
  return links.map((link) => ({
    from: document.getText(link.originSelectionRange),
    file: link.targetUri,
    to: target.getText(link.targetSelectionRange),
    entry: target.getText(link.targetRange).split(/\r?\n/)[0],
  }));
}

const bsa = { file: uriOf("glossary.md"), to: "BSA", entry: "## BSA {#bsa}" };

describe("The definition of a term", () => {
  it("is its heading in the glossary", async () => {
    assert.deepEqual(await definitions("the |BSA's text"), [{ from: "BSA's", ...bsa }]);
  });

  it("is found from an id in a glossary and in a quiz", async () => {
    assert.deepEqual(await definitions(glossary.replace("See: bsa", "See: b|sa"), "glossary.md"), [
      { from: "bsa", ...bsa },
    ]);
    assert.deepEqual(await definitions("## Why?\n\n- [x] a\n- [ ] b\n\nTerm: b|sa\n", "quiz.md"), [
      { from: "bsa", ...bsa },
    ]);
  });

  it("has its place right behind a byte order mark and with any line ends", async () => {
    const other = `\uFEFF${glossary.replaceAll("\n", "\r\n")}`;
    assert.deepEqual(await definitions("the |BSA", "article.md", other), [{ from: "BSA", ...bsa }]);
    assert.equal((await definitions("|BSA", "article.md", "\uFEFF## BSA\n\nA pact.\n"))[0]?.to, "BSA");
  });

  it("is every entry that shares the form", async () => {
    const shared = "## Base\n\nA camp.\n\nAliases: post\n\n## Pole\n\nWood.\n\nAliases: post\n";
    const found = await definitions("a po|st", "article.md", shared);
    assert.deepEqual(
      found.map(({ to }) => to),
      ["Base", "Pole"],
    );
  });

  it("is nowhere where no term stands", async () => {
    assert.deepEqual(await definitions("t|he BSA"), []);
    assert.deepEqual(await definitions("## Why?\n\n- [x] a\n- [ ] b\n\nTerm: n|one\n", "quiz.md"), []);
  });
});

import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { nearestPassage } from "../../src/core/nearest.ts";
import { parseArticle } from "../../src/core/article.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const article =
  "The Pentagon had held back from any *formal* preparation.\n\nThe Pentagon had kept to persuasion, and it pressed him.\n";
const glossary = "## BSA {#bsa}\n\nA pact, reached in November.\n";

/** The quiz after the fix of its problem with that code. */
async function mend(code: string, quiz: string): Promise<string | undefined> {
  const workspace = new MemoryWorkspace({ "article.md": article, "glossary.md": glossary });
  const document = workspace.open("quiz.md", quiz);
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(quiz.length) };
  const actions = await createService(workspace).codeActions(uriOf("quiz.md"), all, usualChecks, waiting);
  const action = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === code);
  const [change] = action?.edit?.documentChanges ?? [];
  const edits = (change as TextDocumentEdit | undefined)?.edits.filter(TextEdit.is);
  return edits && TextDocument.applyEdits(document, edits);
}

describe("A quick fix for a question", () => {
  it("emphasises what may be overread", async () => {
    const text = "## Which is *really* not so? {#a}\n\n- [x] This\n- [ ] That\n";
    assert.equal(await mend("negative-stem", text), text.replace("not", "**not**"));
  });

  it("names the entry that holds the answer, below its labels or as the first", async () => {
    const text = "## When was the BSA reached? {#a}\n\n- = November\n";
    assert.equal(await mend("glossary-tells", text), `${text}\nTerm: bsa\n`);
    assert.equal(await mend("glossary-tells", `${text}\nWhy: So.\n`), `${text}\nWhy: So.\nTerm: bsa\n`);
    assert.equal(await mend("glossary-tells", `${text}\nTerm: other\n`), undefined);
  });

  it("calls a question for words that stand there what it is", async () => {
    const text = '## Why? {#a .understand}\n\n- = persuasion\n\nEvidence: "kept to persuasion"\n';
    assert.equal(await mend("evidence-is-answer", text), text.replace(".understand", ".locate"));
  });

  it("lengthens a quote until it stands in the article once", async () => {
    const text = (quote: string) => `## Why? {#a}\n\n- = x\n\nEvidence: "${quote}"\n`;
    assert.equal(await mend("evidence-ambiguous", text("The Pentagon had")), text("The Pentagon had held"));
  });

  it("puts the nearest passage for a quote that the article has no more", async () => {
    const text = (quote: string) => `## Why? {#a}\n\n- = x\n\nEvidence: “${quote}”\n`;
    assert.equal(
      await mend("evidence-not-found", text("had refrained from any formal preparations")),
      text("had held back from any formal"),
    );
    assert.equal(
      await mend("evidence-not-found", text("pentagon had kept persuasion")),
      text("Pentagon had kept to persuasion"),
    );
    assert.equal(await mend("evidence-not-found", text("nothing of the kind here")), undefined);
  });
});

describe("The nearest passage", () => {
  it("keeps to one paragraph, and to the words that are alike", () => {
    const { rich } = parseArticle("One two three.\n\nA, b two; four five three!\n");
    const place = nearestPassage(rich, "two four FIVE six three");
    assert.deepEqual(place, { leaf: 1, start: 5, end: 25 });
    assert.equal(nearestPassage(rich, "seven eight two"), undefined);
    assert.equal(nearestPassage(rich, ""), undefined);
  });
});

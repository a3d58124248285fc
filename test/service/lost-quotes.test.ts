import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const article = "# One\n\nThe Pentagon had kept to *persuasion*, and it pressed him hard.\n\nNobody waits.\n";
const quiz = (quote: string) => `## Who? {#who .locate}\n\n- = I\n\nEvidence: "${quote}"\nWhy: So.\n`;

function open(now: string, quote: string) {
  const workspace = new MemoryWorkspace({ "article.md": article, "quiz.md": quiz(quote) });
  const document = workspace.open("article.md", now);
  const service = createService(workspace);
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(now.length) };
  return { workspace, document, service, all };
}

describe("Words that a question quotes", () => {
  const quote = "had kept to persuasion, and it pressed him";

  it("and that were edited are told in the article, where they stood, and in the quiz", async () => {
    const { workspace, document, service } = open(article.replace("pressed", "urged"), quote);
    const [told, ...others] = await service.diagnostics(uriOf("article.md"), usualChecks, waiting);
    assert.ok(told && others.length === 0);
    assert.equal(told.code, "quote-lost");
    assert.equal(document.getText(told.range), "had kept to *persuasion*, and it urged him");
    assert.match(JSON.stringify(told.message), /question “who” in quiz\.md quotes “had kept/);
    workspace.open("quiz.md");
    const inQuiz = await service.diagnostics(uriOf("quiz.md"), usualChecks, waiting);
    assert.deepEqual(
      inQuiz.map(({ code }) => code),
      ["evidence-not-found"],
    );
  });

  it("and that nothing is like any more are told at the beginning", async () => {
    const { service } = open("# One\n\nQuite another text.\n", quote);
    const [told] = await service.diagnostics(uriOf("article.md"), usualChecks, waiting);
    assert.deepEqual(
      [told?.code, told?.range.start, told?.range.end],
      ["quote-lost", { line: 0, character: 0 }, { line: 0, character: 0 }],
    );
  });

  it("can be corrected in the quiz, or brought back into the article", async () => {
    const { workspace, document, service, all } = open(article.replace("pressed", "urged"), quote);
    const actions = await service.codeActions(uriOf("article.md"), all, usualChecks, waiting);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "Quote “had kept to persuasion, and it urged him” in quiz.md",
        "Replace with “had kept to persuasion, and it pressed him”",
      ],
    );
    const edits = actions.map(({ edit }) => edit?.documentChanges?.[0] as TextDocumentEdit);
    assert.deepEqual(
      edits.map(({ textDocument }) => textDocument),
      [
        { uri: uriOf("quiz.md"), version: null },
        { uri: uriOf("article.md"), version: 1 },
      ],
    );
    const apply = (text: TextDocument, edit: TextDocumentEdit | undefined) =>
      TextDocument.applyEdits(text, edit?.edits.filter(TextEdit.is) ?? []);
    const asQuiz = TextDocument.create("", "", 0, quiz(quote));
    workspace.write("quiz.md", apply(asQuiz, edits[0]));
    service.changed([uriOf("quiz.md")]);
    assert.deepEqual(await service.diagnostics(uriOf("article.md"), usualChecks, waiting), []);
    workspace.write("quiz.md", quiz(quote));
    service.changed([uriOf("quiz.md")]);
    workspace.edit("article.md", apply(document, edits[1]));
    assert.deepEqual(await service.diagnostics(uriOf("article.md"), usualChecks, waiting), []);
  });

  it("with some left out can only be corrected in the quiz", async () => {
    const { service, all } = open(article.replace("pressed", "urged"), "had kept … it pressed him");
    const actions = await service.codeActions(uriOf("article.md"), all, usualChecks, waiting);
    assert.deepEqual(
      actions.map(({ title }) => title.split(" ")[0]),
      ["Quote"],
    );
  });
});

import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { parseGlossary } from "../../src/core/glossary.ts";
import { questionKinds } from "../../src/core/question/index.ts";
import { parseQuiz } from "../../src/core/quiz.ts";
import { createService } from "../../src/service/service.ts";
import { openMarked } from "./marked.ts";
import { waiting } from "./workspace.ts";

const article = "# Harbours\n\nA pilot brings *a ship* in. The tide is low, and nobody waits.\n";

async function ask(path: string, marked: string, trigger?: string) {
  const { workspace, uri, position } = openMarked({ "article.md": article, [path]: marked });
  const { items } = await createService(workspace).completions(uri, position, waiting, trigger);
  return { items, document: workspace.document(uri) as TextDocument };
}

const labels = async (...call: Parameters<typeof ask>) =>
  (await ask(...call)).items.map(({ label }) => label);

const take = (document: TextDocument, item: CompletionItem | undefined) =>
  TextDocument.applyEdits(document, [item?.textEdit as TextEdit]);

/** A snippet with nothing changed. */
const filled = (snippet: string) =>
  snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1").replace(/\$\{\d+:([^}]*)\}/g, "$1");

const question = "## Who? {#who .locate}\n\n- = I\n\n";

describe("Completion in a quiz", () => {
  it("offers the sentences of the article while a quote is typed, and what is left of them", async () => {
    assert.deepEqual(await labels("quiz.md", `${question}Evidence: "|`, '"'), [
      "Harbours",
      "A pilot brings a ship in",
      "The tide is low, and nobody waits",
    ]);
    assert.deepEqual(await labels("quiz.md", `${question}Select: "Tide is|`), [
      "The tide is low, and nobody waits",
      "tide is low, and nobody waits",
    ]);
    assert.deepEqual(await labels("quiz.md", `${question}Evidence: "A pilot … nobody|`), [
      "The tide is low, and nobody waits",
      "nobody waits",
    ]);
    assert.ok(!(await labels("quiz.md", `${question}Evidence: "done" |`)).includes("Harbours"));
  });

  it("closes the quote, unless it is closed", async () => {
    for (const end of ["", '"']) {
      const { items, document } = await ask("quiz.md", `${question}Evidence: "the t|${end}\n`);
      assert.equal(take(document, items[0]), `${question}Evidence: "The tide is low, and nobody waits"\n`);
    }
  });

  it("offers an id made of the heading, and the classes that are not there yet, with what they mean", async () => {
    assert.deepEqual((await labels("quiz.md", "## Who is it? {|}", "{")).slice(0, 3), [
      "#who-is-it",
      ".locate",
      ".understand",
    ]);
    const { items, document } = await ask("quiz.md", "## Who is it? {#who .locate .e|}");
    assert.deepEqual(
      items.map(({ label }) => label),
      [".understand", ".evaluate", ".multi", ".fixed", ".typo", ".exact", ".draft"],
    );
    assert.match(JSON.stringify(items[1]?.documentation), /judgement/);
    assert.equal(take(document, items[1]), "## Who is it? {#who .locate .evaluate}");
    assert.deepEqual(await labels("glossary.md", "## Pilot {|}"), ["#pilot"]);
    assert.deepEqual(await labels("article.md", "## Pilot {|}"), []);
  });

  it("offers the labels that the question may still have", async () => {
    assert.deepEqual(await labels("quiz.md", `${question}Why: So.\nTerm: x\nT|`), ["Tags:", "text question"]);
    assert.ok(!(await labels("quiz.md", `${question}|`)).includes("Select:"));
    assert.ok((await labels("quiz.md", "## Who?\n\n|")).includes("Select:"));
  });

  it("offers a skeleton of every kind, which is read as that kind without a problem", async () => {
    const { items } = await ask("quiz.md", "|");
    const snippets = items.filter(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet);
    assert.deepEqual(
      snippets.map(({ label }) => label).sort(),
      Object.keys(questionKinds)
        .map((kind) => `${kind} question`)
        .sort(),
    );
    for (const { label, textEdit } of snippets) {
      const { questions, problems } = parseQuiz(filled((textEdit as TextEdit).newText));
      assert.deepEqual([questions.map(({ kind }) => `${kind} question`), problems], [[label], []]);
    }
    assert.deepEqual(await labels("quiz.md", "## cl|"), ["cloze question"]);
    assert.deepEqual(await labels("quiz.md", "cloze and mo|"), []);
    for (const { textEdit } of (await ask("glossary.md", "entr|")).items) {
      assert.deepEqual(parseGlossary(filled((textEdit as TextEdit).newText)).problems, []);
    }
  });

  it("offers nothing in prose because of a sign", async () => {
    for (const sign of [".", "#", '"', "{", ":"]) {
      assert.deepEqual(await labels("article.md", `A pilot${sign}|`, sign), []);
    }
  });
});

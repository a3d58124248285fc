import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { parseQuiz } from "../../src/core/quiz.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import type { AddedQuestions } from "../../src/service/question-drafts.ts";
import { createService } from "../../src/service/service.ts";
import { cut, MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const article = "# One\n\nA pilot brings *a ship* in. The tide is low.\n";
const glossary = "## pilot {#pilot}\n\nOne who knows the water.\n";
const quiz = "## What? {#what}\r\n\r\n- = 1\r\n\r\n## Drafted {#text .draft}\r\n";

function open(files: Record<string, string>) {
  const workspace = new MemoryWorkspace(files);
  const [path = ""] = Object.keys(files);
  const document = workspace.open(path);
  return { workspace, document, service: createService(workspace), uri: uriOf(path) };
}

/** What the quiz is after, and the words that are selected in it. */
function after({ edit, range }: AddedQuestions, before: string): [text: string, gap: string] {
  const change = edit.documentChanges?.at(-1) as TextDocumentEdit;
  const document = TextDocument.create("", "", 0, before);
  const text = TextDocument.applyEdits(document, change.edits.filter(TextEdit.is));
  return [text, TextDocument.create("", "", 0, text).getText(range)];
}

describe("To ask about a sentence", () => {
  it("gives a draft of each kind with the words as its evidence", async () => {
    const { service, uri } = open({ "article.md": article, "glossary.md": glossary });
    const start = cut(article.replace("A pilot", "|A pilot")).position;
    const end = cut(article.replace("* in", "* in|")).position;
    const drafts = await service.draftQuestions(uri, { start, end });
    assert.deepEqual(
      drafts.map(({ kind }) => kind),
      ["choice", "choices", "number", "text", "cloze", "match", "order", "evidence", "open"],
    );
    assert.ok(drafts.every(({ body }) => /(?:Evidence|Select): "A pilot brings a ship in"/.test(body)));
    assert.match(
      drafts.find(({ kind }) => kind === "cloze")?.body ?? "",
      /^A \{\{pilot\}\} brings a ship in\n/,
    );
  });

  it("takes the sentence at the cursor where nothing is selected, and nothing where none is", async () => {
    const { service, uri } = open({ "article.md": article });
    const at = (marked: string) => cut(marked).position;
    const tide = at(article.replace("tide", "ti|de"));
    const [first] = await service.draftQuestions(uri, { start: tide, end: tide });
    assert.equal(first?.about, "The tide is low");
    const blank = at(article.replace("\n\nA", "\n|\nA"));
    assert.deepEqual(await service.draftQuestions(uri, { start: blank, end: blank }), []);
  });

  it("is offered for a selection in an article, when the editor can ask for the kind", async () => {
    const { workspace, uri } = open({ "article.md": article });
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } };
    const titles = async (askCommand?: string) => {
      const service = createService(workspace, askCommand === undefined ? {} : { askCommand });
      const found = await service.codeActions(uri, range, usualChecks, waiting);
      return found.filter(({ command }) => command?.command === "ask").map(({ title }) => title);
    };
    assert.deepEqual(await titles("ask"), ["Ask about this…"]);
    assert.deepEqual(await titles(), []);
  });
});

describe("Drafts of questions", () => {
  it("are added to the end of the quiz, with ids of their own, its line breaks and the first gap selected", async () => {
    const { service, uri, workspace } = open({ "article.md": article, "quiz.md": quiz });
    const place = { line: 2, character: 3 };
    const drafts = await service.draftQuestions(uri, { start: place, end: place });
    const [, , , text = drafts[0]] = drafts;
    assert.ok(text);
    for (const version of [null, 1]) {
      const added = await service.addQuestions(uri, [{ ...text, id: "what" }, text, { ...text, id: "text" }]);
      assert.ok(added);
      const [now, gap] = after(added, quiz);
      const change = added.edit.documentChanges?.[0] as TextDocumentEdit;
      assert.deepEqual(change.textDocument, { uri: uriOf("quiz.md"), version });
      assert.ok(now.startsWith(quiz.trimEnd()) && !/(?<!\r)\n/.test(now));
      assert.deepEqual(now.match(/\{#[\w-]+/g)?.slice(2), [
        "{#what-2",
        "{#what-is-it-called-that",
        "{#text-2",
      ]);
      assert.equal(gap, "…");
      assert.equal(parseQuiz(now).questions.length, 1);
      workspace.open("quiz.md");
    }
  });

  it("make a quiz where there is none, by a name that is not taken", async () => {
    for (const [path, others, name, front] of [
      ["article.md", {}, "quiz.md", "article.md"],
      ["story.md", {}, "story.quiz.md", "story.md"],
      ["article.md", { "quiz.md": "---\narticle: other.md\n---\n" }, "article-2.quiz.md", "article.md"],
      ["a b.md", { "a b.quiz.md": "---\narticle: other.md\n---\n" }, "a b-2.quiz.md", "a%20b.md"],
    ] as const) {
      const { service, uri } = open({ [path]: article, ...others });
      const place = { line: 2, character: 3 };
      const [draft] = await service.draftQuestions(uri, { start: place, end: place });
      const added = draft && (await service.addQuestions(uri, [draft]));
      assert.ok(added);
      assert.equal(decodeURIComponent(added.uri), uriOf(name));
      const [now, gap] = after(added, "");
      assert.ok(now.startsWith(`---\narticle: ${front}\n---\n\n## What …? {#what .locate .draft}\n`), now);
      assert.equal(gap, "…");
    }
  });

  it("are accepted by a quick fix", async () => {
    const { service, uri, document } = open({ "quiz.md": "## Who? {#who .locate .draft}\n\n- = I\n" });
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
    const [action] = await service.codeActions(uri, range, usualChecks, waiting);
    assert.equal(action?.title, "Accept this draft");
    const [change] = action.edit?.documentChanges ?? [];
    assert.equal(
      TextDocument.applyEdits(document, (change as TextDocumentEdit).edits.filter(TextEdit.is)),
      "## Who? {#who .locate}\n\n- = I\n",
    );
  });

  it("are none of what is no article, or lies nowhere", async () => {
    const { service, uri, workspace } = open({ "quiz.md": quiz });
    assert.deepEqual(await service.draftQuestions(uri, undefined), []);
    assert.equal(
      await service.addQuestions(uri, [{ kind: "open", heading: "A", id: "a", body: "" }]),
      undefined,
    );
    workspace.open("untitled:Untitled-1", article);
    assert.equal(
      await service.addQuestions("untitled:Untitled-1", [{ kind: "open", heading: "A", id: "a", body: "" }]),
      undefined,
    );
  });
});

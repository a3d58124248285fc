import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Library } from "../../src/extension/library.ts";
import { RenamedIds } from "../../src/extension/progress/renamed-ids.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import { answered } from "../core/log/entries.ts";
import { closeEverything, eventually, write } from "./lesson.ts";
import { memory } from "./memory.ts";

const quiz = "---\narticle: article.md\n---\n\n## What? {#what}\n\n- = 1\n";

describe("Progress of a question whose id is renamed", () => {
  let store: ProgressStore;
  let renamed: RenamedIds;
  let document: vscode.TextDocument;
  const lesson = { id: "one" } as Awaited<ReturnType<Library["lesson"]>>;
  const library = {
    articleFor: () => Promise.resolve("file:///article.md"),
    lesson: () => Promise.resolve(lesson),
    entries: () => Promise.resolve([]),
  };

  const put = async (from: string, to: string) => {
    const text = document.getText();
    const at = text.indexOf(from);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
      to,
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const known = () => [...store.progress("one").answers.keys()].join();
  const knows = (ids: string) => eventually(`an answer to ${ids}`, () => known() === ids || undefined);

  beforeEach(async () => {
    store = await new ProgressStore(memory()).open();
    renamed = new RenamedIds(library, store);
    await store.record("one", answered("s", "what"));
    document = await vscode.workspace.openTextDocument(await write("renamed/quiz.md", quiz));
  });
  afterEach(async () => {
    renamed.dispose();
    await closeEverything();
  });

  it("goes along when the quiz is saved, and back when that is undone", async () => {
    const uri = document.uri.toString();
    renamed.expect({ uri, what: "question", from: "what", to: "which" });
    await put("#what", "#which");
    assert.equal(known(), "what");
    await document.save();
    await knows("which");
    await put("#which", "#what");
    await document.save();
    await knows("what");
  });

  it("stays when the edit was not made, and follows the last of several", async () => {
    const uri = document.uri.toString();
    renamed.expect({ uri, what: "question", from: "what", to: "which" });
    await put("- = 1", "- = 2");
    await document.save();
    assert.equal(known(), "what");
    renamed.expect({ uri, what: "question", from: "which", to: "why" });
    await put("#what", "#why");
    await document.save();
    await knows("why");
  });
});

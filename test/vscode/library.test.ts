import assert from "node:assert/strict";
import * as vscode from "vscode";
import { windowFiles } from "../../src/extension/files.ts";
import { Library } from "../../src/extension/library.ts";
import { eventually, file, write } from "./lesson.ts";

describe("The library", () => {
  let library: Library;

  before(async () => {
    await write("quay/one/article.md", "---\ntitle: One\n---\n\nThe first text.\n");
    await write("quay/two.md", "---\ntitle: Two\n---\n\nThe second text.\n");
    await write(
      "quay/quiz.md",
      "---\narticle: one/article.md\n---\n\n## Which? {#which}\n\n- [x] This\n- [ ] That\n",
    );
    const extension = vscode.extensions.getExtension("lectern.lectern");
    assert.ok(extension);
    library = new Library(windowFiles, extension.extensionUri);
  });
  after(async () => {
    library.dispose();
    await vscode.workspace.fs.delete(file("quay"), { recursive: true });
  });

  /** Titles with the number of their questions. */
  const lessons = async () =>
    (await library.entries())
      .filter(({ uri }) => uri.includes("/quay"))
      .map(({ title, questions }) => `${title} ${questions.length}`)
      .join();
  const becomes = (expected: string) =>
    eventually(expected, async () => ((await lessons()) === expected ? true : undefined));

  it("knows a quiz in another folder by the article that it names", async () => {
    await becomes("One 1");
  });

  it("takes the quiz along to the article that it names from now on", async () => {
    await write(
      "quay/quiz.md",
      "---\narticle: two.md\n---\n\n## Which? {#which}\n\n- [x] This\n- [ ] That\n",
    );
    await becomes("One 0,Two 1");
  });

  it("counts the questions of a quiz that is being written", async () => {
    const document = await vscode.workspace.openTextDocument(file("quay/quiz.md"));
    const edit = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(document.uri, end, "\n## And this? {#this}\n\n- [x] Yes\n- [ ] No\n");
    await vscode.workspace.applyEdit(edit);
    assert.equal(await lessons(), "One 0,Two 2");
    await document.save();
  });

  it("sees that a folder came, went by another name, and is gone", async () => {
    await vscode.workspace.fs.copy(file("quay/one"), file("quay/three"));
    await becomes("One 0,One 0,Two 2");
    await vscode.workspace.fs.rename(file("quay/three"), file("quay-old"));
    await eventually("the other name", async () =>
      (await library.entries()).find(({ uri }) => uri.includes("/quay-old/")),
    );
    await vscode.workspace.fs.delete(file("quay-old"), { recursive: true });
    await becomes("One 0,Two 2");
  });

  it("lists Part 9 before Part 10", async () => {
    for (const n of [10, 9]) {
      await write(`quay/part-${n}/article.md`, `---\ntitle: Part ${n}\n---\n\nA text.\n`);
    }
    await becomes("One 0,Part 9 0,Part 10 0,Two 2");
  });
});

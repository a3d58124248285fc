import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("New Lesson", function () {
  this.timeout(60_000);

  const [root] = vscode.workspace.workspaceFolders ?? [];
  const file = (name: string) => vscode.Uri.joinPath(root?.uri ?? vscode.Uri.file("/"), "made-here", name);
  const text = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));

  after(() => vscode.workspace.fs.delete(file(""), { recursive: true }));

  it("writes a lesson of the open text, all of it to be completed", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "plaintext",
      content: "Made here\n\nThe “zero option” leaves nobody.\n",
    });
    await vscode.window.showTextDocument(document);
    const done = vscode.commands.executeCommand("lectern.newLesson");
    // The file at hand, its title, its folder, all terms that are picked, all kinds that are.
    const accept = setInterval(
      () => void vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"),
      500,
    );
    await done;
    clearInterval(accept);
    assert.ok(/^---\nid: made-here\n[^]*The “zero option” leaves nobody\.\n$/.test(await text("article.md")));
    assert.ok(/^## zero option \{#zero-option\}$/m.test(await text("glossary.md")));
    assert.ok(/^## .* \{#choice-1 \.locate \.draft\}$/m.test(await text("quiz.md")));
  });
});

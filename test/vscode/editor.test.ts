import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually, file, hoverAt, positionOf, write } from "./lesson.ts";

const article = "zero-option/article.md";

describe("In the text editor", () => {
  after(closeEverything);

  it("a term of the article shows its definition from the glossary", async () => {
    const document = await vscode.workspace.openTextDocument(file(article));
    await vscode.window.showTextDocument(document);
    const text = await eventually("a hover", async () => (await hoverAt(document, "Pentagon")) || undefined);
    assert.match(text, /Pentagon/);
    const glossary = await vscode.workspace.openTextDocument(file("zero-option/glossary.md"));
    const [, definition] = /## Pentagon.*\n\n(.{20})/.exec(glossary.getText()) ?? [];
    assert.ok(definition && text.includes(definition), text);
  });

  it("words that are no term show nothing", async () => {
    const document = await vscode.workspace.openTextDocument(file(article));
    assert.equal(await hoverAt(document, "summary:"), "");
  });

  it("F12 on a term leads to its entry", async () => {
    const document = await vscode.workspace.openTextDocument(file(article));
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      positionOf(document, "Pentagon"),
    );
    const [first] = found;
    assert.ok(first);
    const [uri, range] =
      "targetUri" in first ? [first.targetUri, first.targetRange] : [first.uri, first.range];
    const glossary = await vscode.workspace.openTextDocument(uri);
    assert.match(glossary.uri.path, /glossary\.md$/);
    assert.match(glossary.lineAt(range.start.line).text, /Pentagon/);
  });

  it("a glossary that is edited, and not yet saved, answers at once", async () => {
    const glossary = await vscode.workspace.openTextDocument(
      await write("edit/glossary.md", "## pilot\n\nOld words.\n"),
    );
    const document = await vscode.workspace.openTextDocument(
      await write("edit/article.md", "A pilot came.\n"),
    );
    await eventually(
      "the old words",
      async () => (await hoverAt(document, "pilot")).includes("Old words") || undefined,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.replace(glossary.uri, new vscode.Range(2, 0, 2, 3), "New");
    await vscode.workspace.applyEdit(edit);
    await eventually(
      "the new words",
      async () => (await hoverAt(document, "pilot")).includes("New words") || undefined,
    );
    await glossary.save();
  });

  it("a text that was never saved has the hovers of no glossary and does not fail", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "The zero option.\n",
    });
    assert.equal(await hoverAt(document, "zero option"), "");
  });
});

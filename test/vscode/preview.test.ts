import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually, write } from "./lesson.ts";

describe("VS Code’s own Markdown preview", () => {
  after(closeEverything);

  it("shows the terms of an article and their cards, and follows the glossary", async () => {
    await write("preview/glossary.md", "## magnet\n\nIt draws iron.\n");
    const document = await vscode.workspace.openTextDocument(
      await write("preview/article.md", "A magnet.\n"),
    );
    const html = () => vscode.commands.executeCommand<string>("markdown.api.render", document);
    const first = await eventually("terms in the preview", async () => {
      const drawn = await html();
      return drawn.includes("lectern-term") ? drawn : undefined;
    });
    assert.match(first, /<span class="lectern-term"[^>]*>magnet<\/span>/);
    assert.match(first, /It draws iron/);
    await write("preview/glossary.md", "## magnet\n\nIt draws nails.\n");
    await eventually("the new words", async () => (await html()).includes("It draws nails") || undefined);
  });

  it("shows a text without terms as it is", async () => {
    const document = await vscode.workspace.openTextDocument(await write("plain/article.md", "Nothing.\n"));
    const drawn = await vscode.commands.executeCommand<string>("markdown.api.render", document);
    assert.doesNotMatch(drawn, /lectern/);
  });
});

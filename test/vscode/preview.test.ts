import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import type { Exports } from "../../src/extension/extension.ts";
import type { MarkdownIt as Engine, Token } from "../../src/extension/preview/extend.ts";
import { closeEverything, eventually, write } from "./lesson.ts";

/** What the preview of VS Code shows; where that runs in another host than Lectern, what it would. */
async function preview(document: vscode.TextDocument): Promise<string> {
  if (vscode.extensions.getExtension("vscode.markdown-language-features")) {
    return await vscode.commands.executeCommand<string>("markdown.api.render", document);
  }
  const lectern = vscode.extensions.getExtension<Exports>("lectern.lectern");
  const md = new MarkdownIt() as unknown as Engine;
  const exports = await lectern?.activate();
  exports?.extendMarkdownIt(md);
  const { parse } = md as unknown as { parse: (text: string, env: object) => Token[] };
  return md.renderer.render(parse.call(md, document.getText(), {}), {}, { currentDocument: document.uri });
}

describe("VS Code’s own Markdown preview", () => {
  after(closeEverything);

  it("shows the terms of an article and their cards, and follows the glossary", async () => {
    await write("preview/glossary.md", "## magnet\n\nIt draws iron.\n");
    const document = await vscode.workspace.openTextDocument(
      await write("preview/article.md", "A magnet.\n"),
    );
    const html = () => preview(document);
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
    const drawn = await preview(document);
    assert.doesNotMatch(drawn, /lectern/);
  });
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import manifest from "../../package.json" with { type: "json" };
import { activeTab, closeEverything, eventually, file, write } from "./lesson.ts";

const readerTab = () =>
  eventually("a reader", () => {
    const input = activeTab()?.input;
    return input instanceof vscode.TabInputCustom && input.viewType === "lectern.reader" ? input : undefined;
  });

describe("The extension", () => {
  it("is there, in the host that it is made for", () => {
    const extension = vscode.extensions.getExtension("lectern.lectern");
    assert.ok(extension);
  });

  it("registers every command that the manifest declares", async () => {
    await vscode.extensions.getExtension("lectern.lectern")?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of manifest.contributes.commands) {
      assert.ok(registered.has(command), command);
    }
  });
});

describe("Open in Reader", () => {
  afterEach(closeEverything);

  it("opens an article in the custom editor", async () => {
    await vscode.commands.executeCommand("lectern.openReader", file("zero-option/article.md"));
    assert.equal((await readerTab()).uri.toString(), file("zero-option/article.md").toString());
  });

  it("opens the article that a quiz belongs to", async () => {
    await vscode.commands.executeCommand("lectern.openReader", file("zero-option/quiz.md"));
    assert.equal((await readerTab()).uri.path, file("zero-option/article.md").path);
  });

  it("opens the file at hand when it is called without one, lesson or not", async () => {
    const uri = await write("plain/notes.txt", "One paragraph.\n\nAnother one.\n");
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand("lectern.openReader");
    assert.equal((await readerTab()).uri.path, uri.path);
  });

  it("does not open a second time what is open already", async () => {
    await vscode.commands.executeCommand("lectern.openReader", file("zero-option/article.md"));
    await readerTab();
    await vscode.commands.executeCommand("lectern.openReader", file("zero-option/article.md"));
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: each }) => each);
    assert.equal(tabs.length, 1);
  });

  it("leads back to the text", async () => {
    await vscode.commands.executeCommand("lectern.openReader", file("zero-option/article.md"));
    await readerTab();
    await vscode.commands.executeCommand("lectern.openSource");
    await eventually(
      "the text",
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith("article.md") || undefined,
    );
  });

  it("is possible with anything that is called Markdown", async () => {
    const odd: [name: string, content: string | Uint8Array][] = [
      ["empty.md", ""],
      ["binary.md", new Uint8Array(5000).map((_, i) => (i * 7919) % 256)],
      ["nul.md", "Before\0after.\n"],
      ["bom.md", "\uFEFF---\r\ntitle: BOM\r\n---\r\n\r\nText.\r\n"],
      ["broken.md", "---\ntitle: [unclosed\n---\n\nText.\n"],
      ["script.md", "<script>alert(1)</script> [a](javascript:alert(1)) [b](command:x)\n"],
    ];
    for (const [name, content] of odd) {
      const uri = await write(`odd/${name}`, content);
      await vscode.commands.executeCommand("lectern.openReader", uri);
      await eventually(
        name,
        () => (activeTab()?.input as vscode.TabInputCustom | undefined)?.uri.path === uri.path || undefined,
      );
    }
  });
});

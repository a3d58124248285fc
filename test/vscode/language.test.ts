import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually, file, positionOf, write } from "./lesson.ts";

const glossary = "## Clean exit {#clean-exit}\n\nLeaving no pilot behind.\n\nAliases: pull-out\n";
const quiz = "## What is a clean exit? {#what}\n\n- [x] This\n- [ ] That\n\nTerm: clean-exit\n";

async function open(path: string, text: string): Promise<vscode.TextDocument> {
  return await vscode.workspace.openTextDocument(await write(`language/${path}`, text));
}

/** What a provider gives for a document, once it gives something. */
async function ask<T>(command: string, document: vscode.TextDocument, ...rest: unknown[]): Promise<T[]> {
  return await eventually(command, async () => {
    const found = await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...rest);
    return found && found.length > 0 ? found : undefined;
  });
}

describe("While a lesson is written", () => {
  let article: vscode.TextDocument;
  before(async () => {
    await write("language/glossary.md", glossary);
    await write("language/quiz.md", quiz);
    article = await open("article.md", "A clean exit, a pull-out, and clean exits’ price.\n");
  });
  after(closeEverything);

  it("every place that speaks of a term is found, in files that are not open too", async () => {
    const found = await ask<vscode.Location>(
      "vscode.executeReferenceProvider",
      article,
      positionOf(article, "clean exit"),
    );
    const names = found.map(({ uri }) => uri.path.split("/").at(-1));
    assert.deepEqual(
      ["article.md", "glossary.md", "quiz.md"].map((name) => names.filter((each) => each === name).length),
      [3, 2, 2],
    );
  });

  it("a term is renamed everywhere with its inflections, in one edit", async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      article.uri,
      positionOf(article, "clean exit"),
      "Full departure",
    );
    assert.equal(edit.entries().length, 3);
    await vscode.workspace.applyEdit(edit);
    assert.equal(article.getText(), "A full departure, a pull-out, and full departures’ price.\n");
    const after = await vscode.workspace.openTextDocument(file("language/quiz.md"));
    assert.match(after.getText(), /a full departure\?[^]*Term: full-departure\n/);
    await vscode.workspace.saveAll();
  });

  it("terms are offered, with what they mean", async () => {
    const document = await open("more/article.md", "A pulling\n");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(0, 6),
      undefined,
      10,
    );
    const item = list.items.find(({ label }) => label === "pull-out");
    assert.ok(item, JSON.stringify(list.items.map(({ label }) => label)));
    assert.match((item.documentation as vscode.MarkdownString).value, /Leaving no pilot behind/);
    assert.ok(item.range && "replacing" in item.range);
    const { inserting, replacing } = item.range;
    assert.deepEqual([inserting.end.character, replacing.end.character], [6, 9]);
  });

  it("quiz and glossary have an outline, and terms are found by name", async () => {
    const document = await open("outline/quiz.md", quiz);
    const symbols = await ask<vscode.DocumentSymbol>("vscode.executeDocumentSymbolProvider", document);
    assert.ok(symbols.some(({ name, detail }) => name === "What is a clean exit?" && detail === "choice"));
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "pull-out",
    );
    assert.ok(found.some(({ name }) => name === "pull-out"));
  });

  it("what is wrong is said, weighs what the settings say, and can be mended", async () => {
    const document = await open(
      "wrong/glossary.md",
      "## Here\n\nWords.\n\nSee: tow-men\nMatch: case\n\n## Two men\n\nWords.\n",
    );
    await vscode.window.showTextDocument(document);
    const told = (severity: vscode.DiagnosticSeverity) =>
      eventually(`a diagnostic of severity ${severity}`, () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({ source, severity: given }) => source === "Lectern" && given === severity),
      );
    const { code, range } = await told(vscode.DiagnosticSeverity.Warning);
    assert.equal((code as { value: string }).value, "unknown-see");
    const { target } = code as { target: vscode.Uri };
    const docs = await vscode.workspace.openTextDocument(target.with({ fragment: "" }));
    const line = Number(target.fragment.slice(1));
    assert.equal(docs.lineAt(line - 1).text, "### unknown-see");
    const actions = await ask<vscode.CodeAction>("vscode.executeCodeActionProvider", document, range);
    const fix = actions.find(({ title }) => title === "Replace with “two-men”");
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    const settings = vscode.workspace.getConfiguration("lectern.check", document.uri);
    await settings.update("unknown-see", "error", vscode.ConfigurationTarget.Workspace);
    assert.equal(
      vscode.workspace.getConfiguration("lectern.check", document.uri).get("unknown-see"),
      "error",
    );
    await told(vscode.DiagnosticSeverity.Error);
    await settings.update("unknown-see", undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.applyEdit(fix.edit);
    await eventually("no diagnostic", () =>
      vscode.languages.getDiagnostics(document.uri).every(({ source }) => source !== "Lectern"),
    );
    await document.save();
  });

  it("a README beside a glossary is left in peace", async () => {
    const text = "---\nodd: key\n---\n\nThe NASA and the ESA.\n";
    const document = await open("README.md", text);
    await vscode.window.showTextDocument(document);
    await ask("vscode.executeHoverProvider", article, positionOf(article, "pull-out"));
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "Lectern"),
      [],
    );
  });
});

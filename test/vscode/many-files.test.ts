import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually, file, hoverAt, positionOf, write } from "./lesson.ts";

const folders = 20;
const filesEach = 500;
const text = (n: number) =>
  `# Text ${n}\n\nA paragraph of some words, as they stand in notes.\n\n${n % 100 === 0 ? "The cloud chamber." : "Nothing."}\n`;

describe("In a folder of ten thousand files", () => {
  after(async function () {
    this.timeout(120_000);
    await closeEverything();
    await vscode.workspace.fs.delete(file("many"), { recursive: true });
  });

  it("a hover is answered while the index is built, and then every place of a term is found", async () => {
    await write("many/glossary.md", "## cloud chamber\n\nIt shows tracks.\n");
    await Promise.all(Array.from({ length: filesEach }, (_, n) => write(`many/0/${n}.md`, text(n))));
    // A folder is copied at once, which asks less of VS Code than as many files.
    for (let n = 1; n < folders; n++) {
      await vscode.workspace.fs.copy(file("many/0"), file(`many/${n}`));
    }
    const document = await vscode.workspace.openTextDocument(file("many/0/0.md"));
    const hover = () => hoverAt(document, "cloud chamber");
    await eventually("the server", async () => (await hover()) || undefined);
    const places = async () =>
      await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        positionOf(document, "cloud chamber"),
      );
    let found: vscode.Location[] | undefined;
    const search = places().then((all) => (found = all));
    assert.match(await hover(), /It shows tracks/);
    assert.equal(found, undefined, "the hover comes before every file is known");
    await search;
    // File events come a little after the files.
    await eventually(
      "all places",
      async () => (await places()).length === (folders * filesEach) / 100 + 1 || undefined,
    );
  }).timeout(300_000);
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { parseArticle } from "../../src/core/article.ts";
import { parseGlossary } from "../../src/core/glossary.ts";
import { parsePlainText } from "../../src/core/plain-text.ts";
import { writeFiles } from "../../src/extension/new-lesson/write.ts";
import { newsStory } from "../support/news-story.ts";
import { closeEverything, eventually, file, hoverAt, write } from "./lesson.ts";

const text = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
const isThere = (path: string) =>
  vscode.workspace.fs.stat(file(path)).then(
    () => true,
    () => false,
  );

/** Also what an earlier try of a test left behind. */
const remove = (path: string) =>
  vscode.workspace.fs.delete(file(path), { recursive: true }).then(undefined, () => undefined);

/** The folders that have one. */
const articles = async () =>
  (await vscode.workspace.findFiles("*/article.md")).map(({ path }) => path.split("/").at(-2) ?? "");

/** Runs “New Lesson…” on a document and takes whatever it proposes: the open file, its title, its folder, terms and kinds. */
async function makeLesson(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  const done = Promise.resolve(vscode.commands.executeCommand("lectern.newLesson")).then(() => "done");
  const soon = () => new Promise((resolve) => setTimeout(resolve));
  // As fast as can be: what asks for several things asks with all that it proposes.
  while ((await Promise.race([done, soon()])) !== "done") {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}

describe("New Lesson", function () {
  this.timeout(120_000);
  const made = ["news", "a-long-one", "made-here", "made-here-2", "old-bytes"];
  after(async () => {
    await closeEverything();
    for (const folder of made.filter((name) => name !== "")) {
      await remove(folder);
    }
    for (const source of ["copied.txt", "long.txt"]) {
      await remove(source);
    }
  });

  it("writes a lesson of the open text, all of it to be completed, and opens its files beside the reader", async () => {
    await remove("made-here");
    const document = await vscode.workspace.openTextDocument({
      language: "plaintext",
      content: "Made here\n\nThe “zero option” leaves nobody.\n",
    });
    await makeLesson(document);
    const article = await text("made-here/article.md");
    assert.match(article, /^---\nid: made-here\n[^]*# Made here\n\nThe “zero option” leaves nobody\.\n$/);
    assert.match(await text("made-here/glossary.md"), /^## zero option \{#zero-option\}$/m);
    assert.match(await text("made-here/quiz.md"), /^## .* \{#choice-1 \.locate \.draft\}$/m);
    const { all } = vscode.window.tabGroups;
    const inGroup = (at: number) =>
      all[at]?.tabs.map(({ input }) => [input instanceof vscode.TabInputCustom]) ?? [];
    assert.equal(all.length, 2);
    assert.deepEqual(inGroup(1), [[true]]);
    // The reader may come up later, with the focus: what is in front beside it is the glossary.
    const inFront = vscode.window.visibleTextEditors.map(({ document: { uri } }) => uri.path);
    assert.ok(
      inFront.some((path) => path.endsWith("made-here/glossary.md")),
      inFront.join(),
    );
  });

  it("is taken back, its folder too, by one undo", async () => {
    // The reader beside it may have come up later, with the focus.
    const glossary = await vscode.workspace.openTextDocument(file("made-here/glossary.md"));
    await vscode.window.showTextDocument(glossary, vscode.ViewColumn.One);
    await vscode.commands.executeCommand("undo");
    await eventually(
      "the files to be gone",
      async () => !(await isThere("made-here/article.md")) || undefined,
    );
    await eventually("the folder to be gone", async () => !(await isThere("made-here")) || undefined);
    await closeEverything();
  });

  it("loses no paragraph and no figure of a news story, and its terms have hovers", async () => {
    const source = await write("copied.txt", newsStory);
    const document = await vscode.workspace.openTextDocument(source);
    const before = new Set(await articles());
    await makeLesson(document);
    const [name = ""] = (await articles()).filter((folder) => !before.has(folder));
    made.push(name);
    const words = (leaves: { text: string }[]) => leaves.map((leaf) => leaf.text.trim());
    const { rich } = parseArticle(await text(`${name}/article.md`));
    assert.deepEqual(words(rich.leaves), words(parsePlainText(newsStory).leaves));
    const figures = (all: string) => all.match(/\d[\d,]*/g);
    assert.deepEqual(figures(words(rich.leaves).join("\n")), figures(newsStory));

    const { entries } = parseGlossary(await text(`${name}/glossary.md`));
    const article = await vscode.workspace.openTextDocument(file(`${name}/article.md`));
    const hovered: string[] = [];
    for (const { term } of entries) {
      const at = article.getText().indexOf(term, article.getText().indexOf("---", 4));
      const found =
        at < 0
          ? ""
          : await eventually(`a hover on ${term}`, async () => (await hoverAt(article, term)) || undefined);
      if (found.includes(term)) {
        hovered.push(term);
      }
    }
    assert.ok(hovered.length >= 20, `${hovered.length} of ${entries.length}`);
    await closeEverything();
  });

  it("reads a text of 5 MB a little at a time, so that others are answered meanwhile, and one undo takes it back", async () => {
    await remove("a-long-one");
    const content = `A long one\n\n${newsStory.repeat(Math.ceil(5_000_000 / newsStory.length))}`;
    const document = await vscode.workspace.openTextDocument(await write("long.txt", content));
    let answered = 0;
    const asking = setInterval(() => void answered++, 1);
    await makeLesson(document);
    clearInterval(asking);
    assert.ok(answered > 50, `${answered} turns of others`);
    const { rich } = parseArticle(await text("a-long-one/article.md"));
    assert.equal(rich.leaves.length, content.split("\n").filter((line) => line !== "").length);
    const glossary = await vscode.workspace.openTextDocument(file("a-long-one/glossary.md"));
    const { entries } = parseGlossary(glossary.getText());
    assert.ok(entries.length >= 20, `${entries.length} terms`);
    await vscode.window.showTextDocument(glossary, vscode.ViewColumn.One);
    await vscode.commands.executeCommand("undo");
    await eventually("the folder to be gone", async () => !(await isThere("a-long-one")) || undefined);
    await closeEverything();
  });

  it("reads a file of Windows-1252 as what it is, and writes over nothing", async () => {
    const bytes = new TextEncoder().encode("Old bytes\n\nA ");
    const source = await write(
      "old-bytes/old.txt",
      new Uint8Array([...bytes, 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 10]),
    );
    await write("old-bytes/quiz.md", "Mine.\n");
    await makeLesson(await vscode.workspace.openTextDocument(source));
    made.push("old-bytes-2");
    assert.equal(await text("old-bytes/quiz.md"), "Mine.\n");
    assert.match(await text("old-bytes-2/article.md"), /A “café”\n$/);
    await closeEverything();
  });

  it("says so where nothing can be written, and leaves what is there", async () => {
    await write("made-here/article.md", "Mine.\n");
    await assert.rejects(
      writeFiles(file("made-here"), { "article.md": "Theirs.\n", "quiz.md": "" }),
      /made-here/,
    );
    assert.deepEqual(
      [await text("made-here/article.md"), await isThere("made-here/quiz.md")],
      ["Mine.\n", false],
    );
    const provider = vscode.workspace.registerFileSystemProvider("lectern-sealed", new Sealed(), {
      isReadonly: true,
    });
    const isSealed = () => vscode.workspace.fs.isWritableFileSystem("lectern-sealed") === false || undefined;
    await eventually("the file system to be known", isSealed);
    await assert.rejects(
      writeFiles(vscode.Uri.parse("lectern-sealed:/lesson"), { "article.md": "" }),
      /can only be read/,
    );
    provider.dispose();
  });
});

/** Has nothing, and takes nothing. */
class Sealed implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => undefined);
  stat = (uri: vscode.Uri): vscode.FileStat => {
    throw vscode.FileSystemError.FileNotFound(uri);
  };
  readDirectory = (): [string, vscode.FileType][] => [];
  readFile = (uri: vscode.Uri): Uint8Array => {
    throw vscode.FileSystemError.FileNotFound(uri);
  };
  createDirectory = (): void => {
    throw vscode.FileSystemError.NoPermissions();
  };
  writeFile = this.createDirectory;
  delete = this.createDirectory;
  rename = this.createDirectory;
}

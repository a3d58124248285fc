import assert from "node:assert/strict";
import type { CodeLens, Location } from "vscode-languageserver-types";
import type { PlacesRequest } from "../../src/service/lenses.ts";
import { createService } from "../../src/service/service.ts";
import { mark, markAll, openMarked } from "./marked.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const article = `# Harbours

A pilot brings *a ship* in. The tide is low, and nobody waits.

Ships lie at the quay.
`;
const quiz = `## Who brings it in? {#who .locate}

- = a pilot

Evidence: "brings a ship in"

## Why does nobody wait? {#why .understand}

Select: "The tide … nobody waits"
Evidence: "not there"

## What then? {#then .locate}

- = 1

Evidence: "ship in. The tide"
`;
const files = { "article.md": article, "quiz.md": quiz };

describe("Go to definition", () => {
  const define = async (marked: string) => {
    const { workspace, uri, position } = openMarked({ ...files, "quiz.md": marked });
    return await createService(workspace).definition(uri, position, waiting);
  };

  it("leads from a quote to its passage, from its marks too", async () => {
    for (const marked of ['"brings| a ship in"', '|"brings a ship in"', '"brings a ship in"|']) {
      const [link, ...others] = await define(quiz.replace('"brings a ship in"', marked));
      assert.ok(link && others.length === 0);
      assert.equal(link.targetUri, uriOf("article.md"));
      assert.match(mark(article, [link.targetRange]), /A pilot «brings \*a ship\* in»\. The/);
      assert.match(mark(quiz, [link.originSelectionRange]), /"«brings a ship in»"/);
    }
  });

  it("leads to all that a shortened quote means", async () => {
    const [link] = await define(quiz.replace("The tide …", "The t|ide …"));
    assert.match(mark(article, link ? [link.targetRange] : []), /«The tide is low, and nobody waits»\./);
  });

  it("leads nowhere from a quote that is not there, nor from beside one", async () => {
    assert.deepEqual(await define(quiz.replace("not there", "not |there")), []);
    assert.deepEqual(await define(quiz.replace("Evidence: ", "Evid|ence: ")), []);
  });
});

describe("References from an article", () => {
  const refer = async (marked: string, more: Record<string, string> = {}): Promise<Location[]> => {
    const { workspace, uri, position } = openMarked({ ...files, ...more, "article.md": marked });
    return await createService(workspace).references(uri, position, true, waiting);
  };

  it("are the quotes of the questions about a sentence", async () => {
    assert.deepEqual(markAll(files, await refer(article.replace("nobody", "no|body"))), {
      "quiz.md": quiz.replace("The tide … nobody waits", "«$&»").replace("ship in. The tide", "«$&»"),
    });
    assert.deepEqual(markAll(files, await refer(article.replace("A pilot", "|A pilot"))), {
      "quiz.md": quiz.replace("brings a ship in", "«$&»").replace("ship in. The tide", "«$&»"),
    });
    assert.deepEqual(await refer(article.replace("quay", "q|uay")), []);
  });

  it("are those of the term where one stands", async () => {
    const glossary = "## pilot {#pilot}\n\nOne who knows the water.\n";
    const found = await refer(article.replace("pilot", "pi|lot"), { "glossary.md": glossary });
    assert.deepEqual(found.map(({ uri }) => uri).sort(), ["article.md", "glossary.md", "quiz.md"].map(uriOf));
  });
});

describe("A lens", () => {
  const lenses = async (path: string): Promise<CodeLens[]> => {
    const workspace = new MemoryWorkspace(files);
    workspace.open(path);
    const service = createService(workspace, { placesCommand: "show" });
    return await service.lenses(uriOf(path), waiting);
  };
  const placesOf = ({ command }: CodeLens) =>
    ((command?.arguments ?? []) as PlacesRequest[]).flatMap(({ places }) => places);

  it("above a paragraph counts the questions about it and says how they are read, and leads to their quotes", async () => {
    const [lens, ...others] = await lenses("article.md");
    assert.ok(lens && others.length === 0);
    assert.equal(lens.command?.title, "3 questions · locate, understand");
    assert.match(mark(article, [lens.range]), /«A pilot brings \*a ship\* in[^»]+waits\.»/);
    assert.equal(markAll(files, placesOf(lens))["quiz.md"]?.match(/«/g)?.length, 3);
  });

  it("above a question counts the passages that it quotes and that are there", async () => {
    const found = await lenses("quiz.md");
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      ["1 passage", "1 passage", "1 passage"],
    );
    assert.match(mark(quiz, found[1] ? [found[1].range] : []), /## «Why does nobody wait\?» \{/);
    assert.match(mark(article, found[1] ? placesOf(found[1]).map(({ range }) => range) : []), /«The tide/);
  });

  it("leads to the reader from each question, drafts too, and from each paragraph with a question", async () => {
    const draft = "\n## Half? {#half .draft}\n\n- [ ] No\n\n## What now? {#now}\n\nNothing.\n";
    const workspace = new MemoryWorkspace({ ...files, "quiz.md": quiz + draft });
    const service = createService(workspace, { readerCommand: "read" });
    for (const [path, headings] of [
      ["quiz.md", ["Who brings", "Why does", "What then", "Half?", "What now"]],
      ["article.md", ["A pilot brings"]],
    ] as const) {
      const document = workspace.open(path);
      const found = await service.lenses(uriOf(path), waiting);
      const said = found.map(({ command }) => {
        const [line] = (command?.arguments ?? []) as number[];
        return [command?.title, command?.command, document.getText().split("\n")[line ?? -1] ?? ""];
      });
      for (const [at, [title, command, words = ""]] of said.entries()) {
        assert.deepEqual([title, command], ["Show in Reader", "read"]);
        assert.match(words, new RegExp(`^(?:## )?${headings[at]}`));
      }
      assert.equal(said.length, headings.length);
    }
  });

  it("counts what stands in a quiz that is typed and not saved", async () => {
    const workspace = new MemoryWorkspace(files);
    workspace.open("article.md");
    workspace.open("quiz.md");
    const service = createService(workspace, { placesCommand: "show" });
    const titles = async () =>
      (await service.lenses(uriOf("article.md"), waiting)).map(({ command }) => command?.title);
    assert.deepEqual(await titles(), ["3 questions · locate, understand"]);
    workspace.edit("quiz.md", `${quiz}\n## More? {#more .evaluate}\n\n- = 1\n\nEvidence: "at the quay"\n`);
    assert.deepEqual(await titles(), ["3 questions · locate, understand", "1 question · evaluate"]);
    workspace.close("quiz.md");
    assert.deepEqual(await titles(), ["3 questions · locate, understand"]);
  });

  it("stands nowhere when the editor has no command for it, nor in what asks and quotes nothing", async () => {
    const workspace = new MemoryWorkspace({ "article.md": article, "glossary.md": "## a\n\nb\n" });
    workspace.open("article.md");
    workspace.open("glossary.md");
    const service = createService(workspace, { placesCommand: "show" });
    for (const path of ["article.md", "glossary.md", "none.md"]) {
      assert.deepEqual(await service.lenses(uriOf(path), waiting), []);
    }
    const silent = new MemoryWorkspace(files);
    silent.open("article.md");
    assert.deepEqual(await createService(silent).lenses(uriOf("article.md"), waiting), []);
  });
});

describe("Inlay hints", () => {
  it("tell kind and points behind a question's heading", () => {
    const workspace = new MemoryWorkspace(files);
    const document = workspace.open("quiz.md", `${quiz}Points: 2\n`);
    const service = createService(workspace);
    const all = { start: { line: 0, character: 0 }, end: document.positionAt(9999) };
    const said = service
      .inlayHints(uriOf("quiz.md"), all)
      .map(({ label, position }) => [
        label,
        document.getText({ start: { ...position, character: 0 }, end: position }),
      ]);
    assert.deepEqual(said, [
      ["text · 1 point", "## Who brings it in? {#who .locate}"],
      ["evidence · 1 point", "## Why does nobody wait? {#why .understand}"],
      ["number · 2 points", "## What then? {#then .locate}"],
    ]);
    const first = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    assert.equal(service.inlayHints(uriOf("quiz.md"), first).length, 1);
  });
});

import assert from "node:assert/strict";
import { CancellationTokenSource, type Hover, LSPErrorCodes } from "vscode-languageserver/node";
import { capabilities } from "../../src/server/capabilities.ts";
import { createService } from "../../src/service/service.ts";
import type { Service } from "../../src/service/api.ts";
import { eventually } from "../support/eventually.ts";
import { root, uriOf } from "../service/workspace.ts";
import { type Client, startServer } from "./client.ts";

const files = { "glossary.md": "## BSA {#bsa}\n\nA pact.\n" };
const textOf = (hover: Hover | null) => (hover?.contents as { value: string } | undefined)?.value;

describe("The language server", () => {
  let client: Client;
  const start = async (...options: Parameters<typeof startServer>) => {
    client = await startServer(...options);
    return client;
  };
  afterEach(() => client.stop());

  it("says what it can do", async () => {
    await start({});
    assert.deepEqual(client.initialized, { serverInfo: { name: "Lectern" }, capabilities });
  });

  it("answers a hover with a card and the place of the term", async () => {
    await start(files);
    await client.open("article.md", "About\r\n😀 the BSA.");
    assert.deepEqual(await client.hover("article.md", "About\r\n😀 the B|SA."), {
      contents: { kind: "markdown", value: "**BSA**\n\nA pact." },
      range: { start: { line: 1, character: 7 }, end: { line: 1, character: 10 } },
    });
    assert.equal(await client.hover("article.md", "Ab|out"), null);
  });

  it("answers a definition with the heading, and a client that knows no links with its place", async () => {
    const words = { start: { line: 0, character: 3 }, end: { line: 0, character: 6 } };
    const origin = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    await start(files);
    await client.open("article.md", "BSA");
    assert.deepEqual(await client.definition("article.md", "B|SA"), [
      {
        originSelectionRange: origin,
        targetUri: uriOf("glossary.md"),
        targetRange: { start: { line: 0, character: 0 }, end: { line: 2, character: 7 } },
        targetSelectionRange: words,
      },
    ]);
    await client.stop();
    await start(files, { linkSupport: false });
    await client.open("article.md", "BSA");
    assert.deepEqual(await client.definition("article.md", "B|SA"), [
      { uri: uriOf("glossary.md"), range: words },
    ]);
  });

  it("knows at once what is being typed into a glossary, and into an article", async () => {
    await start(files);
    await client.open("article.md", "the BSA");
    assert.equal(textOf(await client.hover("article.md", "the B|SA")), "**BSA**\n\nA pact.");
    await client.open("glossary.md", files["glossary.md"]);
    await client.edit("glossary.md", 2, 2, 6, "treaty");
    assert.equal(textOf(await client.hover("article.md", "the B|SA")), "**BSA**\n\nA treaty.");
    await client.close("glossary.md");
    assert.equal(textOf(await client.hover("article.md", "the B|SA")), "**BSA**\n\nA pact.");
    await client.edit("article.md", 0, 0, 4, "");
    assert.equal((await client.hover("article.md", "B|SA"))?.range?.start.character, 0);
  });

  it("follows files on disk, and folders that are added", async () => {
    await start({ "article.md": "BSA" }, { initializationOptions: { roots: [] } });
    await client.open("a/article.md", "BSA");
    assert.equal(await client.hover("a/article.md", "B|SA"), null);
    client.disk.set(uriOf("glossary.md"), files["glossary.md"]);
    await client.fileChanged("glossary.md", 1);
    assert.equal(await client.hover("a/article.md", "B|SA"), null);
    await client.notify("lectern/rootsChanged", { roots: [root] });
    assert.equal(textOf(await client.hover("a/article.md", "B|SA")), "**BSA**\n\nA pact.");
    client.disk.delete(uriOf("glossary.md"));
    await client.fileChanged("glossary.md", 3);
    assert.equal(await client.hover("a/article.md", "B|SA"), null);
  });

  it("speaks the language of the window", async () => {
    const cardWords = Object.fromEntries(
      [
        "term",
        "person",
        "place",
        "organisation",
        "event",
        "aliases",
        "asOf",
        "sinceThen",
        "source",
        "see",
      ].map((key) => [key, `${key}: {0}`]),
    );
    const text = `${files["glossary.md"]}\nAliases: pact\n`;
    await start({ "glossary.md": text }, { initializationOptions: { roots: [root], cardWords } });
    await client.open("article.md", "BSA");
    assert.equal(textOf(await client.hover("article.md", "B|SA")), "**BSA**\n\nA pact.\n\naliases: pact");
  });

  it("asks for lenses again when a quiz is typed beside its article", async () => {
    await start({ "article.md": "A ship." }, { refreshesLenses: true });
    await eventually("the index", () => client.refreshed.includes("workspace/diagnostic/refresh"));
    client.refreshed.length = 0;
    await client.open("article.md", "A ship.");
    await client.open("quiz.md", "## A? {#a}\n\n- = 1\n");
    await eventually("a refresh", () => client.refreshed.includes("workspace/codeLens/refresh"));
  });

  it("answers empty for a file that was closed, that is gone or that never was", async () => {
    await start(files);
    await client.open("article.md", "BSA");
    await client.close("article.md");
    assert.equal(await client.hover("article.md", "B|SA"), null);
    assert.deepEqual(await client.definition("article.md", "B|SA"), []);
    assert.equal(await client.hover("none.md", "B|SA"), null);
  });

  it("tells one who has left that the question was cancelled", async () => {
    await start(files);
    await client.open("article.md", "BSA");
    const source = new CancellationTokenSource();
    const asked = client.hover("article.md", "B|SA", source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(textOf(await client.hover("article.md", "B|SA")), "**BSA**\n\nA pact.");
  });

  it("logs what fails, answers empty and goes on", async () => {
    let broken = true;
    const create: typeof createService = (...world): Service => {
      const service = createService(...world);
      return {
        ...service,
        hover: (...place) => (broken ? Promise.reject(new Error("nobody home")) : service.hover(...place)),
      };
    };
    await start(files, { create });
    await client.open("article.md", "BSA");
    assert.equal(await client.hover("article.md", "B|SA"), null);
    assert.match(client.logged.join(), /Hover failed: Error: nobody home/);
    broken = false;
    assert.equal(textOf(await client.hover("article.md", "B|SA")), "**BSA**\n\nA pact.");
  });

  it("reads an article of 5 MB once, and answers from it", async () => {
    await start(files);
    const text = "A line about the BSA and *other* things, of which there are many.\n\n".repeat(75_000);
    await client.open("article.md", text);
    assert.equal(textOf(await client.hover("article.md", "A line about the B|SA")), "**BSA**\n\nA pact.");
    for (const line of [0, 1000, 74_999]) {
      const hover = await client.hover("article.md", `${"\n\n".repeat(line)}A line about the B|SA`);
      assert.equal(hover?.range?.start.line, line * 2);
    }
  }).timeout(60_000);
});

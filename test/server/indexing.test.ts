import assert from "node:assert/strict";
import type { DocumentDiagnosticReport, Location } from "vscode-languageserver/node";
import { eventually } from "../support/eventually.ts";
import { root, uriOf } from "../service/workspace.ts";
import { type Client, startServer } from "./client.ts";

const many = Object.fromEntries(
  Array.from({ length: 1000 }, (_, n) => [`${n}.md`, n === 500 ? "The BSA." : "Nothing."]),
);
const files = { ...many, "glossary.md": "## BSA\n\nA pact.\n" };
const initializationOptions = { roots: [root], keepsIndex: true };

describe("The language server, in a large workspace", () => {
  let client: Client;
  afterEach(() => client.stop());

  const references = () =>
    client.ask<Location[]>("textDocument/references", {
      textDocument: { uri: uriOf("article.md") },
      position: { line: 0, character: 1 },
      context: { includeDeclaration: false },
    });

  it("shows how far the index is, keeps it, and tells when diagnostics can say more", async () => {
    client = await startServer(files, { initializationOptions, showsProgress: true });
    await eventually("the index", () => client.kept.index !== undefined && client.refreshed.length > 0);
    await eventually("the end", () => client.progress.at(-1)?.kind === "end");
    assert.deepEqual([...new Set(client.progress.map(({ kind }) => kind))], ["begin", "report", "end"]);
    assert.equal(Object.keys(JSON.parse(client.kept.index ?? "").files as object).length, 1001);
  });

  it("shows nothing where there is little to read", async () => {
    client = await startServer({ "a.md": "One." }, { initializationOptions, showsProgress: true });
    await eventually("the index", () => client.kept.index !== undefined);
    assert.deepEqual(client.progress, []);
  });

  it("stops when the user cancels, and reads the rest when somebody asks", async () => {
    client = await startServer(files, { initializationOptions, showsProgress: true });
    client.onProgress((token) => void client.notify("window/workDoneProgress/cancel", { token }));
    await eventually("the end", () => client.progress.at(-1)?.kind === "end");
    assert.equal(client.kept.index, undefined);
    await client.open("article.md", "BSA");
    assert.deepEqual(
      (await references()).map(({ uri }) => uri),
      [uriOf("article.md"), uriOf("500.md")],
    );
  });

  it("knows what is used nowhere, and knows it again when files have changed", async () => {
    client = await startServer({ ...files, "a.md": "Nothing." }, { initializationOptions });
    await client.open("glossary.md", "## BSA\n\nA pact.\n\n## pact\n\nWords.\n");
    const unused = async () => {
      const textDocument = { uri: uriOf("glossary.md") };
      const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
      return report.kind === "full" ? report.items.map(({ message }) => JSON.stringify(message)) : [];
    };
    await eventually("the unused term", async () =>
      (await unused()).join().includes("“pact” stands in no article"),
    );
    client.disk.set(uriOf("a.md"), "A pact.");
    await client.fileChanged("a.md", 2);
    await eventually(
      "nothing unused",
      async () => client.refreshed.length > 1 && (await unused()).length === 0,
    );
    client.disk.delete(uriOf("a.md"));
    await client.fileChanged("a.md", 3);
    await eventually("the unused term again", async () => (await unused()).length === 1);
  });

  it("follows a storm of file events", async () => {
    client = await startServer(files, { initializationOptions });
    await client.open("article.md", "BSA");
    const changes = [...client.disk.keys()].map((uri) => ({ uri, type: 2 }));
    for (const { uri } of changes.slice(0, 300)) {
      client.disk.set(uri, "The BSA.");
    }
    for (let wave = 0; wave < 5; wave++) {
      await client.notify("workspace/didChangeWatchedFiles", { changes });
    }
    assert.equal((await references()).length, 1 + 300 + 1);
    for (const { uri } of changes.slice(0, 300)) {
      client.disk.delete(uri);
    }
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    assert.equal((await references()).length, 1 + 1);
  });
});

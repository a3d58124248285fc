import assert from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import type { CodeAction, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { uriOf } from "../service/workspace.ts";
import { type Client, startServer } from "./client.ts";

const path = "glossary.md";
const text = "## BSA\n\nA pact.\n\nSee: bas; none\n";

describe("The language server, asked what is wrong", () => {
  let client: Client;
  afterEach(() => client.stop());

  const textDocument = { uri: uriOf(path) };
  const codes = async () => {
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
    assert.equal(report.kind, "full");
    return report.kind === "full" ? report.items.map(({ code, severity }) => [code, severity]) : [];
  };

  it("answers a client that says nothing of settings by its own measure", async () => {
    client = await startServer({});
    await client.open(path, text);
    assert.deepEqual(await codes(), [
      ["unknown-see", 2],
      ["unknown-see", 2],
    ]);
  });

  it("asks for the settings of the file, and tells when to ask again", async () => {
    const settings = { check: { "unknown-see": "hint" } as Record<string, unknown>, checkEveryArticle: "?" };
    client = await startServer({}, { settings });
    await client.open(path, text);
    assert.deepEqual((await codes())[0], ["unknown-see", 4]);
    await eventually("a refresh, as the index is built", () => client.refreshed.length > 0);
    client.refreshed.length = 0;
    settings.check = { "unknown-see": "off" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await codes(), []);
    await client.fileChanged("article.md", 2);
    assert.deepEqual(await codes(), []);
    assert.ok(client.refreshed.length >= 2, "for the settings, and for the file");
  });

  it("offers fixes, and nothing to one who wants other actions", async () => {
    client = await startServer({});
    await client.open(path, text);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 30 } };
    const ask = (only?: string[]) =>
      client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range,
        context: { diagnostics: [], ...(only && { only }) },
      });
    assert.deepEqual(
      (await ask()).map(({ title }) => title),
      ["Replace with “bsa”"],
    );
    assert.deepEqual(await ask(["source.organizeImports"]), []);
  });

  it("says nothing of a file that is not open", async () => {
    client = await startServer({ [path]: text });
    assert.deepEqual(await codes(), []);
  });
});

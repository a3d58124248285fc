import assert from "node:assert/strict";
import * as fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentDiagnosticReport, DocumentSymbol, Location } from "vscode-languageserver/node";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "../service/workspace.ts";
import { startServer } from "./client.ts";

const files = {
  "article.md": "---\ntitle: A\n---\n\nThe *zero option* and the BSA.\n\n- a `BSA`\n- zero\n  option\n",
  "glossary.md":
    "## zero option {#zero}\n\nNo troops.\n\nAliases: clean exit\nSee: bsa\n\n## BSA {#bsa}\n\nA pact.\n",
  "quiz.md": '## A zero option? {#a}\n\n- [x] Yes\n- [ ] No\n\nEvidence: "and the BSA"\nTerm: zero\n',
};
const paths = Object.keys(files) as (keyof typeof files)[];

const edit = fc.record({
  path: fc.constantFrom(...paths),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  text: fc.constantFrom(
    "",
    "a",
    "\n",
    "\n\n",
    "zero option",
    "BSA",
    "*",
    "`",
    "## ",
    "# ",
    "---\n",
    "- [x] ",
    "😀",
    "é",
    "\r\n",
    "Term: ",
    "{#",
    "}",
    "> ",
  ),
});

describe("A server whose documents are edited at random", () => {
  it("answers at every checkpoint as one that has just read them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 40, maxLength: 40 }), async (edits) => {
        const client = await startServer(files);
        const texts = new Map<string, string>(Object.entries(files));
        for (const [path, text] of texts) {
          await client.open(path, text);
        }
        for (const [index, { path, from, length, text }] of edits.entries()) {
          const document = TextDocument.create("", "", 0, texts.get(path) ?? "");
          const start = document.positionAt(Math.floor(from * document.getText().length));
          const end = document.positionAt(document.offsetAt(start) + length);
          texts.set(path, TextDocument.applyEdits(document, [{ range: { start, end }, newText: text }]));
          await client.change(path, { start, end }, text);
          if (index % 8 === 7) {
            assert.deepEqual(await answers(client), await freshAnswers(texts));
          }
        }
        await client.stop();
      }),
      { numRuns: 12, seed: 20140225 },
    );
  }).timeout(60_000);
});

const middle = { line: 4, character: 6 };

/** JSON has no undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function answers(client: Awaited<ReturnType<typeof startServer>>) {
  const all = [];
  for (const path of paths) {
    const textDocument = { uri: uriOf(path) };
    const report = await client.ask<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
    const place = { textDocument, position: middle };
    all.push({
      problems: report.kind === "full" && report.items.filter(({ code }) => code !== "unused-entry"),
      symbols: await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument }),
      hover: await client.ask<unknown>("textDocument/hover", place),
      references: await client.ask<Location[]>("textDocument/references", {
        ...place,
        context: { includeDeclaration: true },
      }),
    });
  }
  return plain(all);
}

async function freshAnswers(texts: ReadonlyMap<string, string>) {
  const workspace = new MemoryWorkspace(Object.fromEntries(texts));
  for (const path of paths) {
    workspace.open(path);
  }
  const service = createService(workspace);
  const all = [];
  for (const path of paths) {
    const uri = uriOf(path);
    const problems = await service.diagnostics(uri, usualChecks, waiting);
    all.push({
      problems: problems.filter(({ code }) => code !== "unused-entry"),
      symbols: service.documentSymbols(uri),
      hover: (await service.hover(uri, middle, waiting)) ?? null,
      references: await service.references(uri, middle, true, waiting),
    });
  }
  return plain(all);
}

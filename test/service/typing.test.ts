/** While somebody types, the service answers as if it had just read the text. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import type { Service } from "../../src/service/api.ts";
import { markdown, pieces } from "../core/nasty-markdown.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const glossary =
  "## word\n\nOne.\n\nMatch: first\n\n## zero option\n\nTwo.\n\nAliases: ZO\n\n## note\n\nThree, a word.\n";
const files = { "article.md": "", "glossary.md": glossary, "quiz.md": "---\narticle: article.md\n---\n" };
const uri = uriOf("article.md");

/** What an editor asks of an article, of every twentieth position. */
async function answers(service: Service, document: TextDocument): Promise<unknown[]> {
  const all: unknown[] = [
    await service.marks(uri, waiting),
    await service.diagnostics(uri, usualChecks, waiting),
    service.documentSymbols(uri),
    service.documentLinks(uri),
  ];
  for (let offset = 0; offset <= document.getText().length; offset += 20) {
    const position = document.positionAt(offset);
    all.push(await service.hover(uri, position, waiting));
    all.push(await service.highlights(uri, position, waiting));
    all.push(await service.definition(uri, position, waiting));
  }
  return all;
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
  put: fc.oneof(fc.constant("word "), fc.constantFrom(...pieces), markdown),
});

describe("An article in which somebody types", () => {
  it("is answered for as if it had just been opened", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(markdown, { minLength: 3, maxLength: 8 }),
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (parts, rounds) => {
          const workspace = new MemoryWorkspace(files);
          const service = createService(workspace);
          const document = workspace.open("article.md", parts.join("\n\n"));
          await answers(service, document);
          for (const changes of rounds) {
            for (const { at, gone, put } of changes) {
              const start = Math.floor(at * document.getText().length);
              const range = {
                start: document.positionAt(start),
                end: document.positionAt(start + gone),
              };
              TextDocument.update(document, [{ range, text: put }], document.version + 1);
            }
            const text = document.getText();
            const fresh = new MemoryWorkspace(files);
            const opened = fresh.open("article.md", text);
            TextDocument.update(opened, [], document.version);
            assert.deepEqual(
              await answers(service, document),
              await answers(createService(fresh), opened),
              JSON.stringify(text),
            );
            assert.ok(await service.verify(uri));
          }
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it("is read in slices when it is large, so that others are answered meanwhile", async () => {
    const workspace = new MemoryWorkspace(files);
    let pauses = 0;
    const service = createService(Object.assign(workspace, { pause: () => Promise.resolve(void pauses++) }));
    const text = "A word, and much more of it.\n\n".repeat(40_000);
    workspace.open("article.md", text);
    const at = (line: number, character = 3) => service.hover(uri, { line, character }, waiting);
    const found = await Promise.all([at(0), at(40_000)]);
    assert.deepEqual(
      found.map((hover) => hover?.range.start.line),
      [0, 40_000],
    );
    assert.ok(pauses > 10 && pauses < 100, String(pauses));
    const before = pauses;
    workspace.edit("article.md", `Another word.\n\n${text}`);
    assert.equal((await at(0, 9))?.range.start.character, 8);
    assert.equal(pauses, before);
  });

  it("is searched in slices when it is large, and once", async () => {
    const workspace = new MemoryWorkspace(files);
    let pauses = 0;
    const service = createService(Object.assign(workspace, { pause: () => Promise.resolve(void pauses++) }));
    workspace.open("article.md", "A word, and much more of it.\n\n".repeat(40_000));
    await service.hover(uri, { line: 0, character: 3 }, waiting);
    const read = pauses;
    const found = () => service.highlights(uri, { line: 0, character: 3 }, waiting);
    assert.equal((await found()).length, 40_000);
    const searched = pauses;
    assert.ok(searched - read > 5 && searched - read < 50, String(searched - read));
    assert.equal((await found()).length, 40_000);
    assert.equal(pauses, searched);
  });

  it("has its terms from a large glossary that is read in slices, open or not, as if it were read at once", async () => {
    const many = Array.from({ length: 15_000 }, (_, index) =>
      [`## Entry ${index}`, "It says what the entry means, at some length.", "Kind: term", ""].join("\n\n"),
    ).join("\n");
    const workspace = new MemoryWorkspace({ ...files, "glossary.md": many });
    let pauses = 0;
    const service = createService(Object.assign(workspace, { pause: () => Promise.resolve(void pauses++) }));
    workspace.open("article.md", "Some say entry 14999 and some do not.");
    const hovered = async () => {
      const before = pauses;
      const hover = await service.hover(uri, { line: 0, character: 10 }, waiting);
      return { range: hover?.range, pauses: pauses - before };
    };
    const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 20 } };
    const closed = await hovered();
    assert.deepEqual(closed.range, range);
    assert.ok(closed.pauses > 20 && closed.pauses < 100, String(closed.pauses));
    assert.deepEqual(await hovered(), { range, pauses: 0 });
    workspace.open("glossary.md");
    const opened = await hovered();
    assert.deepEqual(opened.range, range);
    assert.ok(opened.pauses > 20, String(opened.pauses));
    workspace.edit("glossary.md", many.replace("## Entry 14999", "## Some do"));
    const edited = await service.hover(uri, { line: 0, character: 27 }, waiting);
    assert.equal(edited?.range.start.character, 25);
    assert.equal((await hovered()).range, undefined);
  });
});

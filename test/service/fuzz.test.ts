import assert from "node:assert/strict";
import * as fc from "fast-check";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { lessonText } from "../core/texts.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";
import { anyText } from "../support/any-text.ts";

const text = fc.oneof(lessonText, anyText(300));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const options = { placesCommand: "show", askCommand: "ask", aliasCommand: "alias" };

describe("Whatever stands in a lesson's files", () => {
  it("every question about them is answered", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(text, text, text, place, place, async (article, glossary, quiz, from, to) => {
        const files = { "article.md": article, "glossary.md": glossary, "quiz.md": quiz };
        const workspace = new MemoryWorkspace(files);
        Object.keys(files).forEach((path) => workspace.open(path));
        const service = createService(workspace, options);
        for (const path of Object.keys(files)) {
          const uri = uriOf(path);
          const document = workspace.document(uri);
          assert.ok(document);
          const length = document.getText().length;
          const [start, end] = [Math.min(from, to), Math.max(from, to)].map((share) =>
            document.positionAt(Math.floor(share * length)),
          );
          assert.ok(start && end);
          const range = { start, end };
          const whole = { start: { line: 0, character: 0 }, end: document.positionAt(length) };
          await service.hover(uri, start, waiting);
          await service.definition(uri, start, waiting);
          await service.references(uri, start, true, waiting);
          await service.highlights(uri, start, waiting);
          await service.prepareRename(uri, start, waiting);
          await service.rename(uri, start, "another name", waiting);
          await service.completions(uri, start, waiting, undefined);
          await service.lenses(uri, waiting);
          await service.codeActions(uri, range, usualChecks, waiting);
          await service.codeActions(uri, whole, usualChecks, waiting);
          await service.addQuestions(uri, await service.draftQuestions(uri, range));
          await service.addQuestions(uri, await service.draftQuestions(uri, undefined));
          service.documentSymbols(uri);
          service.documentLinks(uri);
          service.foldingRanges(uri);
          service.inlayHints(uri, whole);
          service.formatting(uri);
        }
      }),
      { numRuns: 150 },
    );
  });
});

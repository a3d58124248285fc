import assert from "node:assert/strict";
import * as fc from "fast-check";
import { problemCodes } from "../../src/core/problem.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { expected, fixtureLogs, fixtures } from "./fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";
import { anyText } from "../support/any-text.ts";

/** `line code` of each, lines from 1. */
async function check(path: string, files: Record<string, string>): Promise<string[]> {
  const workspace = new MemoryWorkspace(files);
  workspace.open(path);
  const found = await createService(workspace).diagnostics(uriOf(path), usualChecks, waiting);
  return found.map(({ code, range }) => `${range.start.line + 1} ${code}`).sort();
}

const codes = async (...call: Parameters<typeof check>) =>
  (await check(...call)).map((each) => each.split(" ")[1] ?? "");

describe("The rules of item writing", () => {
  for (const [path, problems] of Object.entries(expected)) {
    it(`say what stands behind the lines of ${path}, and no more`, async () => {
      assert.deepEqual(await check(path, { ...fixtures, ...fixtureLogs }), problems);
    });
  }

  it("and all other checks are tried by these files", () => {
    const tried = new Set(
      Object.values(expected)
        .flat()
        .map((each) => each.split(" ")[1]),
    );
    assert.deepEqual(
      problemCodes.filter((code) => !tried.has(code)),
      // The one waits until every file of the workspace is known, the other is told by the reader.
      ["unused-entry", "article-binary"],
    );
  });

  it("leave alone what is cited in a question", async () => {
    const cited =
      "## Which president said: ask not what your country can do? {#q .locate}\n\n- [x] One\n- [ ] Two\n- [ ] Three\n";
    assert.ok(!(await codes("quiz.md", { "quiz.md": cited })).includes("negative-stem"));
  });

  it("know no words of a language that is not English", async () => {
    const { "quiz.md": quiz = "", "article.md": article = "" } = fixtures;
    const german = { "quiz.md": quiz, "article.md": article.replace("language: en", "language: de") };
    const found = new Set(await codes("quiz.md", german));
    for (const code of [
      "negative-stem",
      "absolute-option",
      "grammar-tells",
      "recall-needs-options",
      "true-or-false",
    ]) {
      assert.ok(!found.has(code), code);
    }
    assert.ok(found.has("longest-option"));
  });

  it("say something of any quiz, and never throw", async () => {
    const pieces = Object.values(fixtures).flatMap((text) => text.split(/(?<=\n)/));
    const text = fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, anyText()), {
        maxLength: 40,
      })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, text, text, async (quiz, article, glossary) => {
        const files = { "quiz.md": quiz, "article.md": article, "glossary.md": glossary };
        for (const path of Object.keys(files)) {
          assert.ok(Array.isArray(await check(path, files)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

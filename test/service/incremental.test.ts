import assert from "node:assert/strict";
import * as fc from "fast-check";
import { QuizCheck } from "../../src/core/check/quiz.ts";
import type { Question } from "../../src/core/quiz.ts";
import { QuizReader } from "../../src/core/quiz-reader.ts";
import { createScope } from "../../src/core/scope.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { fixtures } from "./fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";
import { runs } from "../support/runs.ts";

const paths = ["article.md", "glossary.md", "quiz.md"];
const lines = Object.values(fixtures).flatMap((text) => text.split(/(?<=\n)/));

/** A line of a file, by a share of its length, and what stands there instead. */
const edit = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat({ max: 2 }),
  put: fc.array(fc.oneof(fc.constantFrom(...lines), fc.constantFrom("```\n", "\n", "[a]: b\n")), {
    maxLength: 2,
  }),
});

describe("What is said of a lesson that is being written", () => {
  it("is what is said of it when it is opened anew, whatever was edited", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const workspace = new MemoryWorkspace(fixtures);
        paths.forEach((path) => workspace.open(path));
        const service = createService(workspace);
        for (const { path, at, gone, put } of edits) {
          const now =
            workspace
              .document(uriOf(path))
              ?.getText()
              .split(/(?<=\n)/) ?? [];
          now.splice(Math.floor(at * now.length), gone, ...put);
          workspace.edit(path, now.join(""));
          const anew = createService(workspace);
          for (const each of paths) {
            const ask = (of: typeof service) => of.diagnostics(uriOf(each), usualChecks, waiting);
            assert.deepEqual(await ask(service), await ask(anew));
          }
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it("looks again into the article for the question that was edited, and for no other", () => {
    const asked: Question[] = [];
    const passages = (question: Question) => {
      asked.push(question);
      return { evidence: [], problems: [] };
    };
    const article = { rich: { blocks: [], leaves: [] }, matches: new Map(), passages };
    const check = new QuizCheck({ scope: createScope([]), language: "en", article });
    const reader = new QuizReader();
    const text = Array.from({ length: 500 }, (_, n) => `## What is ${n}? {#q${n}}\n\n- = ${n}\n\n`).join("");
    check.of(reader.read(text).questions);
    assert.equal(asked.length, 500);
    check.of(reader.read(text.replace("What is 77?", "What was 77?")).questions);
    assert.deepEqual(
      asked.slice(500).map(({ id }) => id),
      ["q77"],
    );
  });
});

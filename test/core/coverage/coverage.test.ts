import assert from "node:assert/strict";
import { coverage } from "../../../src/core/coverage/coverage.ts";
import type { Files } from "../../../src/core/files.ts";
import { loadLesson } from "../../../src/core/lesson.ts";

async function covered(files: Record<string, string>) {
  const world: Files = {
    read: async (uri) => files[uri.replace("file:///l/", "")],
    list: async () => Object.keys(files),
  };
  const lesson = await loadLesson(world, "file:///l/article.md", { root: "file:///l" });
  assert.ok(lesson);
  return coverage(lesson);
}

const article =
  "# Harbour\n\nThe council gave the pilot licence to a cooperative of fishers.\n\nIn winter the harbour freezes for about 40 days.\n\nShort line.\n";
const glossary = "## pilot licence\n\nA right.\n\n## cooperative\n\nA group.\n\n## road\n\nNone.\n";
const quiz =
  '## Who has it? {#who .locate}\n\n- = a cooperative\n\nEvidence: "to a cooperative of fishers"\n\n' +
  '## Mark it. {#mark .evaluate}\n\nSelect: "gave the pilot licence"\n\n## Why? {#why}\n\nModel: So.\n';

describe("What a quiz asks about", () => {
  it("is told of paragraphs by evidence, and of terms by words and answers", async () => {
    const { paragraphs, terms } = await covered({
      "article.md": article,
      "glossary.md": glossary,
      "quiz.md": quiz,
    });
    assert.deepEqual(
      paragraphs.map(({ text, range, questions }) => [
        article.slice(range.start, range.end) === text,
        questions.map(({ id }) => id),
      ]),
      [
        [true, ["who", "mark"]],
        [true, []],
      ],
    );
    assert.deepEqual(
      terms.map(({ scoped, questions }) => [scoped.key, questions.map(({ id }) => id)]),
      [
        ["pilot-licence", ["mark"]],
        ["cooperative", ["who"]],
      ],
    );
    const [who] = paragraphs[0]?.questions ?? [];
    assert.match(quiz.slice(who?.range.start, who?.range.end), /Who has it\?/);
  });

  it("is counted by reading process", async () => {
    const { processes, questions } = await covered({ "article.md": article, "quiz.md": quiz });
    assert.deepEqual([questions, processes], [3, { locate: 1, understand: 0, evaluate: 1, none: 1 }]);
  });

  it("is nothing without a quiz, and readability only of English", async () => {
    const { paragraphs, questions, readability } = await covered({
      "article.md": `---\nlanguage: de\n---\n\n${article}`,
    });
    assert.deepEqual([paragraphs.length, questions, readability], [2, 0, undefined]);
  });
});

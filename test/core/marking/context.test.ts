import assert from "node:assert/strict";
import { loadLesson } from "../../../src/core/lesson.ts";
import { markContext } from "../../../src/core/question/context.ts";
import { markAnswer } from "../../../src/core/question/index.ts";

const root = "file:///lessons";

/** Answers the only question of a lesson. */
async function mark(files: Record<string, string>, response: unknown) {
  const lesson = await loadLesson(
    {
      read: async (uri) => files[uri.slice(root.length + 1)],
      list: async () => Object.keys(files),
    },
    `${root}/article.md`,
    { root },
  );
  const question = lesson?.quiz?.quiz.questions[0];
  assert.ok(lesson && question);
  return markAnswer(question, response, markContext(lesson, question));
}

describe("What a lesson tells the marking", () => {
  const article = "---\nlanguage: de\n---\n\nDas Abkommen ist da. Die Loya Dschirga nimmt es an.";

  it("is the article's language", async () => {
    const quiz = "## Was? {#q}\n\n- = Abkommen\n";
    assert.equal((await mark({ "article.md": article, "quiz.md": quiz }, { text: "das Abkommen" })).mark, 1);
  });

  it("is what its glossary has as another term, whatever its capitals", async () => {
    const glossary = "## NATO\n\nA.\n\n## Tact\n\nB.\n\nMatch: case\n\n## pact\n\nC.\n";
    const typed = async (accepted: string, text: string) => {
      const quiz = `## Was? {#q .typo}\n\n- = ${accepted}\n`;
      return (await mark({ "article.md": article, "quiz.md": quiz, "glossary.md": glossary }, { text })).mark;
    };
    assert.equal(await typed("pact", "fact"), 1);
    assert.equal(await typed("pact", "pacts"), 1);
    assert.equal(await typed("pact", "tact"), 0);
    assert.equal(await typed("Nate", "nato"), 0);
  });

  it("is where the passages stand that a question seeks, behind those that prove it", async () => {
    const quiz = '## Wo? {#q}\n\nSelect: "Die Loya Dschirga"\nEvidence: "Das Abkommen"\n';
    const passage = (text: string, start: number) => ({
      passages: [{ spans: [{ leaf: 0, start, end: start + text.length }], text }],
    });
    const files = { "article.md": article, "quiz.md": quiz };
    assert.equal((await mark(files, passage("Die Loya Dschirga", 21))).mark, 1);
    assert.equal((await mark(files, passage("Das Abkommen", 0))).mark, 0);
  });

  it("is a question in the learner's own words where the article has none of the passages", async () => {
    const quiz = '## Wo? {#q}\n\nSelect: "nirgends"\n';
    const marking = await mark({ "article.md": article, "quiz.md": quiz }, { text: "Ich sehe es nicht." });
    assert.equal(marking.note, "unmarked");
  });
});

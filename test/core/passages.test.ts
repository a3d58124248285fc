import assert from "node:assert/strict";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { findPassages } from "../../src/core/question/passages.ts";
import { parseQuiz } from "../../src/core/quiz.ts";
import { quoteIndex } from "../../src/core/quote.ts";
import { plain } from "../../src/core/rich-text.ts";

function passages(body: string) {
  const { rich } = parseMarkdown("Some words and some others stand here.");
  const quiz = parseQuiz(`## Where? {#q .locate}\n\n${body}\n`);
  const { evidence, questions, problems } = findPassages(quoteIndex(rich), quiz);
  const words = (evidence.get("q") ?? []).map((places) =>
    places.map(({ leaf, start, end }) => rich.leaves[leaf]?.text.slice(start, end)).join(" "),
  );
  return { before: quiz.questions[0], question: questions[0], words, problems };
}

describe("The passages of a question", () => {
  it("are those of its evidence, then those it seeks", () => {
    const { words, question, before, problems } = passages(
      'Select: "some others"\nEvidence: "stand here"\nEvidence: "not here"',
    );
    assert.deepEqual(words, ["stand here", "", "some others"]);
    assert.deepEqual(question, before && { ...before, passages: 1 });
    assert.deepEqual(
      problems.map(({ code, details }) => [code, details?.["quote"]]),
      [["evidence-not-found", "not here"]],
    );
  });

  it("are a warning where the words stand more than once: the first place counts", () => {
    const { words, problems } = passages('Select: "ome"');
    assert.deepEqual(words, ["ome"]);
    assert.deepEqual(
      problems.map(({ code, details }) => [code, details?.["count"]]),
      [["evidence-ambiguous", "2"]],
    );
  });

  it("are not sought where the article does not have them", () => {
    const { words, question } = passages('Select: "not here"\nSelect: "some others"');
    assert.ok(question?.kind === "evidence");
    assert.deepEqual(
      question.select.map(({ text }) => text),
      ["some others"],
    );
    assert.deepEqual(words, ["some others"]);
  });

  it("are counted without the ways to mark the same words", () => {
    const { question } = passages('Select: "Some words"\nSelect: "others stand here"\nSelect: "stand"');
    assert.equal(question?.kind === "evidence" && question.passages, 2);
  });

  it("are asked for in the learner's own words where the article has none of them", () => {
    const { before, question } = passages('Select: "not here"\nSelect: "nor … there"\n\nHint: h');
    assert.ok(question?.kind === "open" && before);
    assert.equal(plain(question.model), "“not here” “nor … there”");
    assert.equal(question.unfound, true);
    assert.deepEqual(
      [question.id, question.fingerprint, question.process, question.hints],
      [before.id, before.fingerprint, "locate", before.hints],
    );
  });
});

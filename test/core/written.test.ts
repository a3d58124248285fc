import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseArticle } from "../../src/core/article.ts";
import { QuizReader } from "../../src/core/quiz-reader.ts";
import { questionAt } from "../../src/core/written.ts";

const article = parseArticle("The council gave the licence to a cooperative in May.\n").rich;
const first = "## Who has it? {#who .locate .draft}\n\n- [x] A cooperative\n- [ ] The council\n\n";
const evidence = 'Evidence: "to a cooperative"\nEvidence: "in June"\n\n';
const quiz = `---\narticle: article.md\n---\n\n${first}${evidence}## When? {#when}\n\n- [ ] May\n`;
const at = (text: string, words: string) => questionAt(new QuizReader(), text, text.indexOf(words), article);

describe("The question at a place in a quiz that is being written", () => {
  it("is the one whose heading stands above, with its number", () => {
    assert.equal(at(quiz, "article:"), undefined);
    assert.deepEqual(
      ["## Who", "The council", "in June", "## When", "May\n"].map((words) => {
        const { position, length, heading } = at(quiz, words) ?? {};
        return [position, length, heading];
      }),
      [
        [1, 2, "Who has it?"],
        [1, 2, "Who has it?"],
        [1, 2, "Who has it?"],
        [2, 2, "When?"],
        [2, 2, "When?"],
      ],
    );
  });

  it("is read though it is a draft, with the passages that it quotes", () => {
    const { draft, question, evidence: found, problems } = at(quiz, "## Who") ?? {};
    assert.deepEqual([draft, question?.id, question?.kind], [true, "who", "choice"]);
    assert.deepEqual(found, [[{ leaf: 0, start: 29, end: 45 }], []]);
    assert.deepEqual(
      problems?.map(({ code }) => code),
      ["evidence-not-found"],
    );
  });

  it("says what is missing while it is half written, step by step", () => {
    const codes = (text: string) =>
      questionAt(new QuizReader(), text, text.length, article)?.problems.map(({ code }) => code);
    assert.deepEqual(codes("## "), ["empty-stem", "unreadable-question"]);
    assert.deepEqual(codes("## When?"), ["unreadable-question"]);
    assert.deepEqual(codes("## When? {#a}\n\n- [ ] May"), ["no-right-answer"]);
    assert.deepEqual(codes("## When? {#a}\n\n- [x] May"), ["no-wrong-option"]);
    assert.deepEqual(codes("## When? {#a}\n\n- [x] May\n- [ ] June"), []);
  });

  it("never throws, whatever stands there", () => {
    const piece = fc.constantFrom(
      "## ",
      "{#a .draft}",
      "\n",
      "- [x] a",
      "- = b",
      "{{",
      "}}",
      'Select: "c"',
      "```\n",
      "---\n",
      "# ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(60), (pieces, offset) => {
        questionAt(new QuizReader(), pieces.join(" "), offset, article);
      }),
    );
  });
});

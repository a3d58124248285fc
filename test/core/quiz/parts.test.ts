import assert from "node:assert/strict";
import { parseQuiz } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { of, read, words } from "./read.ts";

describe("The stem of a question", () => {
  it("is the heading and what stands between it and the answers", () => {
    const question = of(
      "choice",
      "Read closely.\n\n1. One statement\n2. Another\n\n> Hint: not a label.\n\n- [x] a\n- [ ] b",
    );
    assert.equal(plain(question.stem), "Which one? Read closely. One statement Another Hint: not a label.");
  });

  it("keeps its leaves and blocks together", () => {
    const { stem } = of("choice", "Read *closely*.\n\n- [x] a\n- [ ] b");
    assert.deepEqual(
      stem.blocks.map(({ leaf = -1 }) => stem.leaves[leaf]?.text),
      ["Which one?", "Read closely."],
    );
  });

  it("ends before the labels that are themselves the answer", () => {
    assert.equal(plain(of("open", "Think first.\n\nModel: m").stem), "Which one? Think first.");
  });
});

describe("The labels of a question", () => {
  it("are all read", () => {
    const question = of(
      "choice",
      `- [x] a
- [ ] b

Hint: one
Hint: *two*

Why: because
Evidence: "first words"
Evidence: “other … words”
Recall: a; letter a
Points: 2.5
Term: #bsa
Tags: law, war; peace`,
      "{#q .locate .fixed}",
    );
    assert.deepEqual(question.hints.map(plain), ["one", "two"]);
    assert.equal(words(question.why), "because");
    assert.deepEqual(
      question.evidence.map(({ text }) => text),
      ["first words", "other … words"],
    );
    assert.deepEqual(question.recall, ["a", "letter a"]);
    assert.equal(question.points, 2.5);
    assert.equal(question.term, "bsa");
    assert.deepEqual(question.tags, ["law", "war", "peace"]);
    assert.equal(question.process, "locate");
    assert.deepEqual([question.fixed, question.typo, question.exact], [true, false, false]);
  });

  it("count only after the answers", () => {
    const { question, problems } = read("Hint: here\n\n- [x] a\n- [ ] b");
    assert.deepEqual(question?.hints, []);
    assert.equal(question && plain(question.stem), "Which one? Hint: here");
    assert.deepEqual(problems, [["misplaced-label", "Hint"]]);
  });
});

describe("The id of a question", () => {
  it("is made from its words where it has none, and that is said", () => {
    const { question, problems } = read("- [x] a\n- [ ] b", "");
    assert.equal(question?.id, "which-one");
    assert.deepEqual(problems, [["no-id", "which-one", "{#which-one}"]]);
  });

  it("is numbered where another question has it", () => {
    const quiz = parseQuiz(
      "## A {#x}\n\n- = a\n\n## B {#x}\n\n- = b\n\n## C {#__proto__}\n\n- = c\n\n## constructor\n\n- = d\n",
    );
    assert.deepEqual(
      quiz.questions.map(({ id }) => id),
      ["x", "x-2", "__proto__", "constructor"],
    );
    assert.deepEqual(quiz.problems.map(({ code }) => code).sort(), ["duplicate-id", "no-id"]);
  });
});

describe("The key of an option and the fingerprint of a question", () => {
  const keys = (body: string) => {
    const question = of("choice", body);
    return new Map(question.options.map(({ key, text }) => [plain(text), key]));
  };

  it("are the same wherever the option stands", () => {
    assert.deepEqual(keys("- [x] a\n- [ ] b"), new Map([...keys("- [ ] b\n- [x] a")].reverse()));
  });

  it("differ where two options read alike", () => {
    const { question } = read("- [x] a\n- [ ] a");
    assert.ok(question?.kind === "choice");
    assert.equal(new Set(question.options.map(({ key }) => key)).size, 2);
  });

  it("change with the wording and with what is right, and with nothing else", () => {
    const base = of("choice", "- [x] a\n- [ ] b").fingerprint;
    assert.notEqual(of("choice", "- [x] a\n- [ ] c").fingerprint, base);
    assert.notEqual(of("choice", "- [ ] a\n- [x] b").fingerprint, base);
    assert.notEqual(of("choice", "Now!\n\n- [x] a\n- [ ] b").fingerprint, base);
    assert.equal(of("choice", "-   [ ] b\n-   [x] a\n    > Yes.\n\nHint: a").fingerprint, base);
  });
});

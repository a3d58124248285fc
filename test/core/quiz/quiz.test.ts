import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describeAnswer } from "../../../src/core/question/index.ts";
import { parseQuiz } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import { lessonText, rangesOf } from "../texts.ts";
import { words } from "./read.ts";
import { runs } from "../../support/runs.ts";

describe("A quiz", () => {
  it("has its front matter", () => {
    const quiz = parseQuiz(
      "---\nid: z\narticle: article.md\ntitle: Zero\norder: shuffled\npass: 60\n---\n\n## A {#a}\n\n- = a\n",
    );
    const { id, article, title, order, pass } = quiz;
    assert.deepEqual(
      { id, article, title, order, pass },
      { id: "z", article: "article.md", title: "Zero", order: "shuffled", pass: 60 },
    );
    assert.deepEqual(quiz.problems, []);
  });

  it("without questions says how to begin", () => {
    for (const text of ["", "# Title\n\nWords.", "\uFEFF"]) {
      const { questions, problems } = parseQuiz(text);
      assert.deepEqual(questions, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["no-questions"],
      );
    }
  });

  it("reads the same with any line ends and a byte order mark", () => {
    const text = "---\ntitle: Zero\n---\n\n## A {#a}\n\n- [x] a\n  > Yes.\n- [ ] b\n\nHint: h\nWhy: w\n";
    const shape = (source: string) => {
      const { questions, problems, title } = parseQuiz(source);
      return JSON.stringify([
        title,
        questions.map(({ hints, why, fingerprint }) => [hints.map(plain), words(why), fingerprint]),
        problems,
      ]);
    };
    assert.equal(shape(text.replaceAll("\n", "\r\n")), shape(text));
    assert.equal(shape(`\uFEFF${text}`), shape(text));
  });

  it("keeps a question whose kind cannot be told, in its place", () => {
    const quiz = parseQuiz(
      "## A {#a}\n\n- = a\n\n## What?! {#b}\n\nJust words.\n\n- a\n- b\n\n## C {#c}\n\n- = c\n",
    );
    assert.deepEqual(
      quiz.unreadable.map(({ id, stem }) => [id, plain(stem)]),
      [["b", "What?! Just words. a b"]],
    );
    assert.deepEqual(
      quiz.problems.map(({ code }) => code),
      ["unreadable-question"],
    );
    const [a, b, c] = [quiz.questions[0], quiz.unreadable[0], quiz.questions[1]];
    assert.ok(a && b && c);
    assert.ok(a.source.end <= b.source.start && b.source.end <= c.source.start);
  });
});

describe("Any text read as a quiz", () => {
  it("is read without a throw, its places inside it, its ids and keys unique", () => {
    fc.assert(
      fc.property(lessonText, (text) => {
        const quiz = parseQuiz(text);
        for (const { start, end } of rangesOf(quiz)) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        }
        const ids = [...quiz.questions, ...quiz.unreadable].map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const question of quiz.questions) {
          const keys =
            question.kind === "choice" || question.kind === "choices"
              ? question.options.map(({ key }) => key)
              : [];
          assert.equal(new Set(keys).size, keys.length);
          assert.equal(typeof describeAnswer(question), "string");
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it("takes time in proportion to its length, whatever there is much of", function () {
    this.timeout(10_000);
    const many = 20_000;
    for (const body of [
      `- a${" ".repeat(5 * many)}b\n- c -> d`,
      `- = a\n\n${"Hint: x\n".repeat(many)}`,
      "{{a}} ".repeat(many),
      "{{a ".repeat(many),
      "- [ ] a\n".repeat(many / 4),
      `- = ${"1 ".repeat(many)}`,
    ]) {
      parseQuiz(`## A {#a}${" ".repeat(many)}x\n\n${body}\n`);
    }
    parseQuiz("## A {#a}\n\n- = a\n\n".repeat(many / 4));
  });
});

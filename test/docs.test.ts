import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseMarkdown } from "../src/core/markdown.ts";
import { sentence } from "../src/core/problem.ts";
import { questionKinds } from "../src/core/question/index.ts";
import { findPassages } from "../src/core/question/passages.ts";
import { quoteIndex } from "../src/core/quote.ts";
import { parseQuiz } from "../src/core/quiz.ts";
import { gradeTable } from "../src/core/review/grade.ts";
import manifest from "../package.json" with { type: "json" };

describe("docs/questions.md", () => {
  const text = readFileSync("docs/questions.md", "utf8");
  // Headings of examples are inside fences.
  const sections = text.split(/^## (?=[^{]*$)/m).slice(1);
  const sectionOf = (kind: string) =>
    sections.filter((section) => section.slice(0, section.indexOf("\n")).endsWith(`: \`${kind}\``));

  for (const kind of Object.keys(questionKinds)) {
    it(`has one section on ${kind}, with one example of it and its picture`, () => {
      const [section = "", ...others] = sectionOf(kind);
      assert.ok(section !== "" && others.length === 0);
      const examples = [...section.matchAll(/^```markdown\n([^]*?)^```$/gm)].map(
        ([, example = ""]) => example,
      );
      assert.equal(examples.length, 1);
      assert.equal(section.split(`](images/question-${kind}.png)`).length, 2);
    });
  }

  it("has only examples that are read as their kind, without a problem, and quote its own text", () => {
    const { rich } = parseMarkdown(/^> [^]*?\n\n/m.exec(text)?.[0] ?? "");
    for (const kind of Object.keys(questionKinds)) {
      const [, example = ""] = /^```markdown\n([^]*?)^```$/m.exec(sectionOf(kind)[0] ?? "") ?? [];
      const quiz = parseQuiz(example);
      const { questions } = quiz;
      const problems = [...quiz.problems, ...findPassages(quoteIndex(rich), quiz).problems];
      assert.deepEqual(
        problems.map((problem) => sentence(problem)),
        [],
      );
      assert.deepEqual(
        questions.map((question) => question.kind),
        [kind],
      );
    }
  });
});

describe("docs/review.md", () => {
  it("has the table of grades that the schedule goes by", () => {
    const text = readFileSync("docs/review.md", "utf8");
    const row = (name: string) =>
      new RegExp(`^\\| ${name}[^|]*\\|(.*)\\|$`, "m")
        .exec(text)?.[1]
        ?.split("|")
        .map((cell) => cell.trim());
    const columns = ["hinted", "unsure", "notAsked", "fairlySure", "sure"] as const;
    const rows = { right: "right", partly: "partly right", wrong: "not right" } as const;
    for (const verdict of ["right", "partly", "wrong"] as const) {
      assert.deepEqual(
        row(rows[verdict]),
        columns.map((column) => gradeTable[verdict][column]),
      );
    }
  });

  it("names every setting with its default", () => {
    const text = readFileSync("docs/review.md", "utf8");
    const review = manifest.contributes.configuration.find(({ title }) => title === "%config.review.title%");
    for (const [name, setting] of Object.entries(review?.properties ?? {})) {
      const usual = setting.default === false ? "off" : JSON.stringify(setting.default).replaceAll('"', "");
      assert.match(text, new RegExp(`\\| \`${name}\` \\(\`?${usual}\`?\\) \\|`));
    }
  });
});

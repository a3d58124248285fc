import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Files } from "../src/core/files.ts";
import { type Lesson, loadLesson } from "../src/core/lesson.ts";
import { sentence } from "../src/core/problem.ts";
import { markContext } from "../src/core/question/context.ts";
import { markAnswer } from "../src/core/question/index.ts";
import { readingTime } from "../src/core/reading-time.ts";
import { plain } from "../src/core/rich-text.ts";
import { rightResponse } from "./support/right-response.ts";
import shipped from "../quizzes/index.json" with { type: "json" };

const disk: Files = {
  read: async (uri) => {
    try {
      return readFileSync(fileURLToPath(uri), "utf8");
    } catch {
      return undefined;
    }
  },
  list: async (folder) => readdirSync(fileURLToPath(folder)),
};

const root = pathToFileURL("quizzes").toString();

async function lesson(path: string): Promise<Lesson> {
  const read = await loadLesson(disk, `${root}/${path}`, { root });
  assert.ok(read, path);
  return read;
}

describe("The lessons that ship", () => {
  it("are all named in the index, the story first", () => {
    assert.equal(shipped[0], "zero-option/article.md");
    const found = readdirSync("quizzes", { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith("article.md"));
    assert.deepEqual([...shipped].sort(), found.sort());
  });

  for (const path of shipped) {
    describe(path, () => {
      it("is read without a single problem", async () => {
        const { problems } = await lesson(path);
        assert.deepEqual(
          problems.map(({ uri, problem }) => `${uri}: ${sentence(problem)}`),
          [],
        );
      });

      it("has an id, a title, a quiz, and a glossary whose every term stands in the article", async () => {
        const { article, quiz, scope } = await lesson(path);
        assert.ok(article.id && article.title && quiz);
        const found = new Set(scope.matcher.scan(article.rich).flatMap(({ entries }) => entries));
        assert.deepEqual(
          scope.entries.filter(({ key }) => !found.has(key)).map(({ key }) => key),
          [],
        );
      });

      it("asks about a known term, leads to a known entry, and dates what may change", async () => {
        const { quiz, scope } = await lesson(path);
        for (const { term, id } of quiz?.quiz.questions ?? []) {
          assert.ok(term === undefined || scope.find(term), `${id} tests ${term}`);
        }
        for (const { entry } of scope.entries) {
          for (const { id } of entry.see) {
            assert.ok(scope.find(id), `${entry.id} sees ${id}`);
          }
          assert.ok(!entry.sinceThen || entry.asOf, `${entry.id} says what changed, but not since when`);
        }
      });

      it("has a right answer to every question", async () => {
        const shown = await lesson(path);
        for (const question of shown.quiz?.quiz.questions ?? []) {
          const response = rightResponse(question, shown);
          assert.equal(markAnswer(question, response, markContext(shown, question)).mark, 1, question.id);
        }
      });

      it("asks 15 questions or more, of all nine kinds, for all three reading processes", async () => {
        const questions = (await lesson(path)).quiz?.quiz.questions ?? [];
        assert.equal(new Set(questions.map(({ kind }) => kind)).size, 9);
        assert.equal(new Set(questions.map(({ process }) => process)).size, 3);
        assert.ok(questions.length >= 15);
      });

      it("gives every question its evidence, an explanation, a process, and feedback for every wrong option", async () => {
        for (const question of (await lesson(path)).quiz?.quiz.questions ?? []) {
          const where = question.id;
          const evidence = question.kind === "evidence" ? question.select : question.evidence;
          assert.ok(evidence.length > 0, `${where} has no evidence`);
          assert.ok(question.why && question.process, where);
          if (question.kind === "choice" || question.kind === "choices") {
            for (const option of question.options.filter(({ right }) => !right)) {
              assert.ok(option.feedback, `${where}: ${plain(option.text)} has no feedback`);
            }
          }
        }
      });
    });
  }

  it("tell the first story in 700 to 1,000 words with 25 or more terms", async () => {
    const { article, scope } = await lesson("zero-option/article.md");
    const { words } = readingTime(article.rich);
    assert.ok(words >= 700 && words <= 1000, String(words));
    assert.ok(scope.entries.length >= 25);
  });
});

import assert from "node:assert/strict";
import { parseQuiz, type Kind, type QuestionOf } from "../../../src/core/quiz.ts";

/** The question whose answers are these lines of Markdown; it has to be of the kind. */
export function ask<K extends Kind>(kind: K, answers: string, classes = ""): QuestionOf<K> {
  const quiz = parseQuiz(`## Which? {#q ${classes}}\n\n${answers}\n`);
  const question = quiz.questions[0];
  assert.equal(question?.kind, kind, JSON.stringify(quiz.problems));
  return question as Extract<typeof question, { kind: K }> & QuestionOf<K>;
}

import assert from "node:assert/strict";
import { parseQuiz, type Question } from "../../../src/core/quiz.ts";
import { plain } from "../../../src/core/rich-text.ts";
import type { Rich } from "../../../src/core/rich.ts";

/** The question with this body, and what is wrong with it. */
export function read(body: string, attributes = "{#q}") {
  const text = `## Which one? ${attributes}\n\n${body}\n`;
  const { questions, problems, unreadable } = parseQuiz(text);
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    question: questions[0],
    unreadable,
    problems: problems.map(({ code, details }) => [code, ...Object.values(details ?? {})]),
    places: problems.map(({ range }) => at(range)),
    at,
  };
}

export function of<K extends Question["kind"]>(
  kind: K,
  body: string,
  attributes?: string,
): Question & { kind: K } {
  const { question, problems } = read(body, attributes);
  assert.deepEqual(problems, []);
  assert.equal(question?.kind, kind);
  return question as Question & { kind: K };
}

export const words = (rich: Rich | undefined) => rich && plain(rich);

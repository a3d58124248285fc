/** How a quiz can be taken, and how it was taken last. */
import * as v from "valibot";
import { lastAnswer, type Progress } from "../../core/progress.ts";
import type { Quiz } from "../../core/quiz.ts";
import { firstSlots, type Scope, scopes, usualWays, type Ways } from "../../core/sitting.ts";
import { waysSchema } from "../../protocol/quiz.ts";

const key = "lectern.quizWays";

/** Remembers in the user's own memory, whatever the workspace. What is no such thing in there counts as nothing. */
export const rememberWays = (memory: {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}) => ({
  ways(): Ways {
    const read = v.safeParse(waysSchema, memory.get(key));
    return read.success ? read.output : usualWays;
  },
  async keepWays(ways: Ways): Promise<void> {
    await memory.update(key, waysOf(ways));
  },
});

export const waysOf = ({ scope, reading, feedback, confidence }: Ways): Ways => ({
  scope,
  reading,
  feedback,
  confidence,
});

/** The ids of the questions that a scope asks, in the order of the file. `result`: see `notRight`. */
export function questionsOf(scope: Scope, quiz: Quiz, progress: Progress, result?: string): string[] {
  switch (scope) {
    case "all":
      return quiz.questions.map(({ id }) => id);
    case "wrong":
      return notRight(quiz, progress, result);
    case "locate":
    case "understand":
    case "evaluate":
      return quiz.questions.filter(({ process }) => process === scope).map(({ id }) => id);
  }
}

/** The scopes that ask anything. */
export const scopesOf = (quiz: Quiz, progress: Progress): { scope: Scope; questions: number }[] =>
  scopes
    .map((scope) => ({ scope, questions: questionsOf(scope, quiz, progress).length }))
    .filter(({ questions }) => questions > 0);

/** Questions that were not right: in the sitting whose result is on show, else by their latest answer. */
function notRight(quiz: Quiz, progress: Progress, result?: string): string[] {
  const sitting = progress.sittings.find(({ id }) => id === result);
  const first = new Map(sitting && firstSlots(sitting).map(({ question, answer }) => [question, answer]));
  return quiz.questions.flatMap(({ id }) => {
    if (sitting?.feedback === "exam" && first.has(id) && !first.get(id)) {
      return [id];
    }
    const verdict = (sitting ? first.get(id) : lastAnswer(progress, id))?.verdict;
    return verdict === undefined || verdict === "right" ? [] : [id];
  });
}

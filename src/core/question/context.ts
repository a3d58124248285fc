import type { Lesson } from "../lesson.ts";
import type { Question } from "../quiz.ts";
import type { MarkContext } from "./kind.ts";

/** What a lesson tells the marking of one of its questions. */
export function markContext({ article, evidence, scope }: Lesson, question: Question): MarkContext {
  return {
    article: article.rich,
    // Behind the `Evidence` quotes.
    select: evidence.get(question.id)?.slice(question.evidence.length) ?? [],
    // What is typed may lack the capitals that a name or an acronym is known by.
    named: (words) =>
      [words, words.replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase()), words.toUpperCase()].flatMap(
        (text) =>
          scope.matcher
            .scanText(text)
            .filter(({ start, end }) => start === 0 && end === text.length)
            .flatMap(({ entries }) => entries),
      ),
    ...(article.language !== undefined && { language: article.language }),
  };
}

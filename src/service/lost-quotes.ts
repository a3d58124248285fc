/** Quotes of questions that an article does not have any more, said where they stood. */
import { nearestPassage } from "../core/nearest.ts";
import type { Problem } from "../core/problem.ts";
import { fileName } from "../core/files.ts";
import { type Asked, type Cited, sourceOf } from "./asked.ts";

/** At the passage that is likest; at the beginning when none is like it. */
export function lostQuotes(asked: Asked, cited: readonly Cited[]): Problem[] {
  return cited
    .filter(({ places }) => places.length === 0)
    .map(({ quiz, question, quote }) => {
      const place = nearestPassage(asked.rich, quote.text);
      const range = (place && sourceOf(asked, [place])) ?? { start: 0, end: 0 };
      const details = { id: question.id, quote: quote.text, file: fileName(quiz.uri), quiz: quiz.uri };
      return { code: "quote-lost", range, details };
    });
}

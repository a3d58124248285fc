/** What a keystroke costs in an article that is edited, and a hover in it. */
import { EditedArticle } from "../../src/core/edited-article.ts";
import type { Matcher } from "../../src/core/match.ts";
import { numbers } from "./numbers.ts";
import { quantile, waitTimer } from "./timing.ts";

const phrase = "the *strong* drone of [a link](x) and `code` came. ";

export interface Costs {
  p50: number;
  p99: number;
}

/**
 * Types into an article, now and then somewhere else, a paragraph's end or back; after every key it is read and all of its terms
 * are found, with their places. Milliseconds; see `waitTimer`.
 */
export function typing(article: string, matcher: Matcher, keys: number): { keystroke: Costs; fresh: number } {
  const next = numbers(7);
  const edited = new EditedArticle(article);
  edited.matches(matcher);
  let [text, cursor] = [article, 0];
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    if (key % 100 === 0) {
      cursor = next(text.length);
    }
    const gone = key % 10 === 9 ? Math.min(1, cursor) : 0;
    const put = gone > 0 ? "" : key % 60 === 30 ? "\n\n" : phrase.charAt(key % phrase.length);
    text = text.slice(0, cursor - gone) + put + text.slice(cursor);
    cursor += put.length - gone;
    const time = waitTimer();
    edited.update(text);
    edited.matches(matcher);
    times.push(time());
  }
  const time = waitTimer();
  new EditedArticle(text).matches(matcher);
  return { keystroke: costsOf(times), fresh: time() };
}

export const costsOf = (times: readonly number[]): Costs => ({
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
});

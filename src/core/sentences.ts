import type { Range } from "./rich.ts";
import { firstSentenceEnd } from "./sentence.ts";
import { wordsIn } from "./words.ts";

/** Where the sentences of a text stand, each from its first word to the end of its last. What has no words is none. */
export function sentencesIn(text: string): Range[] {
  const sentences: Range[] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const length = Math.max(1, firstSentenceEnd(rest));
    const inside = wordsIn(rest.slice(0, length));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) {
      sentences.push({ start: at + first.start, end: at + last.end });
    }
    at += length;
  }
  return sentences;
}

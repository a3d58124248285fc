/** The passage of a text that is likest to words quoted from it, and quotes made long enough to be found once. */
import { foldCase } from "./fold.ts";
import { findQuote, type Place, type QuoteIndex } from "./quote.ts";
import { memo } from "./memo.ts";
import type { Leaf, Rich } from "./rich.ts";
import { wordsIn } from "./words.ts";

/**
 * The stretch of one paragraph whose words align best with those of the quote (Smith and Waterman, "Identification of
 * common molecular subsequences", 1981, with words for molecules); undefined when fewer than half of them stand there.
 */
export function nearestPassage(rich: Rich, quote: string): Place | undefined {
  const wanted = wordsOf(quote).map(({ word }) => word);
  const some = new Set(wanted);
  let best: (Place & { score: number }) | undefined;
  for (const [index, leaf] of rich.leaves.entries()) {
    const words = leafWords(leaf);
    const shared = words.reduce((count, { word }) => count + (some.has(word) ? 1 : 0), 0);
    // Most paragraphs need not be aligned.
    const found = shared * 2 >= wanted.length ? align(wanted, words) : undefined;
    if (found && found.matched * 2 >= wanted.length && found.score > (best?.score ?? 0)) {
      best = { leaf: index, ...found };
    }
  }
  return best && { leaf: best.leaf, start: best.start, end: best.end };
}

interface Word {
  word: string;
  start: number;
  end: number;
}

const wordsOf = (text: string): Word[] =>
  wordsIn(text).map(({ start, end }) => ({ word: foldCase(text.slice(start, end)), start, end }));

const leafWords = memo(({ text }: Leaf) => wordsOf(text));

const match = 3;
const other = -1;

/** A row of the table: by word of the quote its score, how many words match, and where the alignment begins. */
interface Row {
  score: Int32Array;
  matched: Int32Array;
  from: Int32Array;
}

const rowOf = (length: number): Row => ({
  score: new Int32Array(length),
  matched: new Int32Array(length),
  from: new Int32Array(length),
});

function align(
  wanted: readonly string[],
  words: readonly Word[],
): { score: number; matched: number; start: number; end: number } | undefined {
  let [row, next] = [rowOf(wanted.length + 1), rowOf(wanted.length + 1)];
  let best = { score: 0, matched: 0, from: 0, to: -1 };
  for (const [at, { word }] of words.entries()) {
    for (const [index, each] of wanted.entries()) {
      const column = index + 1;
      const same = word === each;
      const before = row.score[index] ?? 0;
      let score = before + (same ? match : other);
      let matched = before > 0 ? (row.matched[index] ?? 0) + (same ? 1 : 0) : same ? 1 : 0;
      let from = before > 0 ? (row.from[index] ?? at) : at;
      for (const [cells, place] of [
        [row, column],
        [next, index],
      ] as const) {
        const skipping = (cells.score[place] ?? 0) + other;
        if (skipping > score) {
          [score, matched, from] = [skipping, cells.matched[place] ?? 0, cells.from[place] ?? at];
        }
      }
      next.score[column] = Math.max(0, score);
      next.matched[column] = matched;
      next.from[column] = from;
      if (same && score > best.score) {
        best = { score, matched, from, to: at };
      }
    }
    [row, next] = [next, row];
  }
  const [first, last] = [words[best.from], words[best.to]];
  return first && last
    ? { score: best.score, matched: best.matched, start: first.start, end: last.end }
    : undefined;
}

/** The quote with as many more words of its first place as make it stand in the text once; undefined if none do. */
export function lengthenQuote(rich: Rich, index: QuoteIndex, quote: string): string | undefined {
  const places = findQuote(index, quote)[0] ?? [];
  const [place] = places;
  const text = rich.leaves[place?.leaf ?? -1]?.text;
  if (!place || places.length > 1 || text === undefined) {
    return undefined;
  }
  const words = wordsIn(text);
  const after = words.filter(({ end }) => end > place.end).map(({ end }) => [place.start, end] as const);
  const to = after.at(-1)?.[1] ?? place.end;
  const before = words
    .filter(({ start }) => start < place.start)
    .map(({ start }) => [start, to] as const)
    .reverse();
  return [...after, ...before]
    .slice(0, mostWords)
    .map(([start, end]) => text.slice(start, end))
    .find((longer) => findQuote(index, longer).length === 1);
}

const mostWords = 60;

/** As one line of Markdown that is read as these words. */
export const quotable = (text: string): string => escaped(text).trim();

/** The same of a piece of a line. */
export const escaped = (text: string): string =>
  text.replace(/[\s\uFFFC]+/g, " ").replace(/[\\`*_[\]<&]/g, "\\$&");

/** The passage of a text that is likest to words quoted from it, and quotes made long enough to be found once. */
import { foldCase } from "./fold.ts";
import { findQuote, type Place, type QuoteIndex } from "./quote.ts";
import type { Rich } from "./rich.ts";
import { wordsIn } from "./words.ts";

/**
 * The stretch of one paragraph whose words align best with those of the quote (Smith and Waterman, "Identification of
 * common molecular subsequences", 1981, with words for molecules); undefined when fewer than half of them stand there.
 */
export function nearestPassage(rich: Rich, quote: string): Place | undefined {
  const wanted = wordsOf(quote).map(({ word }) => word);
  let best: (Place & { score: number; matched: number }) | undefined;
  for (const [leaf, { text }] of rich.leaves.entries()) {
    const found = align(wanted, wordsOf(text));
    if (found && found.score > (best?.score ?? 0)) {
      best = { leaf, ...found };
    }
  }
  return best && best.matched * 2 >= wanted.length
    ? { leaf: best.leaf, start: best.start, end: best.end }
    : undefined;
}

interface Word {
  word: string;
  start: number;
  end: number;
}

const wordsOf = (text: string): Word[] =>
  wordsIn(text).map(({ start, end }) => ({ word: foldCase(text.slice(start, end)), start, end }));

interface Cell {
  score: number;
  matched: number;
  /** Index of the word that the alignment begins with. */
  from: number;
}

const match = 3;
const other = -1;

function align(
  wanted: readonly string[],
  words: readonly Word[],
): { score: number; matched: number; start: number; end: number } | undefined {
  let row: Cell[] = wanted.map(() => ({ score: 0, matched: 0, from: 0 }));
  let best: (Cell & { to: number }) | undefined;
  for (const [at, { word }] of words.entries()) {
    const next: Cell[] = [];
    for (const [column, each] of wanted.entries()) {
      const nothing: Cell = { score: 0, matched: 0, from: at + 1 };
      const diagonal = column > 0 ? row[column - 1] : { score: 0, matched: 0, from: at };
      const before = diagonal && diagonal.score > 0 ? diagonal : { score: 0, matched: 0, from: at };
      const same = word === each;
      const cells: Cell[] = [
        {
          score: before.score + (same ? match : other),
          matched: before.matched + (same ? 1 : 0),
          from: before.from,
        },
        ...[row[column], next[column - 1]].flatMap((cell) =>
          cell ? [{ ...cell, score: cell.score + other }] : [],
        ),
      ];
      const cell = cells.reduce((a, b) => (b.score > a.score ? b : a), nothing);
      next.push(cell);
      if (same && cell.score > (best?.score ?? 0)) {
        best = { ...cell, to: at };
      }
    }
    row = next;
  }
  const [first, last] = best ? [words[best.from], words[best.to]] : [];
  return best && first && last
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
export const quotable = (text: string): string =>
  text
    .replace(/[\s\uFFFC]+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<&]/g, "\\$&");

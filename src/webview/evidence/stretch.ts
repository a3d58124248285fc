/** Passages as whole words of the article's text. */
import { findQuote, quoteIndex } from "../../core/quote.ts";
import type { Range, Rich } from "../../core/rich.ts";
import { sentencesIn } from "../../core/sentences.ts";
import { wordsIn } from "../../core/words.ts";
import type { Passage, Span } from "../../protocol/question.ts";

export interface Point {
  leaf: number;
  at: number;
}

/** A word or a sentence. */
export type Unit = "word" | "sentence";

const textAt = ({ leaves }: Rich, leaf: number) => leaves[leaf]?.text ?? "";

/** What lies between two places, its ends moved out to whole words. Empty when there is no word. */
export function stretch(rich: Rich, from: Point, to: Point): Passage {
  const spans: Span[] = [];
  for (let leaf = from.leaf; leaf <= to.leaf; leaf++) {
    const start = leaf === from.leaf ? from.at : 0;
    const end = leaf === to.leaf ? to.at : Infinity;
    const inside = wordsIn(textAt(rich, leaf)).filter((word) => word.end > start && word.start < end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) {
      spans.push({ leaf, start: first.start, end: last.end });
    }
  }
  // Between the ends, nothing is left out.
  return spans.map(({ leaf, start, end }, index) => ({
    leaf,
    start: index === 0 ? start : 0,
    end: index === spans.length - 1 ? end : textAt(rich, leaf).length,
  }));
}

export function startOf([first]: Passage): Point {
  return { leaf: first?.leaf ?? 0, at: first?.start ?? 0 };
}

export function endOf(passage: Passage): Point {
  const last = passage.at(-1);
  return { leaf: last?.leaf ?? 0, at: last?.end ?? 0 };
}

export const compare = (a: Point, b: Point): number => a.leaf - b.leaf || a.at - b.at;

export const same = (a: Passage, b: Passage): boolean =>
  compare(startOf(a), startOf(b)) === 0 && compare(endOf(a), endOf(b)) === 0;

const overlap = (a: Passage, b: Passage) =>
  compare(startOf(a), endOf(b)) < 0 && compare(startOf(b), endOf(a)) < 0;

/** With one more, in the order of the text; those that overlap become one. */
export function withPassage(rich: Rich, passages: readonly Passage[], added: Passage): Passage[] {
  let whole = added;
  const others: Passage[] = [];
  for (const passage of passages) {
    if (overlap(passage, whole)) {
      const [from] = [startOf(passage), startOf(whole)].sort(compare);
      const [, to] = [endOf(passage), endOf(whole)].sort(compare);
      whole = from && to ? stretch(rich, from, to) : whole;
    } else {
      others.push(passage);
    }
  }
  return [...others, whole].sort((a, b) => compare(startOf(a), startOf(b)));
}

export const wordsOf = (rich: Rich, passage: Passage): string =>
  passage.map(({ leaf, start, end }) => textAt(rich, leaf).slice(start, end)).join(" ");

/** The passage when its words are still there, else where they stand nearest to it; undefined: nowhere. */
export function found(rich: Rich, passage: Passage, text: string): Passage | undefined {
  if (wordsOf(rich, passage) === text) {
    return passage;
  }
  const { leaf } = startOf(passage);
  const distance = (place: Passage) => Math.abs(startOf(place).leaf - leaf);
  const [nearestPlace] = findQuote(quoteIndex(rich), text).sort((a, b) => distance(a) - distance(b));
  return nearestPlace;
}

const unitsIn = (text: string, unit: Unit): Range[] => (unit === "word" ? wordsIn(text) : sentencesIn(text));

/** The nearest word or sentence that starts (or ends) after a place, or before it. */
export function nearest(
  rich: Rich,
  unit: Unit,
  edge: "start" | "end",
  from: Point,
  by: 1 | -1,
): Span | undefined {
  for (let leaf = from.leaf; leaf >= 0 && leaf < rich.leaves.length; leaf += by) {
    const all = unitsIn(textAt(rich, leaf), unit);
    const beyond = (range: Range) => (leaf === from.leaf ? (range[edge] - from.at) * by > 0 : true);
    const unitThere = by > 0 ? all.find(beyond) : all.findLast(beyond);
    if (unitThere) {
      return { leaf, ...unitThere };
    }
  }
  return undefined;
}

/** A span cut where the places of `cutters` begin and end. */
export function cutBy(span: Span, cutters: readonly Span[]): { span: Span; inside: boolean }[] {
  const those = cutters.filter(({ leaf }) => leaf === span.leaf);
  const inner = ({ start, end }: Span, at: number) => start <= at && at < end;
  const edges = those.flatMap(({ start, end }) => [start, end]).filter((at) => inner(span, at));
  const stops = [...new Set([span.start, ...edges, span.end])].sort((a, b) => a - b);
  return stops.slice(1).map((end, index) => {
    const start = stops[index] ?? 0;
    return { span: { leaf: span.leaf, start, end }, inside: those.some((each) => inner(each, start)) };
  });
}

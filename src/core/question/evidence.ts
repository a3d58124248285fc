/** The learner marks words in the article; `Select` quotes say which. */
import * as v from "valibot";
import { valueQuotes } from "../label-values.ts";
import { foldQuote } from "../quote-fold.ts";
import { findQuote, type Place, quoteIndex } from "../quote.ts";
import type { Rich } from "../rich.ts";
import { wordsIn } from "../words.ts";
import type { QuestionKind, Responses } from "./kind.ts";
import { answerText, mostParts } from "./limits.ts";
import { marked } from "./marking.ts";
import { countBoth, overlapping, union, wordFinder, type Words } from "./overlap.ts";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.object({ leaf: offset, start: offset, end: offset });
const mostPassages = 100;

/** Overlaps (F1) from which on the mark is full, and under which there is none. */
const full = 0.8;
const least = 0.3;

export const evidence: QuestionKind<"evidence"> = {
  reads: ({ answer, labels }) => !answer && labels.some(({ name }) => name === "Select"),
  read: ({ labels, report }) => ({ select: valueQuotes(labels, "Select", report) }),
  labels: ["Select"],
  modifiers: [],
  // A quote inside another is another way to mark the same words.
  rightAnswer: ({ select }) =>
    quoted(
      select.filter(
        ({ text }, index) =>
          !select.slice(0, index).some((other) => other.text.includes(text) || text.includes(other.text)),
      ),
    ),
  key: ({ select }) => select.map(({ text }) => text),
  response: v.object({
    passages: v.pipe(
      v.array(v.object({ spans: v.pipe(v.array(place), v.maxLength(mostParts)), text: answerText })),
      v.maxLength(mostPassages),
    ),
  }),
  nothing: { passages: [] },
  mark({ select }, { passages }, { article = { blocks: [], leaves: [] }, select: places = [] }) {
    const { given, lost } = stillThere(article, passages);
    const words = wordFinder(article);
    const marks = words(given.flat());
    const answer = nearest(
      select.map((_, index) => places[index] ?? []),
      marks,
      words,
    );
    const sought = union(answer.map(({ words: those }) => those));
    const all = sought.size + marks.size + lost;
    const f1 = all > 0 ? (2 * countBoth(sought, marks)) / all : 0;
    const share = f1 >= full ? 1 : f1;
    return {
      ...marked(f1 < least ? 0 : share, marks.size + lost === 0 ? "empty" : undefined),
      answer: answer.map(({ select: index, places: there }) => ({ select: index, places: [...there] })),
      given,
    };
  },
  answered: (_, { passages }) => quoted(passages),
};

const quoted = (texts: readonly { text: string }[]) =>
  texts
    .map(({ text }) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
    .map((text) => `“${text}”`)
    .join("; ");

/**
 * The passages sought. Where `Select` quotes overlap, they are ways to mark the same one, and the one that is nearest to the
 * marks counts; of equals the first.
 */
function nearest(
  selects: readonly (readonly Place[])[],
  marks: Words,
  words: (places: readonly Place[]) => Words,
): { select: number; places: readonly Place[]; words: Words }[] {
  const ways = selects.map((places, select) => ({ select, places, words: words(places) }));
  const every = union(ways.map((way) => way.words));
  const beside = marks.size - countBoth(marks, every);
  return overlapping(selects).flatMap((group) => {
    const [first, ...others] = group.flatMap((index) => ways[index] ?? []);
    const near = countBoth(union(group.map((index) => ways[index]?.words ?? new Set())), marks) + beside;
    const f1 = (way: { words: Words }) => (2 * countBoth(way.words, marks)) / (way.words.size + near);
    return first ? [others.reduce((best, way) => (f1(way) > f1(best) ? way : best), first)] : [];
  });
}

/**
 * Where the marked passages stand in the article as it is now, in its order: an article that was edited since may have them elsewhere.
 * `lost`: words of passages that it has no more.
 */
function stillThere(
  article: Rich,
  passages: Responses["evidence"]["passages"],
): { given: Place[][]; lost: number } {
  let index: ReturnType<typeof quoteIndex> | undefined;
  let lost = 0;
  const given: Place[][] = [];
  for (const { spans, text } of passages) {
    const wording = bare(text);
    if (wording === "") {
      continue;
    }
    if (bare(textOf(article, spans)) === wording) {
      given.push(spans);
      continue;
    }
    index ??= quoteIndex(article);
    const found = findQuote(index, text);
    if (found.length > 0) {
      given.push(closest(found, spans[0]));
    } else {
      lost += wordsIn(text).length;
    }
  }
  const at = ([first]: Place[]) => first ?? { leaf: 0, start: 0 };
  given.sort((a, b) => at(a).leaf - at(b).leaf || at(a).start - at(b).start);
  return { given, lost };
}

/** Words that stand more than once were marked where they are nearest to the old place. */
function closest(found: readonly Place[][], old: Place | undefined): Place[] {
  const away = ([first]: Place[] = []) => Math.abs((first?.leaf ?? 0) - (old?.leaf ?? 0));
  return found.reduce((best, each) => (away(each) < away(best) ? each : best), found[0] ?? []);
}

const textOf = ({ leaves }: Rich, spans: readonly Place[]) =>
  spans.map(({ leaf, start, end }) => leaves[leaf]?.text.slice(start, end) ?? "").join(" ");

/** As quotes are compared, and whatever stands between the stretches of a passage. */
const bare = (text: string) => foldQuote(text).text.replaceAll(" ", "");

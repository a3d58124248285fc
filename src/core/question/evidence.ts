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
import { countOverlap } from "./overlap.ts";

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
  rightAnswer: ({ select }) => quoted(select),
  key: ({ select }) => select.map(({ text }) => text),
  response: v.object({
    passages: v.pipe(
      v.array(v.object({ spans: v.pipe(v.array(place), v.maxLength(mostParts)), text: answerText })),
      v.maxLength(mostPassages),
    ),
  }),
  nothing: { passages: [] },
  mark({ select }, { passages }, { article = { blocks: [], leaves: [] }, select: places = [] }) {
    const answer = select.map((_, index) => [...(places[index] ?? [])]);
    const { given, lost } = stillThere(article, passages);
    const { both, left, right } = countOverlap(article, answer.flat(), given.flat());
    const all = left + right + lost;
    const f1 = all > 0 ? (2 * both) / all : 0;
    const share = f1 >= full ? 1 : f1;
    const empty = right + lost === 0;
    return { ...marked(f1 < least ? 0 : share, empty ? "empty" : undefined), answer, given };
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
    const words = bare(text);
    if (words === "") {
      continue;
    }
    if (bare(textOf(article, spans)) === words) {
      given.push(spans);
      continue;
    }
    index ??= quoteIndex(article);
    const [found] = findQuote(index, text);
    if (found) {
      given.push(found);
    } else {
      lost += wordsIn(text).length;
    }
  }
  const at = ([first]: Place[]) => first ?? { leaf: 0, start: 0 };
  given.sort((a, b) => at(a).leaf - at(b).leaf || at(a).start - at(b).start);
  return { given, lost };
}

const textOf = ({ leaves }: Rich, spans: readonly Place[]) =>
  spans.map(({ leaf, start, end }) => leaves[leaf]?.text.slice(start, end) ?? "").join(" ");

/** As quotes are compared, and whatever stands between the stretches of a passage. */
const bare = (text: string) => foldQuote(text).text.replaceAll(" ", "");

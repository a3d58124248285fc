/** Items to put in order; the source has them in the right one. */
import * as v from "valibot";
import type { Item } from "../quiz.ts";
import { plain } from "../rich-text.ts";
import { identity, readItems, uniqueKeys } from "./items.ts";
import type { QuestionKind } from "./kind.ts";
import { answerKeys } from "./limits.ts";
import { marked } from "./marking.ts";

export const order: QuestionKind<"order"> = {
  reads: ({ items, ordered }) =>
    ordered && items.length > 0 && items.every(({ checked }) => checked === undefined),
  read(draft) {
    const items = readItems(draft, "a number", () => true);
    const names = uniqueKeys(items.map(({ content }) => content));
    const seen = new Set<string>();
    for (const { plain: text, range } of items) {
      if (seen.has(text)) {
        draft.report("duplicate-item", range, { text });
      }
      seen.add(text);
    }
    if (items.length < 2) {
      draft.report("order-of-one", draft.heading);
    }
    return {
      items: items.map(({ content, range, feedback }, index) => ({
        key: names[index] ?? "",
        text: content,
        range,
        ...(feedback && { feedback }),
      })),
    };
  },
  labels: [],
  modifiers: [],
  rightAnswer: ({ items }) => numbered(items),
  key: ({ items }) => items.map(({ text }) => plain(text)),
  response: v.object({ order: answerKeys }),
  nothing: { order: [] },
  mark({ items }, response) {
    const placed = known(items, response.order);
    const places = placesOf(items, placed);
    return {
      ...marked(rightPairs(places), placed.length === 0 ? "empty" : undefined),
      items: items.map(({ key, feedback }, index) => ({
        key,
        right: places[index] === index,
        ...(places[index] !== undefined && { place: places[index] }),
        ...(feedback && { feedback }),
      })),
    };
  },
  answered: ({ items }, response) => numbered(known(items, response.order)),
};

const numbered = (items: readonly Item[]) =>
  items.map(({ text }, index) => `${index + 1}. ${plain(text)}`).join("; ");

/** The items that were placed. Keys of no item (of an older wording) are left out, and a key counts once. */
function known(items: readonly Item[], keys: readonly string[]): Item[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
}

/** Where each item was put. Items that read alike stand for one another: the first of them is where the first was put. */
function placesOf(items: readonly Item[], placed: readonly Item[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [place, { text }] of placed.entries()) {
    const same = identity(text);
    places.set(same, [...(places.get(same) ?? []), place]);
  }
  return items.map(({ text }) => places.get(identity(text))?.shift());
}

/** The share of pairs in the right relative order, rescaled so that half of them give 0. A lone item is right where it is. */
function rightPairs(places: readonly (number | undefined)[]): number {
  let [right, pairs] = [0, 0];
  for (const [index, later] of places.entries()) {
    for (const earlier of places.slice(0, index)) {
      pairs++;
      right += earlier !== undefined && later !== undefined && earlier < later ? 1 : 0;
    }
  }
  return pairs === 0 ? (places[0] === undefined ? 0 : 1) : (2 * right - pairs) / pairs;
}

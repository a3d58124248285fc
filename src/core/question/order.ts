/** Items to put in order; the source has them in the right one. */
import { plain } from "../rich-text.ts";
import { readItems, uniqueKeys } from "./items.ts";
import type { QuestionKind } from "./kind.ts";

export const order: QuestionKind<"order"> = {
  reads: ({ items, ordered }) =>
    ordered && items.length > 0 && items.every(({ checked }) => checked === undefined),
  read(draft) {
    const items = readItems(draft, "a number", () => true);
    const keys = uniqueKeys(items.map(({ content }) => content));
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
        key: keys[index] ?? "",
        text: content,
        range,
        ...(feedback && { feedback }),
      })),
    };
  },
  labels: [],
  modifiers: [],
  rightAnswer: ({ items }) => items.map(({ text }, index) => `${index + 1}. ${plain(text)}`).join(" "),
  key: ({ items }) => items.map(({ text }) => plain(text)),
  asked: false,
};

/** Where the reader stands in the text, said so that it is found again after an edit, a reload, another width. */
import type { Anchor } from "../../protocol/reader.ts";
import type { Article } from "./article.ts";

const beginning = (article: Article, leaf: number) =>
  (article.shown.text.rich.leaves[leaf]?.text ?? "").slice(0, 80);

/** Undefined above the first line of the text. */
export function whereWeAre(article: Article): Anchor | undefined {
  if (scrollY < 4) {
    return undefined;
  }
  const top = article.leafAt(0);
  if (!top) {
    return undefined;
  }
  const box = top.element.getBoundingClientRect();
  return {
    leaf: top.index,
    share: box.top < 0 ? -box.top / box.height : 0,
    gap: Math.max(0, box.top),
    words: beginning(article, top.index),
    before: beginning(article, top.index - 1),
    after: beginning(article, top.index + 1),
  };
}

/** The leaf that an anchor means: the nearest with its words, else between its neighbours, else with its number. */
export function leafOf(anchor: Anchor, article: Article): number {
  const { leaf, words, before, after } = anchor;
  const found = nearest(article, words, leaf);
  const previous = found === undefined && before ? nearest(article, before, leaf - 1) : undefined;
  const next = found === undefined && after ? nearest(article, after, leaf + 1) : undefined;
  const number = found ?? (previous === undefined ? undefined : previous + 1) ?? (next ?? leaf + 1) - 1;
  return Math.min(Math.max(number, 0), article.shown.text.rich.leaves.length - 1);
}

function nearest(article: Article, words: string, leaf: number): number | undefined {
  const count = article.shown.text.rich.leaves.length;
  for (let distance = 0; distance < count; distance++) {
    for (const index of [leaf - distance, leaf + distance]) {
      if (index >= 0 && index < count && beginning(article, index) === words) {
        return index;
      }
    }
  }
  return undefined;
}

/** Scrolls there at once. The leaf must be drawn. */
export function goBackTo(anchor: Anchor, article: Article): void {
  const box = article.leaf(leafOf(anchor, article))?.getBoundingClientRect();
  if (box) {
    scrollTo({ top: scrollY + box.top - anchor.gap + anchor.share * box.height, behavior: "instant" });
  }
}

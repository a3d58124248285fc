/** Where the reader stands in the text, said so that it is found again after an edit, a reload, another width. */
import type { Anchor } from "../memory.ts";
import type { Article } from "./article.ts";

const beginning = (text: string) => text.slice(0, 80);

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
    words: beginning(article.shown.text.rich.leaves[top.index]?.text ?? ""),
  };
}

/** The leaf that an anchor means: the nearest one that begins with its words, else the one with its number. */
export function leafOf(anchor: Anchor, article: Article): number {
  const { leaves } = article.shown.text.rich;
  const fits = (index: number) => beginning(leaves[index]?.text ?? "") === anchor.words;
  for (let distance = 0; distance < leaves.length; distance++) {
    for (const index of [anchor.leaf - distance, anchor.leaf + distance]) {
      if (index >= 0 && index < leaves.length && fits(index)) {
        return index;
      }
    }
  }
  return Math.min(anchor.leaf, leaves.length - 1);
}

/** Scrolls there at once. The leaf must be drawn. */
export function goBackTo(anchor: Anchor, article: Article): void {
  const box = article.leaf(leafOf(anchor, article))?.getBoundingClientRect();
  if (box) {
    scrollTo({ top: scrollY + box.top - anchor.gap + anchor.share * box.height, behavior: "instant" });
  }
}

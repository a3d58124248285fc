/** The items of an answer list, whatever the kind. */
import type { Block, Rich } from "../rich.ts";
import { pieceOf, plain } from "../rich-text.ts";
import { hash } from "../shuffle.ts";
import { uniqueNames } from "../unique.ts";
import type { Draft, ListItem } from "./kind.ts";

/** Items with their feedback (a blockquote below them) taken out. */
export function listItems(rich: Rich, list: Block): ListItem[] {
  return (list.children ?? []).map((item) => {
    const inside = item.children ?? (item.leaf === undefined ? [] : [{ ...item, tag: "p" as const }]);
    const quotes = inside.filter(isQuote);
    const content = pieceOf(rich, quotes.length > 0 ? inside.filter((block) => !isQuote(block)) : inside);
    const feedback = pieceOf(
      rich,
      quotes.flatMap(({ children }) => children ?? []),
    );
    const read: ListItem = { range: item.source, content, plain: plain(content) };
    if (item.checked !== undefined) {
      read.checked = item.checked;
    }
    if (feedback.blocks.length > 0) {
      read.feedback = feedback;
    }
    return read;
  });
}

const isQuote = ({ tag }: Block): boolean => tag === "blockquote";

/** The items that fit the kind and have words; the others are reported and left out. */
export function readItems(draft: Draft, expected: string, fits: (item: ListItem) => boolean): ListItem[] {
  return draft.items.filter((item) => {
    if (/^(?:\[[ xX]?\])?$/.test(item.plain)) {
      draft.report("empty-answer", item.range);
      return false;
    }
    if (!fits(item)) {
      draft.report("mixed-list", item.range, { expected });
      return false;
    }
    return true;
  });
}

/** A key for each text that depends on nothing else; a text that comes again gets `-2`, `-3` … */
export function uniqueKeys(texts: readonly Rich[]): string[] {
  const unique = uniqueNames();
  return texts.map((text) => unique(hash(identity(text)).toString(36)));
}

/** The same for two texts that a learner cannot tell apart. */
export function identity(text: Rich): string {
  const pictures = text.leaves.flatMap(({ runs }) => runs.map(({ image }) => image?.src ?? ""));
  return (plain(text) + pictures.join("")).normalize("NFC");
}

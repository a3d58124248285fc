/** What is cut out of inline content before it is parsed: task boxes and the `{#id .class}` of headings. */
import type { InlineContent } from "./tokens.ts";

/** Cuts off a task box in front; undefined when there is none. */
export function takeBox(inline: InlineContent): boolean | undefined {
  const found = /^\[([ xX])\](?:[ \t\n]+|$)/.exec(inline.content);
  if (!found) {
    return undefined;
  }
  inline.content = inline.content.slice(found[0].length);
  inline.places.shift += found[0].length;
  return found[1] !== " ";
}

/**
 * Cuts `{#id .class …}` off at the end and gives its words. Where one of them is neither, they are given too, but stay in the text:
 * it may be said of them that they mean nothing.
 */
export function takeAttributes(inline: InlineContent): string[] | undefined {
  const { content } = inline;
  const start = content.endsWith("}") ? content.lastIndexOf("{") : -1;
  const inside = content.slice(start + 1, -1);
  if (start < 0 || content[start - 1] === "\\" || inside.includes("}")) {
    return undefined;
  }
  const words = inside.match(/\S+/g) ?? [];
  if (!/^[#.]/.test(words[0] ?? "")) {
    return undefined;
  }
  if (words.every(isAttribute)) {
    inline.content = content.slice(0, start).replace(/[ \t\n]+$/, "");
  }
  return words;
}

const isAttribute = (word: string) => /^[#.][^#.]/.test(word);

/** The id among them, if the words are the attributes of a heading. */
export const idIn = (words: readonly string[]): string | undefined =>
  words.every(isAttribute) ? words.find((word) => word.startsWith("#"))?.slice(1) : undefined;

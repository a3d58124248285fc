/** What is cut out of inline content before it is parsed: task boxes and the `{#id .class}` of headings. */
import type { InlineContent, PlacedToken } from "./tokens.ts";

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

/** Cuts `{#id .class …}` off at the end. Braces with anything else in them are text. */
export function takeAttributes(inline: InlineContent): PlacedToken["attributes"] {
  const { content } = inline;
  const start = content.endsWith("}") ? content.lastIndexOf("{") : -1;
  if (start < 0 || content[start - 1] === "\\") {
    return undefined;
  }
  const words = content.slice(start + 1, -1).match(/\S+/g) ?? [];
  if (words.length === 0 || !words.every((word) => /^[#.][^{}#.][^{}]*$/.test(word))) {
    return undefined;
  }
  inline.content = content.slice(0, start).replace(/[ \t\n]+$/, "");
  const id = words.find((word) => word.startsWith("#"))?.slice(1);
  const classes = words.filter((word) => word.startsWith(".")).map((word) => word.slice(1));
  return { ...(id !== undefined && { id }), classes };
}

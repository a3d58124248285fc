/** `{#id .class}` behind the words of a heading. */
import type { Range } from "../core/rich.ts";

/** Its place; empty, where it would stand, when there is none. `words` are the heading's words in the source. */
export function attributesAfter(text: string, words: Range): Range {
  const rest = /^[^\r\n]*/.exec(text.slice(words.end))?.[0] ?? "";
  const found = /\{[#.][^{}]*\}(?=[ \t#]*$)/.exec(rest);
  const start = words.end + (found?.index ?? rest.replace(/(?:[ \t]+#+)?[ \t]*$/, "").length);
  return { start, end: start + (found?.[0].length ?? 0) };
}

/** Markdown as tests like to see it. */
import { parseMarkdown } from "../../src/core/markdown.ts";
import type { Rich } from "../../src/core/rich.ts";

export const read = (text: string): Rich => parseMarkdown(text).rich;

/** Each run as its kind unless it is text, its words, and what stands at its place in the source if that is something else. */
export function runs(text: string): string[] {
  return read(text).leaves.flatMap((leaf) =>
    leaf.runs.map(({ kind, start, end, source }) => {
      const [words, written] = [leaf.text.slice(start, end), text.slice(source.start, source.end)];
      const same = words === written ? "" : ` = ${written}`;
      return `${kind === "text" ? "" : `${kind} `}${words}${same}`;
    }),
  );
}

export const texts = (text: string): string[] => read(text).leaves.map((leaf) => leaf.text);

/** What stands in the source at the place of each leaf. */
export const sources = (text: string): string[] =>
  read(text).leaves.map(({ source }) => text.slice(source.start, source.end));

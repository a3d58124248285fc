/** Markdown as text with structure. This and its folder are the only ones that know the Markdown parser. */
import type { FrontMatter } from "./frontmatter.ts";
import { EditedMarkdown } from "./markdown/edited.ts";
import { allDefinitions, readBody, readParts, stretchOf } from "./markdown/part.ts";
import { richOf, wholeOf } from "./markdown/whole.ts";
import type { Problem } from "./problem.ts";
import type { Rich } from "./rich.ts";

export { EditedMarkdown } from "./markdown/edited.ts";
export { slug } from "./markdown/slug.ts";

export interface Markdown {
  /** What stands below the front matter. */
  rich: Rich;
  frontMatter?: FrontMatter | undefined;
  /** Of the front matter. Its keys are still to be read; see `frontmatter-fields.ts`. */
  problems: Problem[];
}

/** Total: any text is Markdown. All places are those of `text`. Linear in its length. */
export function parseMarkdown(text: string): Markdown {
  const { rich, frontMatter, problems } = new EditedMarkdown(text);
  return { rich, ...(frontMatter && { frontMatter }), problems };
}

/** What stands from an offset on, where no front matter is looked for. */
export function parseBody(text: string, start = 0): Rich {
  return richOf(wholeOf(readBody(text, start).parts));
}

/** A text as it is read above a heading; undefined when its last block goes on below it, so that none follows there. */
export function parseAbove(text: string): Rich | undefined {
  const file = `${text}## next`;
  const stretch = stretchOf(file, 0, file.length);
  const next = stretch.blocks.pop();
  return next?.start === text.length && next.tokens[0]?.tag === "h2"
    ? richOf(wholeOf(readParts(stretch, stretch.blocks, allDefinitions(stretch.blocks), 0)))
    : undefined;
}

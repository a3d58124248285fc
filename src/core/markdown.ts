/** Markdown as text with structure. This and its folder are the only ones that know the Markdown parser. */
import { type FrontMatter, readFrontMatter } from "./frontmatter.ts";
import { allDefinitions, outlines, type Part } from "./markdown/part.ts";
import { wholeOf } from "./markdown/whole.ts";
import type { Problem } from "./problem.ts";
import type { Rich } from "./rich.ts";

export { slug } from "./markdown/slug.ts";

export interface Markdown {
  /** What stands below the front matter. */
  rich: Rich;
  frontMatter?: FrontMatter;
  /** Of the front matter. Its keys are still to be read; see `frontmatter-fields.ts`. */
  problems: Problem[];
}

/** Total: any text is Markdown. All places are those of `text`. Linear in its length. */
export function parseMarkdown(text: string): Markdown {
  const { frontMatter, bodyStart, problems } = readFrontMatter(text);
  return { rich: parseBody(text, bodyStart), ...(frontMatter && { frontMatter }), problems };
}

/** What stands from an offset on, where no front matter is looked for. */
export function parseBody(text: string, start = 0): Rich {
  return wholeOf(partsOf(text, start));
}

function partsOf(text: string, bodyStart: number): Part[] {
  const blocks = outlines(text, bodyStart, text.length);
  const definitions = allDefinitions(blocks);
  let leaves = 0;
  return blocks.map((block) => {
    const part = block.part(definitions, leaves);
    leaves += part.piece.leaves.length;
    return part;
  });
}

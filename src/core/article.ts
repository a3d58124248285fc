/** Text → article: what its front matter says of it, and its text with structure and places. */
import { type ArticleFields, articleFields } from "./frontmatter-fields.ts";
import { EditedMarkdown, type Markdown, parseMarkdown } from "./markdown.ts";
import { parsePlainText } from "./plain-text.ts";
import type { Problem } from "./problem.ts";
import type { Range, Rich } from "./rich.ts";

export interface Article {
  id?: string;
  /** Of the front matter, else the first level-1 heading. */
  title?: string;
  author?: string;
  date?: string;
  source?: string;
  /** BCP 47 */
  language?: string;
  /** Paths as written, relative to the article. */
  glossary: { path: string; range: Range }[];
  /** What to know before reading. */
  summary?: string;
  rich: Rich;
  /** Index in `rich.blocks` of a heading that says no more than the title. */
  titleBlock?: number;
  problems: Problem[];
}

/** Never throws. */
export function parseArticle(text: string, { plainText = false } = {}): Article {
  return plainText ? describe(parsePlainText(text), [], {}) : articleOf(parseMarkdown(text));
}

/** The same of Markdown, with a step for each slice of it. */
export function* articleInSlices(text: string): Generator<void, Article> {
  return articleOf(yield* EditedMarkdown.inSlices(text));
}

export function articleOf({ rich, frontMatter, problems: found }: Markdown): Article {
  const problems = [...found];
  return describe(rich, problems, articleFields(frontMatter, problems));
}

function describe(rich: Rich, problems: Problem[], fields: Partial<ArticleFields>): Article {
  const article: Article = { glossary: [], ...fields, rich, problems };
  nameArticle(article);
  return article;
}

function nameArticle(article: Article): void {
  const index = article.rich.blocks.findIndex(({ tag }) => tag === "h1");
  const heading = article.rich.blocks[index];
  const text = heading?.leaf === undefined ? undefined : article.rich.leaves[heading.leaf]?.text;
  // Without the places of images and footnotes.
  const words = text?.replaceAll("\uFFFC", "").replace(/\s+/g, " ").trim();
  if (words === undefined || words === "") {
    return;
  }
  article.title ??= words;
  if (index === 0 && article.title === words && !text?.includes("\uFFFC")) {
    article.titleBlock = index;
  }
}

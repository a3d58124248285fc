/** Text → article: what its front matter says of it, and its text with structure and places. */
import { type ArticleFields, articleFields } from "./frontmatter-fields.ts";
import { parseMarkdown } from "./markdown.ts";
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
  words: number;
  /** Reading time, at least one. */
  minutes: number;
  problems: Problem[];
}

/** Of an adult who reads for understanding; Brysbaert 2019 gives 238 for English non-fiction. */
const wordsPerMinute = 230;

/** Never throws. */
export function parseArticle(text: string, { plainText = false } = {}): Article {
  if (plainText) {
    return describe(parsePlainText(text), [], {});
  }
  const { rich, frontMatter, problems } = parseMarkdown(text);
  return describe(rich, problems, articleFields(frontMatter, problems));
}

function describe(rich: Rich, problems: Problem[], fields: Partial<ArticleFields>): Article {
  const words = countWords(rich);
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  const article: Article = { glossary: [], ...fields, rich, words, minutes, problems };
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

/** Runs of letters and digits; in scripts without spaces a word is taken to have two characters. */
function countWords({ leaves }: Rich): number {
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
  let words = 0;
  for (const { tag, text } of leaves) {
    if (tag === "pre") {
      continue;
    }
    const characters = text.match(unspaced)?.length ?? 0;
    const rest = characters > 0 ? text.replace(unspaced, " ") : text;
    words += Math.ceil(characters / 2) + (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0);
  }
  return words;
}

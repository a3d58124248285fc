import { type Article, articleOf, parseArticle } from "./article.ts";
import { EditedMatches } from "./edited-matches.ts";
import { EditedMarkdown } from "./markdown.ts";
import type { Matcher, TermMatch } from "./match.ts";

/** An article that is edited: what a change leaves alone is neither read nor searched again. */
export class EditedArticle {
  #text: string;
  readonly #markdown: EditedMarkdown | undefined;
  #article: Article | undefined;
  #searched: { matcher: Matcher; matches: EditedMatches } | undefined;

  constructor(text: string, { plainText = false } = {}) {
    this.#text = text;
    this.#markdown = plainText ? undefined : new EditedMarkdown(text);
  }

  update(text: string): void {
    this.#text = text;
    this.#article = undefined;
    this.#markdown?.update(text);
  }

  /** As `parseArticle` has it. That of before an update stays as it was. */
  get article(): Article {
    return (this.#article ??= this.#markdown
      ? articleOf(this.#markdown)
      : parseArticle(this.#text, { plainText: true }));
  }

  /** What a matcher finds in the text, in the order of its leaves. */
  matches(matcher: Matcher): TermMatch[] {
    if (!this.#markdown) {
      return matcher.scan(this.article.rich);
    }
    if (this.#searched?.matcher !== matcher) {
      this.#searched = { matcher, matches: new EditedMatches(matcher) };
    }
    return this.#searched.matches.of(this.#markdown.whole);
  }
}

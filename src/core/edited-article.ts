import { type Article, articleOf, parseArticle } from "./article.ts";
import { EditedMatches, matchAt } from "./edited-matches.ts";
import { EditedMarkdown, type Markdown } from "./markdown.ts";
import type { Matcher, TermMatch } from "./match.ts";
import type { Leaf } from "./rich.ts";

/** An article that is edited: what a change leaves alone is neither read nor searched again. */
export class EditedArticle {
  #text: string;
  readonly #markdown: EditedMarkdown | undefined;
  #article: Article | undefined;
  #searched: { matcher: Matcher; matches: EditedMatches } | undefined;

  constructor(text: string, { plainText = false, read = new EditedMarkdown(plainText ? "" : text) } = {}) {
    this.#text = text;
    this.#markdown = plainText ? undefined : read;
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

  /** Undefined of plain text. */
  get markdown(): Markdown | undefined {
    return this.#markdown;
  }

  /** What a matcher finds in the text, in the order of its leaves. */
  matches(matcher: Matcher): TermMatch[] {
    if (!this.#markdown) {
      return matcher.scan(this.article.rich);
    }
    return this.#matches(matcher).of(this.#markdown.whole);
  }

  /** Does the work of `matches` in steps between which something else can be done. */
  *searchInSlices(matcher: Matcher, slice?: number): Generator<void, void> {
    if (this.#markdown) {
      yield* this.#matches(matcher).inSlices(this.#markdown.whole, slice);
    }
  }

  /** The match around an offset of the file, at its very end too, and the leaf that it stands in. */
  matchAt(matcher: Matcher, offset: number): { match: TermMatch; leaf: Leaf } | undefined {
    if (this.#markdown) {
      return this.#matches(matcher).at(this.#markdown.whole, offset);
    }
    const match = matchAt(matcher.scan(this.article.rich), offset);
    const leaf = match && this.article.rich.leaves[match.leaf];
    return leaf && { match, leaf };
  }

  #matches(matcher: Matcher): EditedMatches {
    if (this.#searched?.matcher !== matcher) {
      this.#searched = { matcher, matches: new EditedMatches(matcher) };
    }
    return this.#searched.matches;
  }
}

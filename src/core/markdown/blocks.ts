/** From markdown-it's block tokens to blocks and leaves. */
import { type Block, isHeading, type Leaf, type Range, type Tag } from "../rich.ts";
import type { PlacingBlockState } from "./block-state.ts";
import type { Body } from "./body.ts";
import { idIn } from "./boxes.ts";
import { attribute, LeafBuilder } from "./leaf.ts";
import { unescapeMarkdown } from "./parser.ts";
import { Places } from "./places.ts";
import { slug } from "./slug.ts";
import type { Env, InlineContent, PlacedToken } from "./tokens.ts";

/** What a heading may be called by: what it says itself, else its words. */
export interface HeadingName {
  explicit?: string;
  /** Empty where it is not needed. */
  slug: string;
}

/** Of blocks that stand together. Footnotes have the numbers that they have among them. */
export class BlockBuilder {
  readonly leaves: Leaf[] = [];
  #names: HeadingName[] | undefined;

  constructor(
    private readonly state: PlacingBlockState,
    private readonly env: Env,
    private readonly body: Body,
    private readonly firstLeaf: number,
  ) {}

  /** Of the headings, in the order of the text. */
  get names(): readonly HeadingName[] {
    return this.#names ?? noNames;
  }

  blocks(tokens: readonly PlacedToken[]): Block[] {
    const top: Block[] = [];
    const open: Block[] = [];
    for (const token of tokens) {
      if (token.nesting < 0) {
        open.pop();
        continue;
      }
      const parent = open.at(-1);
      if (token.type === "inline") {
        this.#fill(parent, token);
        continue;
      }
      const block = this.#block(token);
      (parent ? (parent.children ??= []) : top).push(block);
      if (token.nesting > 0) {
        open.push(block);
      }
    }
    return top;
  }

  /** An inline footnote as the paragraph that it is. */
  note(tokens: PlacedToken[]): Block[] {
    const within = this.env.within?.get(tokens) ?? nowhere();
    const leaf = this.#leaf("p", within, tokens);
    leaf.source = within.places.range(tokens[0]?.from ?? -1, tokens.at(-1)?.to ?? -1, this.body);
    return [{ tag: "p", source: leaf.source, leaf: this.#add(leaf) }];
  }

  /** Gives its index. */
  #add(leaf: Leaf): number {
    return this.firstLeaf + this.leaves.push(leaf) - 1;
  }

  #block(token: PlacedToken): Block {
    if (token.type === "fence" || token.type === "code_block") {
      return this.#code(token);
    }
    const tag = token.tag as Tag;
    const block: Block = { tag, source: this.#lines(token.map) };
    if (token.attributes) {
      const id = idIn(token.attributes);
      block.attributes = token.attributes;
      if (id !== undefined) {
        block.id = id;
      }
    }
    if (token.checked !== undefined) {
      block.checked = token.checked;
    }
    if (tag === "ol") {
      block.start = Number(attribute(token, "start") || 1);
    }
    if (tag === "li" || tag === "blockquote") {
      block.children = [];
    }
    const align = token.attrs && /text-align:(left|center|right)/.exec(attribute(token, "style"))?.[1];
    if (align) {
      block.align = align as "left" | "center" | "right";
    }
    return block;
  }

  #fill(block: Block | undefined, token: PlacedToken): void {
    const { places, content } = token;
    if (!block || !places) {
      return;
    }
    const leaf = this.#leaf(block.tag, { content, places }, token.children as PlacedToken[] | null);
    if (block.tag === "th" || block.tag === "td") {
      block.source = this.#range(places.whole);
    } else if (isHeading(block)) {
      const name = block.id === undefined ? { slug: slug(leaf.text) } : { explicit: block.id, slug: "" };
      (this.#names ??= []).push(name);
    }
    block.leaf = this.#add(leaf);
  }

  /** Without tokens the content has no markup. */
  #leaf(tag: Tag, inline: InlineContent, tokens: readonly PlacedToken[] | null): Leaf {
    const builder = new LeafBuilder(inline, this.body);
    if (tokens) {
      builder.inlineTokens(tokens);
    } else {
      builder.asRead();
    }
    return builder.leaf(tag);
  }

  #code(token: PlacedToken): Block {
    const content = token.content.replace(/\n$/, "");
    const { places } = token.places ? { places: token.places } : nowhere();
    const builder = new LeafBuilder({ content, places }, this.body);
    if (content !== "") {
      builder.literal("code", content, 0);
    }
    const source = this.#lines(token.map);
    const language = unescapeMarkdown(token.info).trim().split(/\s/)[0];
    const leaf = this.#add(builder.leaf("pre"));
    return { tag: "pre", source, leaf, ...(language && { language }) };
  }

  /** Of whole lines, blank ones at the end left out. */
  #lines(map: readonly [number, number] | null): Range {
    const { starts, ends } = this.state;
    const [begin, last] = map ?? [0, 0];
    let end = last;
    while (end > begin + 1 && this.body.text.slice(starts[end - 1], ends[end - 1]).trim() === "") {
      end--;
    }
    return this.#range({ start: starts[begin] ?? 0, end: ends[Math.max(begin, end - 1)] ?? 0 });
  }

  #range({ start, end }: Range): Range {
    return { start: this.body.at(start), end: this.body.at(end) };
  }
}

const nowhere = (): InlineContent => ({ content: "", places: new Places([], 0, { start: 0, end: 0 }) });

const noNames: readonly HeadingName[] = [];

/** From markdown-it's block tokens to blocks and leaves. */
import type { Token } from "markdown-it";
import type { Block, Leaf, Range, Rich, Tag } from "../rich.ts";
import { uniqueNames } from "../unique.ts";
import type { Body } from "./body.ts";
import { gatherFootnotes } from "./footnotes.ts";
import { attribute, LeafBuilder } from "./leaf.ts";
import { unescapeMarkdown } from "./parser.ts";
import { Places } from "./places.ts";
import { slug } from "./slug.ts";
import type { Env, InlineContent, PlacedToken } from "./tokens.ts";

/** `tokens` and `env` are those of one parse of `body`. */
export function richOf(tokens: readonly PlacedToken[], env: Env, body: Body): Rich {
  const { main, definitions } = gatherFootnotes(tokens);
  const builder = new BlockBuilder(env, body);
  const blocks = builder.blocks(main);
  const notes = (env.footnotes?.list ?? []).map(({ label, tokens: inline }, index) => {
    const children = inline ? builder.note(inline) : builder.blocks(definitions.get(label ?? "") ?? []);
    return builder.item(children, index + 1);
  });
  if (notes.length > 0) {
    blocks.push({ tag: "footnotes", source: span(notes), children: notes });
  }
  builder.nameHeadings();
  return { blocks, leaves: builder.leaves };
}

class BlockBuilder {
  readonly leaves: Leaf[] = [];
  readonly #headings: { block: Block; leaf: Leaf }[] = [];
  /** Where the mark of each footnote stands first. */
  readonly #marks = new Map<number, Range>();

  constructor(
    private readonly env: Env,
    private readonly body: Body,
  ) {}

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
      if (block) {
        (parent ? (parent.children ??= []) : top).push(block);
        if (token.nesting > 0) {
          open.push(block);
        }
      }
    }
    return top;
  }

  /** An inline footnote as the paragraph that it is. */
  note(tokens: Token[]): Block[] {
    const within = this.env.within?.get(tokens);
    const none: InlineContent = { content: "", places: new Places([], 0, { start: 0, end: 0 }) };
    const places = tokens as PlacedToken[];
    const [from, to] = [places[0]?.from ?? -1, places.at(-1)?.to ?? -1];
    const leaf = this.#leaf("p", within ?? none, tokens);
    leaf.source = this.body.place((within ?? none).places.range(from, to));
    return [{ tag: "p", source: leaf.source, leaf: this.leaves.push(leaf) - 1 }];
  }

  item(children: Block[], footnote: number): Block {
    const mark = this.#marks.get(footnote) ?? { start: 0, end: 0 };
    return { tag: "li", source: children.length > 0 ? span(children) : mark, children, footnote };
  }

  /** Explicit ids first, so that no slug takes one away. */
  nameHeadings(): void {
    const unique = uniqueNames();
    for (const { block } of this.#headings) {
      if (block.id !== undefined) {
        block.id = unique(block.id);
      }
    }
    for (const { block, leaf } of this.#headings) {
      block.id ??= unique(slug(leaf.text));
    }
  }

  #block(token: PlacedToken): Block | undefined {
    if (token.type === "fence" || token.type === "code_block") {
      return this.#code(token);
    }
    const tag = token.tag as Tag;
    const block: Block = { tag, source: this.#lines(token.map) };
    if (token.attributes) {
      const { id, classes } = token.attributes;
      Object.assign(block, id !== undefined && { id }, classes.length > 0 && { classes });
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
    const align = /text-align:(left|center|right)/.exec(attribute(token, "style"))?.[1];
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
    const leaf = this.#leaf(block.tag, { content, places }, token.children ?? []);
    if (block.tag === "th" || block.tag === "td") {
      block.source = this.body.place(places.whole);
    } else if (/^h\d$/.test(block.tag)) {
      this.#headings.push({ block, leaf });
    }
    block.leaf = this.leaves.push(leaf) - 1;
  }

  #leaf(tag: Tag, inline: InlineContent, tokens: readonly Token[]): Leaf {
    const builder = new LeafBuilder(inline, this.body);
    builder.inlineTokens(tokens);
    const leaf = builder.leaf(tag);
    for (const { footnote, source } of leaf.runs) {
      if (footnote !== undefined && !this.#marks.has(footnote)) {
        this.#marks.set(footnote, source);
      }
    }
    return leaf;
  }

  #code(token: PlacedToken): Block {
    const content = token.content.replace(/\n$/, "");
    const places = token.places ?? new Places([], 0, { start: 0, end: 0 });
    const builder = new LeafBuilder({ content, places }, this.body);
    if (content !== "") {
      builder.literal("code", content, 0);
    }
    const source = this.#lines(token.map);
    const language = unescapeMarkdown(token.info).trim().split(/\s/)[0];
    const leaf = this.leaves.push(builder.leaf("pre")) - 1;
    return { tag: "pre", source, leaf, ...(language && { language }) };
  }

  /** Of whole lines, blank ones at the end left out. */
  #lines(map: readonly [number, number] | null): Range {
    const { starts = [], ends = [] } = this.env.lines ?? {};
    const [begin, last] = map ?? [0, 0];
    let end = last;
    while (end > begin + 1 && this.body.text.slice(starts[end - 1], ends[end - 1]).trim() === "") {
      end--;
    }
    return this.body.place({ start: starts[begin] ?? 0, end: ends[Math.max(begin, end - 1)] ?? 0 });
  }
}

function span(blocks: readonly Block[]): Range {
  let { start, end } = blocks[0]?.source ?? { start: 0, end: 0 };
  for (const { source } of blocks) {
    [start, end] = [Math.min(start, source.start), Math.max(end, source.end)];
  }
  return { start, end };
}

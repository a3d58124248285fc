/** markdown-it's tokens with what we note on them, and what a parse leaves in its environment. */
import type { Env as ParserEnv, Token } from "markdown-it";
import type { Places } from "./places.ts";

/** Like markdown-it's own, which takes ten times as long to make. */
export class PlacedToken implements Token {
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = false;
  hidden = false;
  /** Inline tokens of blocks: where their content stands. */
  places: Places | undefined = undefined;
  /** Tokens inside: range in the content of their block. */
  from: number | undefined = undefined;
  to: number | undefined = undefined;
  /** `heading_open`: the words of a trailing `{#id .class}`. */
  attributes: string[] | undefined = undefined;
  /** `list_item_open`: its task box. */
  checked: boolean | undefined = undefined;

  constructor(
    public type: string,
    public tag: string,
    public nesting: Token["nesting"],
  ) {}

  attrIndex(name: string): number {
    return this.attrs?.findIndex(([each]) => each === name) ?? -1;
  }

  attrPush(attribute: [string, string | number]): void {
    (this.attrs ??= []).push(attribute);
  }

  attrSet(name: string, value: string | number): void {
    const at = this.attrIndex(name);
    if (at < 0) {
      this.attrPush([name, value]);
    } else {
      this.attrs?.splice(at, 1, [name, value]);
    }
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.[this.attrIndex(name)]?.[1] ?? null;
  }

  attrJoin(name: string, value: string | number): void {
    const known = this.attrGet(name);
    this.attrSet(name, known === null ? value : `${known} ${value}`);
  }
}

/** Inline content, parsed or not, with its places. */
export interface InlineContent {
  content: string;
  places: Places;
}

/** By normalized label. */
export type References = NonNullable<ParserEnv["references"]>;

export interface Env extends ParserEnv {
  references?: References;
  /** What the tokens of inline footnotes are part of. */
  within?: Map<Token[], InlineContent>;
  /**
   * By the footnote plugin: a key for each label that is defined, which is `:` and the label; the footnotes in the order of first
   * mention.
   */
  footnotes?: { refs?: Record<string, number>; list?: { label?: string; tokens?: Token[] }[] };
}

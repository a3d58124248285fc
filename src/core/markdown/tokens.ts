/** markdown-it's tokens with what we note on them, and what a parse leaves in its environment. */
import type { Env as ParserEnv, Token } from "markdown-it";
import type { Places } from "./places.ts";

export interface PlacedToken extends Token {
  /** Inline tokens of blocks: where their content stands. */
  places?: Places;
  /** Tokens inside: range in the content of their block. */
  from?: number;
  to?: number;
  /** `heading_open`: what a trailing `{#id .class}` said. */
  attributes?: { id?: string; classes: string[] };
  /** `list_item_open`: its task box. */
  checked?: boolean;
}

/** Inline content, parsed or not, with its places. */
export interface InlineContent {
  content: string;
  places: Places;
}

export interface Env extends ParserEnv {
  /** First and last offset of every line, untouched by the blocks that it is in. */
  lines?: { starts: readonly number[]; ends: readonly number[] };
  /** What the tokens of inline footnotes are part of. */
  within?: Map<Token[], InlineContent>;
  /** By the footnote plugin, in the order of first mention. */
  footnotes?: { list?: { label?: string; tokens?: Token[] }[] };
}

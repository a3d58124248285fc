/** The one markdown-it, set up for lessons. Its rules read blocks and inline content; what runs them is here. */
// oxlint-disable-next-line typescript/triple-slash-reference -- so that whoever imports this file has the plugin's types
/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser, StateInline } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { type PlacingBlockState, placingBlockState } from "./block-state.ts";
import type { Body } from "./body.ts";
import { takeAttributes, takeBox } from "./boxes.ts";
import { notePlaces } from "./inline-state.ts";
import { isLink } from "./links.ts";
import { Places } from "./places.ts";
import type { Env, InlineContent, PlacedToken, References } from "./tokens.ts";

const md = createParser();
const BlockState = placingBlockState(md.block.State);
const inlineTokens = notePlaces(md);

/** A block that is in no other, as tokens whose inline content is still to be read. */
export interface TopBlock {
  tokens: PlacedToken[];
  /** Of its lines in the file. */
  start: number;
  end: number;
  defines: Definitions;
}

/** Names that may be used anywhere in the text. */
export interface Definitions {
  references?: References;
  /** See `Env`. */
  footnotes?: Record<string, number>;
}

const nothing: Definitions = {};

/** A stretch of a text as blocks. */
export interface Stretch {
  body: Body;
  state: PlacingBlockState;
  blocks: TopBlock[];
}

/** The blocks of a body in order. What one is depends only on its own lines and on those after it. */
export function topBlocks(body: Body): Stretch {
  let env: Env = {};
  const state = new BlockState(body, md, env);
  const rules = md.block.ruler.getRules("");
  const blocks: TopBlock[] = [];
  const startOf = (line: number) => body.at(state.starts[line] ?? body.to);
  for (let line = state.skipEmptyLines(0); line < state.lineMax; line = state.skipEmptyLines(state.line)) {
    let tokens: PlacedToken[] = [];
    [state.tokens, state.line] = [tokens, line];
    if (!rules.some((rule) => rule(state, line, state.lineMax, false)) || state.line <= line) {
      throw new Error(`No rule has read line ${line}.`);
    }
    let defines = nothing;
    if (env.references || env.footnotes) {
      defines = {
        ...(env.references && { references: env.references }),
        ...(env.footnotes?.refs && { footnotes: env.footnotes.refs }),
      };
      tokens = tokens.filter(({ type }) => type !== "reference_definition");
      state.env = env = {};
    }
    blocks.push({ tokens, start: startOf(line), end: startOf(state.line), defines });
  }
  return { body, state, blocks };
}

/** Reads the inline content of a block. `env` has what the whole text defines. */
export function readInline(tokens: readonly PlacedToken[], env: Env, body: Body): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type === "inline") {
      const inline = contentOf(tokens, index, body);
      token.content = inline.content;
      token.children = isAsRead(inline.content) ? null : inlineTokens(inline, env);
    }
  }
}

export const unescapeMarkdown = (text: string): string => md.utils.unescapeAll(text);

/** Whether inline content has nothing that is markup, nor white space beside a line break. Most has not. */
const isAsRead = (content: string): boolean => !/[\\`~*_[<&]|:\/\/|\^\[|[ \t]\n|\n[ \t]/.test(content);

function createParser(): Parser {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
  parser.use(footnotes);
  // Other links are parsed as links too, so that their text stays, and dropped afterwards.
  parser.validateLink = () => true;
  parser.inline.ruler.at("text", words);
  parser.inline.ruler.before("autolink", "angle", angle);
  parser.block.ruler.disable("html_block");
  parser.inline.ruler.disable("html_inline");
  return parser;
}

/** As markdown-it's, but that it ends only at what a rule of ours may begin or end with. */
function words(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  let end = pos;
  while (end < posMax && terminators[src.charCodeAt(end)] !== 1) {
    end++;
  }
  if (end === pos) {
    return false;
  }
  if (!silent) {
    state.pending += src.slice(pos, end);
  }
  state.pos = end;
  return true;
}

const terminators = new Uint8Array(128);
for (const character of "\n!&*:<[\\]^_`~") {
  terminators[character.charCodeAt(0)] = 1;
}

/** `<scheme:…>` of a scheme that we do not link stays as it is written, with its angles. */
function angle(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) {
    return false;
  }
  const start = /<[a-z][a-z0-9+.-]{1,31}:/iy;
  start.lastIndex = state.pos;
  const found = start.exec(state.src)?.[0];
  if (found === undefined || isLink(found.slice(1))) {
    return false;
  }
  if (!silent) {
    state.pending += "<";
  }
  state.pos++;
  return true;
}

function contentOf(tokens: readonly PlacedToken[], index: number, body: Body): InlineContent {
  const token = tokens[index];
  const [opening, item] = [tokens[index - 1], tokens[index - 2]];
  const none = { start: 0, end: 0 };
  let places = token?.places ?? new Places([], 0, none);
  // Only cells are taken apart by our own hand.
  if (token && opening?.tag.startsWith("t") && !places.fits(token.content, body.text)) {
    places = new Places([], 0, places.whole);
  }
  const inline = { content: token?.content ?? "", places };
  if (opening?.type === "heading_open") {
    opening.attributes = takeAttributes(inline);
  } else if (opening?.type === "paragraph_open" && item?.type === "list_item_open") {
    item.checked = takeBox(inline);
  }
  if (token) {
    token.places = places;
  }
  return inline;
}

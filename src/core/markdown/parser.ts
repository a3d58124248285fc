/** The one markdown-it, set up for lessons. */
// oxlint-disable-next-line typescript/triple-slash-reference -- so that whoever imports this file has the plugin's types
/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser, StateInline } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { placingBlockState } from "./block-state.ts";
import { takeAttributes, takeBox } from "./boxes.ts";
import { notePlaces } from "./inline-state.ts";
import { isLink } from "./links.ts";
import { Places } from "./places.ts";
import type { Env, InlineContent, PlacedToken } from "./tokens.ts";

const md = createParser();

/** The tokens of a body, inline ones parsed, every one with its place. Linear in the length of the body. */
export function tokensOf(body: string): { tokens: PlacedToken[]; env: Env } {
  const env: Env = {};
  return { tokens: md.parse(body, env), env };
}

export const unescapeMarkdown = (text: string): string => md.utils.unescapeAll(text);

function createParser(): Parser {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
  parser.use(footnotes);
  // Line breaks are made `\n` before; bare addresses become links by the inline rule; footnotes are gathered by ourselves,
  // since the plugin copies the whole document for each.
  parser.core.ruler.disable(["normalize", "linkify", "footnote_tail"]);
  // Other links are parsed as links too, so that their text stays, and dropped afterwards.
  parser.validateLink = () => true;
  parser.inline.ruler.before("autolink", "angle", angle);
  parser.block.State = placingBlockState(parser.block.State);
  const parseInline = notePlaces(parser);
  parser.core.ruler.at("inline", ({ tokens, env, src }) => {
    for (const [index, token] of tokens.entries()) {
      if (token.type === "inline") {
        const inline = contentOf(tokens, index, src);
        token.content = inline.content;
        parseInline(inline, env, (token.children ??= []));
      }
    }
  });
  return parser;
}

/** `<scheme:…>` of a scheme that we do not link stays as it is written, with its angles. */
function angle(state: StateInline, silent: boolean): boolean {
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

function contentOf(tokens: readonly PlacedToken[], index: number, body: string): InlineContent {
  const token = tokens[index];
  const [opening, item] = [tokens[index - 1], tokens[index - 2]];
  const none = { start: 0, end: 0 };
  let places = token?.places ?? new Places([], 0, none);
  if (token && !places.fits(token.content, body)) {
    places = new Places([], 0, places.whole);
  }
  const inline = { content: token?.content ?? "", places };
  if (opening?.type === "heading_open") {
    const attributes = takeAttributes(inline);
    if (attributes) {
      opening.attributes = attributes;
    }
  } else if (opening?.type === "paragraph_open" && item?.type === "list_item_open") {
    const checked = takeBox(inline);
    if (checked !== undefined) {
      item.checked = checked;
    }
  }
  if (token) {
    token.places = places;
  }
  return inline;
}

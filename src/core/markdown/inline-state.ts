/**
 * markdown-it says of no inline token where it stands. Here its inline parser runs with a loop of the same shape that notes
 * where each rule began and ended.
 */
import type { MarkdownIt, ParserInline, StateInline, Token } from "markdown-it";
import type { Env, InlineContent, PlacedToken } from "./tokens.ts";

interface PlacingState extends StateInline {
  /** Where `src` begins in the content of the block; undefined if that is not known. */
  base: number | undefined;
  /** Where `pending` begins in `src`: it is always a stretch of it. */
  pendingFrom: number;
}

/** Makes the parser of `md` note places. Its tokens are not joined: neighbours differ in place. */
export function notePlaces(md: MarkdownIt): (inline: InlineContent, env: Env, out: Token[]) => void {
  const { inline } = md;
  md.core.ruler.disable("text_join");
  inline.ruler2.disable("fragments_join");
  const State = placingState(inline.State);
  let block: InlineContent | undefined;
  let outer: PlacingState | undefined;

  inline.tokenize = (state) => tokenize(inline, state as PlacingState, md.options.maxNesting ?? 100);
  // Inline footnotes and the text of images are parsed on their own, from two characters after where their rule is.
  inline.parse = (src, _md, env: Env, out) => {
    const state = new State(src, md, env, out) as PlacingState;
    const enclosing = outer;
    if (enclosing) {
      const at = enclosing.pos + 2;
      const known = enclosing.base !== undefined && enclosing.src.startsWith(src, at);
      state.base = known ? (enclosing.base ?? 0) + at : undefined;
      if (block) {
        (env.within ??= new Map()).set(out, block);
      }
    }
    outer = state;
    try {
      inline.tokenize(state);
      for (const rule of inline.ruler2.getRules("")) {
        rule(state);
      }
    } finally {
      outer = enclosing;
    }
  };
  return (content, env, out) => {
    [block, outer] = [content, undefined];
    inline.parse(content.content, md, env, out);
  };
}

function placingState(Base: typeof StateInline): typeof StateInline {
  return class extends Base {
    base: number | undefined = 0;
    pendingFrom = 0;

    override pushPending(): Token {
      const { length } = this.pending;
      const token = super.pushPending();
      place(this, token, this.pendingFrom, this.pendingFrom + length);
      return token;
    }
  };
}

function tokenize(parser: ParserInline, state: PlacingState, maxNesting: number): void {
  const rules = parser.ruler.getRules("");
  const end = state.posMax;
  while (state.pos < end) {
    const before = state.pos;
    const known = state.tokens.length;
    const pending = state.pending.length;
    if (pending === 0) {
      state.pendingFrom = before;
    }
    if (state.level < maxNesting && rules.some((rule) => rule(state, false))) {
      if (state.tokens.length > known) {
        settle(state, known, before, pending);
      }
    } else {
      state.pending += state.src[state.pos++] ?? "";
    }
  }
  if (state.pending) {
    state.pushPending();
  }
}

/** Gives places to the tokens that a rule pushed between `before` and now, as far as they have none. */
function settle(state: PlacingState, known: number, before: number, pending: number): void {
  const { tokens, src, pos } = state;
  let [start, end] = [before, pos];
  let cursor = before;
  for (let index = known; index < tokens.length; index++) {
    const token = tokens[index] as PlacedToken;
    const { content, type } = token;
    if (token.from !== undefined) {
      continue;
    }
    if (type === "link_open" && token.markup === "linkify") {
      // The rule stands at the colon and took the scheme back from what was pending.
      const kept = index > known ? (tokens[known]?.content.length ?? 0) : 0;
      start = cursor = before - (pending - kept);
    } else if (type === "link_open" && token.markup === "autolink") {
      [cursor, end] = [before + 1, pos - 1];
    }
    if (type === "text" && content !== "") {
      const last = index + 1 === tokens.length || tokens[index + 1]?.type !== "text";
      const asWritten = src.startsWith(content, cursor) && cursor + content.length <= end;
      const to = asWritten && (!last || cursor + content.length === end) ? cursor + content.length : end;
      place(state, token, cursor, to);
      cursor = to;
    } else {
      place(state, token, start, pos);
    }
  }
}

function place({ base }: PlacingState, token: PlacedToken, from: number, to: number): void {
  token.from = base === undefined ? -1 : base + from;
  token.to = base === undefined ? -1 : base + to;
}

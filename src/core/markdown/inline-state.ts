// oxlint-disable no-underscore-dangle -- one name of markdown-it is so
/**
 * markdown-it says of no inline token where it stands. Here its inline parser runs with a loop of the same shape that notes
 * where each rule began and ended.
 */
import type { Delimiter, MarkdownIt, ParserInline, StateInline } from "markdown-it";
import { type Env, type InlineContent, PlacedToken } from "./tokens.ts";

/** Like markdown-it's own, which takes ten times as long to make. */
class PlacingState implements StateInline {
  tokens_meta: StateInline["tokens_meta"] = [];
  pos = 0;
  posMax: number;
  level = 0;
  pending = "";
  pendingLevel = 0;
  cache: Record<number, number> = {};
  backticks: Record<number, number> = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: Delimiter[] = [];
  _prev_delimiters: Delimiter[][] = [];
  Token = PlacedToken;
  /** Where `src` begins in the content of the block; undefined if that is not known. */
  base: number | undefined = 0;
  /** Where `pending` begins in `src`: it is always a stretch of it. */
  pendingFrom = 0;
  declare scanDelims: StateInline["scanDelims"];

  constructor(
    public src: string,
    public md: MarkdownIt,
    public env: Env,
    public tokens: PlacedToken[],
  ) {
    this.posMax = src.length;
  }

  pushPending(): PlacedToken {
    const token = new PlacedToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    place(this, token, this.pendingFrom, this.pendingFrom + this.pending.length);
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  push(type: string, tag: string, nesting: -1 | 0 | 1): PlacedToken {
    if (this.pending !== "") {
      this.pushPending();
    }
    const token = new PlacedToken(type, tag, nesting);
    let meta: StateInline["tokens_meta"][number];
    if (nesting < 0) {
      this.level--;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level++;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }
}

/** Makes the parser of `md` note places. Its tokens are not joined: neighbours differ in place. */
export function notePlaces(md: MarkdownIt): (inline: InlineContent, env: Env) => PlacedToken[] {
  const { inline } = md;
  inline.ruler2.disable("fragments_join");
  PlacingState.prototype.scanDelims = inline.State.prototype.scanDelims; // oxlint-disable-line typescript/unbound-method -- from one prototype to another
  let block: InlineContent | undefined;
  let outer: PlacingState | undefined;

  inline.tokenize = (state) => tokenize(inline, state as PlacingState, md.options.maxNesting ?? 100);
  // Inline footnotes and the text of images are parsed on their own, from two characters after where their rule is.
  inline.parse = (src, _md, env: Env, out) => {
    const state = new PlacingState(src, md, env, out as PlacedToken[]);
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
  return (content, env) => {
    const out: PlacedToken[] = [];
    [block, outer] = [content, undefined];
    inline.parse(content.content, md, env, out);
    return out;
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
    if (state.level < maxNesting && anyOf(rules, state)) {
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

function anyOf(rules: readonly ((state: StateInline, silent: boolean) => boolean)[], state: PlacingState) {
  for (const rule of rules) {
    if (rule(state, false)) {
      return true;
    }
  }
  return false;
}

/** Gives places to the tokens that a rule pushed between `before` and now, as far as they have none. */
function settle(state: PlacingState, known: number, before: number, pending: number): void {
  const { tokens, src, pos } = state;
  let [start, end] = [before, pos];
  let cursor = before;
  for (let index = known; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.from !== undefined) {
      continue;
    }
    const { content, type } = token;
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

/** Terms in what markdown-it has parsed: each becomes a button-like span, and its card stands hidden at the end. */
import { cardsText, type CardWords } from "../../core/card-text.ts";
import type { Scope, ScopedEntry } from "../../core/scope.ts";
import type { MarkdownIt, Token } from "./extend.ts";

/** Stands for what is read and never matched. */
const blocked = "\uFFFC";

interface Piece {
  token: Token;
  /** In the text of its paragraph. */
  start: number;
  end: number;
  inLink: boolean;
}

interface Place {
  start: number;
  end: number;
  card: number;
}

export function decorateTokens(
  tokens: Token[],
  scope: Scope,
  words: CardWords,
  md: MarkdownIt,
): { tokens: Token[]; cards: string } {
  const cards = new Map<string, number>();
  const entries = new Map(scope.entries.map((scoped) => [scoped.key, scoped]));
  const seen = new Set<string>();
  let heading = false;
  const drawn = tokens.map((token) => {
    if (/^heading_(?:open|close)$/.test(token.type)) {
      heading = token.type === "heading_open";
    }
    if (token.type !== "inline" || heading || !token.children) {
      return token;
    }
    const pieces = piecesOf(token.children);
    const places = findPlaces(pieces, scope, entries, seen, cards);
    return places.length === 0
      ? token
      : like(token, { children: pieces.flatMap((piece) => split(piece, places)) });
  });
  return { tokens: drawn, cards: cardsHtml([...cards.keys()], scope, entries, words, md) };
}

function piecesOf(children: readonly Token[]): Piece[] {
  let at = 0;
  let depth = 0;
  return children.map((token) => {
    depth += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    const start = at;
    at += textOf(token).length;
    return { token, start, end: at, inLink: depth > 0 };
  });
}

function textOf({ type, content }: Token): string {
  if (type === "text") {
    return content;
  }
  return type.endsWith("break") ? "\n" : /_(?:open|close)$/.test(type) ? "" : blocked;
}

function findPlaces(
  pieces: readonly Piece[],
  { matcher }: Scope,
  entries: ReadonlyMap<string, ScopedEntry>,
  seen: Set<string>,
  cards: Map<string, number>,
): Place[] {
  const text = pieces.map(({ token }) => textOf(token)).join("");
  const linked = pieces.filter(({ inLink }) => inLink);
  return matcher
    .scanText(text)
    .filter(({ start, end }) => !linked.some((piece) => piece.start < end && start < piece.end))
    .filter(({ entries: keys }) => {
      const shown = keys.some((key) => !seen.has(key));
      keys.filter((key) => entries.get(key)?.entry.match.first).forEach((key) => seen.add(key));
      return shown;
    })
    .map(({ start, end, entries: keys }) => {
      const group = JSON.stringify(keys);
      cards.set(group, cards.get(group) ?? cards.size);
      return { start, end, card: cards.get(group) ?? 0 };
    });
}

/** A piece of text with a span around each part of it that belongs to a term. */
function split({ token, start, end }: Piece, places: readonly Place[]): Token[] {
  const parts: Token[] = [];
  let at = start;
  for (const place of token.type === "text" ? places : []) {
    const [from, to] = [Math.max(start, place.start), Math.min(end, place.end)];
    if (from >= to) {
      continue;
    }
    // One stop for the Tab key, however many pieces a term has.
    const focus = from === place.start ? ' tabindex="0" role="button"' : "";
    const open = `<span class="lectern-term"${focus} data-lectern-card="lectern-card-${place.card}">`;
    parts.push(
      like(token, { content: token.content.slice(at - start, from - start) }),
      like(token, { type: "html_inline", content: open }),
      like(token, { content: token.content.slice(from - start, to - start) }),
      like(token, { type: "html_inline", content: "</span>" }),
    );
    at = to;
  }
  return parts.length === 0 ? [token] : [...parts, like(token, { content: token.content.slice(at - start) })];
}

/** A copy, since the preview keeps the token itself. */
const like = (token: Token, changes: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, changes);

function cardsHtml(
  groups: readonly string[],
  scope: Scope,
  entries: ReadonlyMap<string, ScopedEntry>,
  words: CardWords,
  md: MarkdownIt,
): string {
  const cards = groups.map((group, index) => {
    const keys = JSON.parse(group) as string[];
    const markdown = cardsText(
      keys.flatMap((key) => entries.get(key) ?? []),
      scope,
      words,
    );
    // The preview scrolls by the lines of its elements; these have none.
    const html = md
      .render(markdown)
      .replace(/ data-line="\d*"/g, "")
      .replace(/\bcode-line\b/g, "");
    return `<div id="lectern-card-${index}">${html}</div>`;
  });
  return cards.length === 0 ? "" : `<div class="lectern-cards" hidden>${cards.join("")}</div>`;
}

/** Finds quoted words in a text: as they are read, on NFC, white space, quotation marks and dashes folded, case kept. */
import { foldQuote, type FoldedPiece } from "./quote-fold.ts";
import type { Rich } from "./rich.ts";

/** A stretch of one leaf's text, UTF-16 offsets. */
export interface Place {
  leaf: number;
  start: number;
  end: number;
}

export interface QuoteIndex {
  /** The folded text of all leaves, a space between. */
  text: string;
  /** Where it comes from; `at` counts in `text`. */
  pieces: (FoldedPiece & { leaf: number })[];
}

/** Made once per text, for any number of quotes. */
export function quoteIndex(rich: Rich): QuoteIndex {
  const parts: string[] = [];
  const pieces: QuoteIndex["pieces"] = [];
  let length = 0;
  for (const [leaf, { text }] of rich.leaves.entries()) {
    const folded = foldQuote(text);
    // One space is enough where a leaf begins or ends with one.
    const leading = length > 0 && folded.text.startsWith(" ") ? 1 : 0;
    for (const piece of folded.pieces) {
      const { start, end, even } = piece;
      pieces.push({ at: length + piece.at - leading, start, end, even, leaf });
    }
    parts.push(folded.text.slice(leading));
    length += folded.text.length - leading;
    if (folded.text !== "" && !folded.text.endsWith(" ")) {
      // The seam belongs to no leaf's words.
      pieces.push({ at: length, start: text.length, end: text.length, even: false, leaf });
      parts.push(" ");
      length++;
    }
  }
  return { text: parts.join(""), pieces };
}

/**
 * All places of `words`, or of `first … last`, in order; each is one stretch for every leaf that it touches. Whole words
 * win: parts of words count only where no whole ones are found.
 */
export function findQuote(index: QuoteIndex, quote: string): Place[][] {
  const [first, ...rest] = quote
    .split(/\u2026|\.\.\./)
    .map((part) => foldQuote(part).text.trim())
    .filter((part) => part !== "");
  if (first === undefined) {
    return [];
  }
  let spans = occurrences(index.text, first).map((start) => ({ start, end: start + first.length }));
  for (const part of rest) {
    const starts = occurrences(index.text, part);
    let next = 0;
    // Both lists ascend, so that each end meets the nearest of what follows.
    spans = spans.flatMap(({ start, end }) => {
      while (next < starts.length && (starts[next] ?? 0) < end) {
        next++;
      }
      const found = starts[next];
      return found === undefined ? [] : [{ start, end: found + part.length }];
    });
  }
  return spans.map(({ start, end }) => placesBetween(index, start, end));
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    found.push(at);
  }
  const whole = found.filter((at) => !splitsWord(text, at) && !splitsWord(text, at + part.length));
  return whole.length > 0 ? whole : found;
}

function splitsWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}\p{N}_]/u.test(text.slice(at, at + 2))
  );
}

function placesBetween({ pieces }: QuoteIndex, from: number, to: number): Place[] {
  const places: Place[] = [];
  for (let index = pieceAt(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.at >= to) {
      break;
    }
    const { leaf, at, even } = piece;
    const start = even ? piece.start + Math.max(0, from - at) : piece.start;
    const end = even ? Math.min(piece.end, piece.start + to - at) : piece.end;
    const last = places.at(-1);
    if (start < end && last?.leaf === leaf) {
      last.end = end;
    } else if (start < end) {
      places.push({ leaf, start, end });
    }
  }
  return places;
}

/** The last piece that begins at `offset` or before. */
function pieceAt(pieces: QuoteIndex["pieces"], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

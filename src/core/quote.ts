/** Finds quoted words in a text: as they are read, white space, quotation marks and dashes folded, on NFC. */
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
  /** For each unit of `text`: its leaf, and where in the leaf's text it comes from, `[start, end)`. */
  leaf: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
}

const single = /[\u2018\u2019\u201A\u201B\u2032\u02BC]/;
const double = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/;
const dash = /[\u2010-\u2015\u2212]/;
/** Not read: soft hyphens, joiners, what stands for an image or a footnote mark. */
const silent = /[\u00AD\u200B\u2060\uFEFF\uFFFC]/;

/** Made once per text, for any number of quotes. */
export function quoteIndex(rich: Rich): QuoteIndex {
  const size = rich.leaves.reduce((sum, { text }) => sum + text.normalize("NFC").length + 1, 1);
  const index = { leaf: new Uint32Array(size), start: new Uint32Array(size), end: new Uint32Array(size) };
  const units: string[] = [];
  const add = (unit: string, leaf: number, start: number, end: number) => {
    if (unit === " " && (units.length === 0 || units.at(-1) === " ")) {
      return;
    }
    const at = units.push(unit) - 1;
    index.leaf[at] = leaf;
    index.start[at] = start;
    index.end[at] = end;
  };
  for (const [leaf, { text }] of rich.leaves.entries()) {
    add(" ", leaf, 0, 0);
    // A base with its marks is composed as one; all of it belongs to the same place.
    for (const { 0: cluster, index: from } of text.matchAll(/[\s\S]\p{M}*/gu)) {
      for (const unit of fold(cluster)) {
        add(unit, leaf, from, from + cluster.length);
      }
    }
  }
  return { text: units.join(""), ...index };
}

/** All places of a quote, from first to last; each is one stretch per leaf that it touches. */
export function findQuote(index: QuoteIndex, quote: string): Place[][] {
  const parts = quote
    .split(/\u2026|\.\.\./)
    .map((part) => fold(part).replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
  const [first, ...rest] = parts;
  if (first === undefined) {
    return [];
  }
  const places: Place[][] = [];
  for (let at = index.text.indexOf(first); at >= 0; at = index.text.indexOf(first, at + 1)) {
    const end = endOf(index.text, at + first.length, rest);
    if (end !== undefined) {
      places.push(placesBetween(index, at, end));
    }
  }
  return places;
}

/** Where the last of the parts ends, each looked for after the one before it. */
function endOf(text: string, from: number, parts: readonly string[]): number | undefined {
  let end = from;
  for (const part of parts) {
    const at = text.indexOf(part, end);
    if (at < 0) {
      return undefined;
    }
    end = at + part.length;
  }
  return end;
}

function placesBetween(index: QuoteIndex, from: number, to: number): Place[] {
  const places: Place[] = [];
  for (let at = from; at < to; at++) {
    const [leaf, start, end] = [index.leaf[at] ?? 0, index.start[at] ?? 0, index.end[at] ?? 0];
    const last = places.at(-1);
    if (start === end) {
      // The seam before a leaf.
      continue;
    }
    if (last?.leaf === leaf) {
      last.end = end;
    } else {
      places.push({ leaf, start, end });
    }
  }
  return places;
}

/** UTF-16 units of a piece of text as they are compared. */
function fold(text: string): string {
  let folded = "";
  for (const sign of text.normalize("NFC")) {
    if (silent.test(sign)) {
      continue;
    }
    if (/\s/.test(sign)) {
      folded += " ";
    } else if (single.test(sign)) {
      folded += "'";
    } else if (double.test(sign)) {
      folded += '"';
    } else {
      folded += dash.test(sign) ? "-" : sign;
    }
  }
  return folded;
}

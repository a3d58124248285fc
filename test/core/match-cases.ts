/** Random glossaries and texts for the matcher, in all scripts and with all flags, made of little so that they meet often. */
import * as fc from "fast-check";
import type { Entry } from "../../src/core/glossary.ts";
import type { MatchedEntry } from "../../src/core/match.ts";
import type { Leaf, Run } from "../../src/core/rich.ts";

/** Few letters of each script. */
const alphabets = [
  [
    "a",
    "b",
    "s",
    "A",
    "B",
    "S",
    "ß",
    "é",
    "e\u0301",
    "e",
    "y",
    "ies",
    "1",
    "_",
    "ı",
    "İ",
    "i",
    "ﬁ",
    "\u00AD",
  ],
  ["N", "NA", "AN", "s", "S", "a", "n", "l", "'", "’", "-", " "],
  ["σ", "ς", "Σ", "α", "Α", "\u0390", "\u03AA\u0301", "ι", "\u0301", "\u0308", "ᾳ", "α\u0345"],
  ["и", "й", "И\u0306", "я", "Я", "'", "’"],
  ["中", "国", "北", "N", "1", "か", "か\u3099", "が", "ー", "《", "》", "\u{20000}", "\u3099"],
  ["ก", "ิ", "น", "้", "ำ", "၁", "a", "ກ", "ញ", "្"],
  ["가", "\u1100\u1161", "\u11A8", "각", "\u1161"],
  ["+", "C", "c", ".", "&", "T", "N", "♥", "\uFE0F", "👍", "\u200D", "👩", "𝒜"],
  ["\u{10400}", "\u{10428}", "\uD800", "+", "c", "\u200D"],
];

const separators = [
  [" ", " ", " ", "  ", "\n", "\n\n", " \r\n", "-", "‑", " - ", "\u00A0"],
  ["'", "’", "'s", "’S ", "s' ", "", ". ", "\u00AD", "‘", "ll'"],
].flat();

const languages = ["en", "en", "en-GB", "de", "fr"];
const kinds = ["text", "text", "text", "em", "entity", "code", "image", "break", "link", "autolink"] as const;

export interface Case {
  entries: MatchedEntry[];
  texts: string[];
  /** Of leaves; see `leafOf`. */
  leaves: Piece[][];
}

export interface Piece {
  text: string;
  kind: (typeof kinds)[number];
}

/** Drawn from a row of numbers: that is much cheaper than an arbitrary for each part, and shrinks to little as well. */
export const cases: fc.Arbitrary<Case> = fc
  .noBias(fc.array(fc.nat(0x7fffffff), { minLength: 30, maxLength: 90, size: "max" }))
  .map(drawCase);

function drawCase(numbers: readonly number[]): Case {
  let at = 0;
  let left = 0;
  let rest = 0;
  /** Below `limit`; 0 when all numbers are used up. */
  const draw = (limit: number) => {
    if (left < limit) {
      rest = numbers[at++] ?? 0;
      left = 0x7fffffff;
    }
    const drawn = rest % limit;
    rest = Math.floor(rest / limit);
    left = Math.floor(left / limit);
    return drawn;
  };
  const one = <T>(values: readonly T[]) => values[draw(values.length)] as T;
  const times = <T>(most: number, make: () => T) => Array.from({ length: 1 + draw(most) }, make);
  const letters = times(2, () => one(alphabets)).flat();
  const words = times(4, () => times(3, () => one(letters)).join(""));
  const phrase = (most: number) => times(most, () => one(words) + one(separators)).join("");
  const form = () => (draw(3) > 0 ? one(words) : phrase(3));
  const drawn = times(4, () => {
    const entry = {
      term: form(),
      aliases: draw(2) > 0 ? [{ text: form() }] : [],
      kind: draw(3) > 1 ? "person" : undefined,
      match: {
        case: one([undefined, undefined, "case", "nocase"]),
        exact: draw(4) > 2,
        first: draw(4) > 2,
        none: draw(10) > 8,
      },
    };
    return { entry: entry as unknown as Entry, language: one(languages), distance: draw(3) > 1 ? 1 : 0 };
  });
  return {
    entries: drawn
      .sort((a, b) => a.distance - b.distance)
      .map((each, index) => ({ ...each, key: `e${index}` })),
    texts: [phrase(8), phrase(8)],
    leaves: [1, 2].map(() => times(4, () => ({ text: phrase(3), kind: one(kinds) }))),
  };
}

/** A leaf of pieces, each between two signs of markup; for each unit of its text the place in the source. */
export function leafOf(pieces: readonly Piece[]) {
  const runs: Run[] = [];
  const units: { start: number; end: number; blocked: boolean; link: boolean }[] = [];
  let text = "";
  let source = 0;
  for (const [at, piece] of pieces.entries()) {
    const { kind } = piece;
    const shown = kind === "image" ? "\uFFFC" : kind === "break" ? "\n" : piece.text;
    const link = kind === "link" || kind === "autolink";
    const from = source + 1;
    const length = shown.length + (kind === "entity" || kind === "image" ? 4 : 0);
    const run: Run = {
      start: text.length,
      end: text.length + shown.length,
      source: { start: from, end: from + length },
      kind: kind === "code" || kind === "image" || kind === "break" ? kind : "text",
    };
    if (link) {
      run.marks = [{ type: "link", href: kind === "link" ? `#${at}` : shown }];
    } else if (kind === "em") {
      run.marks = [{ type: "em" }];
    }
    runs.push(run);
    const blocked = kind === "code" || kind === "image" || kind === "autolink";
    for (let i = 0; i < shown.length; i++) {
      const start = length === shown.length ? from + i : from;
      units.push({ start, end: length === shown.length ? start + 1 : from + length, blocked, link });
    }
    text += shown;
    source = from + length + 1;
  }
  const leaf: Leaf = { tag: "p", source: { start: 0, end: source }, text, runs };
  return { leaf, units };
}

import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Entry } from "../../src/core/glossary.ts";
import { createMatcher, type MatchedEntry } from "../../src/core/match.ts";
import type { Leaf, Run } from "../../src/core/rich.ts";
import { naiveMatches } from "./naive-match.ts";

/** Few letters of each script, so that forms and texts meet often. */
const alphabets = {
  latin: [
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
  acronyms: ["N", "NA", "AN", "s", "S", "a", "n", "l", "'", "’", "-", " "],
  greek: ["σ", "ς", "Σ", "α", "Α", "\u0390", "\u03AA\u0301", "ι", "\u0301", "\u0308", "ᾳ", "α\u0345"],
  cyrillic: ["и", "й", "И\u0306", "я", "Я", "'", "’"],
  han: ["中", "国", "北", "N", "1", "か", "か\u3099", "が", "ー", "《", "》", "\u{20000}", "\u3099"],
  thai: ["ก", "ิ", "น", "้", "ำ", "၁", "a", "ກ", "ញ", "္"],
  hangul: ["가", "\u1100\u1161", "\u11A8", "각", "\u1161"],
  symbols: [
    "+",
    "C",
    "c",
    ".",
    "&",
    "T",
    "N",
    "♥",
    "\uFE0F",
    "👍",
    "\u200D",
    "👩",
    "𝒜",
    "\u{10400}",
    "\u{10428}",
    "\uD800",
  ],
};

const separators = [
  " ",
  " ",
  " ",
  "  ",
  "\n",
  "\n\n",
  " \r\n",
  "-",
  "‑",
  " - ",
  "\u00A0",
  "'",
  "’",
  "'s",
  "’S ",
  "s' ",
  "",
  ". ",
  "\u00AD",
  "‘",
  "ll'",
];

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Words of one or two alphabets, and entries and a text made of them. */
const cases = fc
  .array(one(Object.values(alphabets)), { minLength: 1, maxLength: 2 })
  .chain((chosen) =>
    fc.array(fc.array(one(chosen.flat()), { minLength: 1, maxLength: 3 }).map(join), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .chain((words) => {
    const phrase = (length: number) =>
      fc
        .array(fc.tuple(one(words), one(separators)).map(join), { minLength: 1, maxLength: length })
        .map(join);
    const form = fc.oneof({ weight: 2, arbitrary: one(words) }, { weight: 1, arbitrary: phrase(3) });
    const piece = fc.record({ text: phrase(3), kind: one(kinds) });
    return fc.record({
      entries: fc.array(entryOf(form), { minLength: 1, maxLength: 4 }).map(keyed),
      text: phrase(8),
      pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
    });
  });

const join = (parts: readonly string[]) => parts.join("");

const kinds = ["text", "text", "text", "em", "entity", "code", "image", "break", "link", "autolink"] as const;

type Drawn = { entry: Entry; language: string; distance: number };

function entryOf(form: fc.Arbitrary<string>): fc.Arbitrary<Drawn> {
  const flag = fc.integer({ max: 3 }).map((n) => n === 0);
  return fc.record({
    language: one(["en", "en", "en-GB", "de", "fr"]),
    distance: one([0, 0, 1]),
    entry: fc
      .record({
        term: form,
        alias: fc.option(form),
        kind: one([undefined, undefined, "person"]),
        case: one([undefined, undefined, "case", "nocase"]),
        exact: flag,
        first: flag,
        none: fc.integer({ max: 9 }).map((n) => n === 0),
      })
      .map(({ term, alias, kind, case: how, ...match }) => {
        const aliases = alias === null ? [] : [{ text: alias }];
        return { term, aliases, kind, match: { ...match, case: how } } as unknown as Entry;
      }),
  });
}

const keyed = (drawn: Drawn[]): MatchedEntry[] =>
  drawn.sort((a, b) => a.distance - b.distance).map((each, at) => ({ ...each, key: `e${at}` }));

/** A leaf of pieces, each between two signs of markup; for each unit of its text the place in the source. */
function leafOf(pieces: readonly { text: string; kind: (typeof kinds)[number] }[]) {
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
      const place = length === shown.length ? { start: from + i, end: from + i + 1 } : run.source;
      units.push({ ...place, blocked, link });
    }
    text += shown;
    source = from + length + 1;
  }
  const leaf: Leaf = { tag: "p", source: { start: 0, end: source }, text, runs };
  return { leaf, units };
}

describe("The matcher and the naive one", () => {
  it("find the same in bare text", () => {
    let found = 0;
    fc.assert(
      fc.property(cases, ({ entries, text }) => {
        const expected = naiveMatches(entries, text);
        found += expected.length;
        assert.deepEqual(createMatcher(entries).scanText(text), expected);
      }),
      { numRuns: 10_500, seed: 4 },
    );
    assert.ok(found > 10_500, `only ${found} matches`);
  }).timeout(30_000);

  it("find the same in text with markup, and the same places in the source", () => {
    fc.assert(
      fc.property(cases, ({ entries, pieces }) => {
        const { leaf, units } = leafOf(pieces);
        const blocked = units.flatMap((unit, at) => (unit.blocked ? [{ start: at, end: at + 1 }] : []));
        const seen = new Set<string>();
        const first = new Set(entries.filter(({ entry }) => entry.match.first).map(({ key }) => key));
        const expected = naiveMatches(entries, leaf.text, blocked).map((match) => {
          const inside = units.slice(match.start, match.end);
          const shown = !inside.some(({ link }) => link) && match.entries.some((key) => !seen.has(key));
          for (const key of shown ? match.entries.filter((each) => first.has(each)) : []) {
            seen.add(key);
          }
          return { leaf: 0, ...match, source: { start: inside[0]?.start, end: inside.at(-1)?.end }, shown };
        });
        const scanned = createMatcher(entries).scan({ blocks: [], leaves: [leaf] });
        assert.deepEqual(
          scanned.map(({ start, end, entries: keys, leaf: at, source, shown }) => ({
            leaf: at,
            start,
            end,
            entries: keys,
            source,
            shown,
          })),
          expected,
        );
      }),
      { numRuns: 10_500, seed: 5 },
    );
  }).timeout(30_000);
});

/** Matchers and leaves for tests, from as few words as say what they are. */
import assert from "node:assert/strict";
import type { Entry } from "../../src/core/glossary.ts";
import { createMatcher, type Matcher } from "../../src/core/match.ts";
import type { Leaf, Mark, Rich, Run, Tag } from "../../src/core/rich.ts";

interface How extends Partial<Entry["match"]> {
  aliases?: string[];
  kind?: "person";
  language?: string;
  distance?: number;
}

export type Term = string | [term: string, how: How];

/** A matcher of entries whose keys are their terms. */
export function matcher(terms: readonly Term[]): Matcher {
  const entries = terms.map((each) => {
    const [term, how] = typeof each === "string" ? [each, {} as How] : each;
    const { aliases = [], kind, language = "en", distance = 0, ...match } = how;
    const written = aliases.map((text) => ({ text, range: { start: 0, end: 0 } }));
    const flags = { exact: false, first: false, none: false, ...match };
    return {
      key: term,
      entry: { term, aliases: written, kind, match: flags } as unknown as Entry,
      language,
      distance,
    };
  });
  return createMatcher(entries);
}

/** Texts with bars around what the terms match in them, and nothing else: `the |zero option| is`. */
export function expectMatches(terms: readonly Term[], ...marked: string[]): void {
  const under = matcher(terms);
  for (const text of marked) {
    const bare = text.replaceAll("|", "");
    assert.equal(withBars(bare, under.scanText(bare)), text);
  }
}

function withBars(text: string, matches: readonly { start: number; end: number }[]): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of matches) {
    marked += `${text.slice(at, start)}|${text.slice(start, end)}|`;
    at = end;
  }
  return marked + text.slice(at);
}

export type Piece =
  | string
  | [text: string, what: "em" | "code" | "break" | "image" | "entity" | { href: string }];

/** One leaf: each piece is a run between two signs of markup, plain text has none; an entity is five signs long. */
export function leaf(tag: Tag, ...pieces: Piece[]): { leaf: Leaf; source: string } {
  let text = "";
  let source = "";
  const runs: Run[] = [];
  for (const piece of pieces) {
    const [shown, what] = typeof piece === "string" ? [piece] : piece;
    const around = what === undefined || what === "entity" ? "" : "*";
    const raw = what === "entity" ? "&ent;" : shown;
    const start = source.length + around.length;
    const kind = what === "code" || what === "break" || what === "image" ? what : "text";
    const marks: Mark[] = [];
    if (what === "em") {
      marks.push({ type: "em" });
    } else if (typeof what === "object") {
      marks.push({ type: "link", ...what });
    }
    runs.push({
      start: text.length,
      end: text.length + shown.length,
      source: { start, end: start + raw.length },
      kind,
      ...(marks.length > 0 && { marks }),
    });
    text += shown;
    source += around + raw + around;
  }
  return { leaf: { tag, source: { start: 0, end: source.length }, text, runs }, source };
}

export const rich = (...leaves: { leaf: Leaf }[]): Rich => ({
  blocks: [],
  leaves: leaves.map((each) => each.leaf),
});

/** The matches in one leaf as they stand in its text and in its source. */
export function inLeaf(
  terms: readonly Term[],
  made: ReturnType<typeof leaf>,
): [text: string, source: string][] {
  return matcher(terms)
    .scan(rich(made))
    .map(({ start, end, source }) => [
      made.leaf.text.slice(start, end),
      made.source.slice(source.start, source.end),
    ]);
}

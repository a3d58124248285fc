/**
 * Finds the terms of glossaries in text: one pass, whose work grows with the text and not with the glossaries. The
 * rules are those of "What matches" in the lesson format.
 */
import type { Entry } from "./glossary.ts";
import { addresses, unreadable } from "./match/blocked.ts";
import { Finder } from "./match/finder.ts";
import { formsOf } from "./match/forms.ts";
import { Places } from "./match/place.ts";
import { isHeading, type Leaf, type Range, type Rich } from "./rich.ts";

/** Where a term stands in a text. Offsets are UTF-16 and half open; a possessive belongs to the match. */
export interface TermSpan {
  start: number;
  end: number;
  /** Keys, in the order of the scope; more than one where entries share a form. */
  entries: readonly string[];
}

export interface TermMatch extends TermSpan {
  /** Index into `Rich.leaves`; `start` and `end` are in its text. */
  leaf: number;
  source: Range;
  /** The reader decorates it: not in headings and link text, and with `Match: first` only the first that it would. */
  shown: boolean;
}

export interface Matcher {
  /** In the order of the text, without overlaps. */
  scan(rich: Rich): TermMatch[];
  /** The same of some leaves of a text, as if they were all of it but for the index of the first; see `showFirst`. */
  scanLeaves(leaves: readonly Leaf[], firstLeaf: number): TermMatch[];
  /** What is found in all leaves of a text, one after the other: with `Match: first` only the first is shown. */
  showFirst(matches: TermMatch[]): TermMatch[];
  /** The same for bare text. A blank line ends a match. */
  scanText(text: string): TermSpan[];
  /** Number of forms, inflected ones included. */
  readonly forms: number;
}

export interface MatchedEntry {
  key: string;
  entry: Entry;
  /** BCP 47; decides how forms are inflected. */
  language: string;
  /** Of its glossary. Where entries match the same words, the lowest wins. */
  distance: number;
}

export function createMatcher(entries: readonly MatchedEntry[]): Matcher {
  const finder = new Finder(entries.map(({ key }) => key));
  const firstOnly = new Set<string>();
  for (const [index, { key, entry, language, distance }] of entries.entries()) {
    for (const form of formsOf(entry, language)) {
      finder.add(form, index, distance);
    }
    if (entry.match.first) {
      firstOnly.add(key);
    }
  }
  finder.seal();

  function scanLeaf(leaf: Leaf, at: number, matches: TermMatch[]): void {
    const heading = isHeading(leaf);
    const places = new Places(leaf.runs);
    finder.find(leaf.text, unreadable(leaf), (start, end, keys) => {
      const source = places.of(start, end);
      matches.push({ leaf: at, start, end, source, entries: keys, shown: !heading && !places.link });
    });
  }

  function scanLeaves(leaves: readonly Leaf[], firstLeaf: number): TermMatch[] {
    const matches: TermMatch[] = [];
    for (const [at, leaf] of leaves.entries()) {
      if (leaf.tag !== "pre") {
        scanLeaf(leaf, firstLeaf + at, matches);
      }
    }
    return matches;
  }

  function showFirst(matches: TermMatch[]): TermMatch[] {
    if (firstOnly.size === 0) {
      return matches;
    }
    const seen = new Set<string>();
    return matches.map((match) => {
      if (!match.shown || match.entries.every((key) => seen.has(key))) {
        return match.shown ? { ...match, shown: false } : match;
      }
      for (const key of match.entries.filter((each) => firstOnly.has(each))) {
        seen.add(key);
      }
      return match;
    });
  }

  return {
    scan: ({ leaves }) => showFirst(scanLeaves(leaves, 0)),
    scanLeaves,
    showFirst,
    scanText(text) {
      const spans: TermSpan[] = [];
      finder.find(text, addresses(text), (start, end, keys) => {
        spans.push({ start, end, entries: keys });
      });
      return spans;
    },
    forms: finder.forms,
  };
}

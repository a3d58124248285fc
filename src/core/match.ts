/**
 * Finds the terms of glossaries in text: one pass, whose work grows with the text and not with the glossaries. The
 * rules are those of "What matches" in the lesson format.
 */
import type { Entry } from "./glossary.ts";
import { addresses, unreadable } from "./match/blocked.ts";
import { Finder } from "./match/finder.ts";
import { formsOf } from "./match/forms.ts";
import { sourceOf, touchesLink } from "./match/place.ts";
import type { Leaf, Range, Rich } from "./rich.ts";

/** Where a term stands in a text. Offsets are UTF-16 and half open; a possessive belongs to the match. */
export interface TermSpan {
  start: number;
  end: number;
  /** Keys, in the order of the scope; more than one where entries share a form. */
  entries: string[];
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
  const finder = new Finder();
  for (const [index, { entry, language, distance }] of entries.entries()) {
    for (const form of formsOf(entry, language)) {
      finder.add(form, index, distance);
    }
  }
  const keysOf = (indexes: readonly number[]) => indexes.map((index) => entries[index]?.key ?? "");

  function scanLeaf(leaf: Leaf, at: number, seen: Set<number>, matches: TermMatch[]): void {
    const heading = /^h[1-6]$/.test(leaf.tag);
    finder.find(leaf.text, unreadable(leaf), (start, end, indexes) => {
      const decorated = !heading && !touchesLink(leaf.runs, start, end);
      const shown = decorated && indexes.some((index) => !seen.has(index));
      for (const index of shown ? indexes : []) {
        if (entries[index]?.entry.match.first) {
          seen.add(index);
        }
      }
      const source = sourceOf(leaf.runs, start, end);
      matches.push({ leaf: at, start, end, source, entries: keysOf(indexes), shown });
    });
  }

  return {
    scan(rich) {
      const matches: TermMatch[] = [];
      const seen = new Set<number>();
      for (const [at, leaf] of rich.leaves.entries()) {
        if (leaf.tag !== "pre") {
          scanLeaf(leaf, at, seen, matches);
        }
      }
      return matches;
    },
    scanText(text) {
      const spans: TermSpan[] = [];
      finder.find(text, addresses(text), (start, end, indexes) => {
        spans.push({ start, end, entries: keysOf(indexes) });
      });
      return spans;
    },
    forms: finder.forms,
  };
}

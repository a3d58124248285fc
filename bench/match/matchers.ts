import { createMatcher, type MatchedEntry, type Matcher } from "../../src/core/match.ts";
import { glossary } from "./corpus.ts";

/** A matcher's entries, of a glossary in English. */
export const matchedEntries = (terms: number): MatchedEntry[] =>
  glossary(terms).map((entry) => ({ key: entry.id, entry, language: "en", distance: 0 }));

export const matcherOf = (terms: number): Matcher => createMatcher(matchedEntries(terms));

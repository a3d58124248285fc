import type { Problem } from "./problem.ts";
import type { Range, Rich } from "./rich.ts";

export type EntryKind = "term" | "person" | "place" | "organisation" | "event";

export interface Entry {
  /** `{#id}`, else the slug of the term. Unique in its glossary (a second one gets `-2` and a problem). */
  id: string;
  term: string;
  /** The term's own words in the heading. */
  termRange: Range;
  /** Heading to the end of the labels. */
  source: Range;
  /** The prose, with source offsets of the glossary file. May be empty (a problem). */
  definition: Rich;
  /** Where the first sentence ends in `definition.leaves[0].text`; 0 when there is no prose. */
  shortEnd: number;
  aliases: { text: string; range: Range }[];
  kind?: EntryKind;
  /** ISO date. */
  asOf?: string;
  sinceThen?: Rich;
  sources: string[];
  see: { id: string; range: Range }[];
  match: { case?: "case" | "nocase"; exact: boolean; first: boolean; none: boolean };
  say?: string;
}

export interface Glossary {
  /** BCP 47; undefined: that of the article, else English. */
  language?: string;
  entries: Entry[];
  problems: Problem[];
}

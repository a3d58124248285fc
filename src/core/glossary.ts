import { glossaryFields } from "./frontmatter-fields.ts";
import { EditedMarkdown, type Markdown, parseMarkdown } from "./markdown.ts";
import { single, valueLink, valueParts, valueRich, valueText } from "./label-values.ts";
import { firstLabel, isLabelBlock, type Label, readLabels, reportUnknown, similar } from "./labels.ts";
import { inOrder, type Problem, type Report } from "./problem.ts";
import type { Block, Range, Rich } from "./rich.ts";
import { pieceOf, plain } from "./rich-text.ts";
import { readSections, type Section } from "./sections.ts";
import { firstSentenceEnd } from "./sentence.ts";
import { inTurns, type Steps, whole } from "./steps.ts";

export const entryKinds = ["term", "person", "place", "organisation", "event"] as const;
export type EntryKind = (typeof entryKinds)[number];

export const matchWords = ["case", "nocase", "exact", "first", "none"] as const;

export const entryLabels = [
  "Aliases",
  "Kind",
  "As of",
  "Since then",
  "Source",
  "See",
  "Match",
  "Say",
] as const;
export type EntryLabel = (typeof entryLabels)[number];

export interface Entry {
  /** `{#id}`, else the slug of the term. Unique in its glossary (a second one gets `-2` and a problem). */
  id: string;
  term: string;
  /** The term's own words in the heading. */
  termRange: Range;
  /** Heading to the end of the labels. */
  source: Range;
  /**
   * The prose. May be empty (a problem). The same object as long as the entry's own text is the same: its places and those of
   * `sinceThen`, for which nobody asks, are those of when it was read.
   */
  definition: Rich;
  /** Where the first sentence ends in `definition.leaves[0].text`; 0 when there is no prose. */
  shortEnd: number;
  aliases: { text: string; range: Range }[];
  kind?: EntryKind;
  /** ISO date: day, month or year. */
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

/** Never throws; what cannot be understood is among the problems. */
export const parseGlossary = (text: string): Glossary => whole(inSteps(parseMarkdown(text)));

/** The same of a text, with a step for each slice of it. */
export function* glossaryInSlices(text: string): Steps<Glossary> {
  return yield* inSteps(yield* EditedMarkdown.inSlices(text));
}

/** In UTF-16 units: from here on others should not wait until a glossary is read. */
const large = 200_000;

/** At once, or of a large one in slices, with a pause between any two of them. */
export async function readGlossary(text: string, pause?: () => Promise<void>): Promise<Glossary> {
  return text.length < large ? parseGlossary(text) : await inTurns(glossaryInSlices(text), pause);
}

/** So many entries are read in one step. */
const portion = 1000;

function* inSteps({ rich, frontMatter, problems: ofFrontMatter }: Markdown): Steps<Glossary> {
  const problems: Problem[] = [];
  const report: Report = (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });
  const found = [...ofFrontMatter];
  const fields = glossaryFields(frontMatter, found);
  problems.push(...found);
  const entries: Entry[] = [];
  const sections = readSections(rich, [], report);
  for (const [index, section] of sections.entries()) {
    if (index % portion === portion - 1) {
      yield;
    }
    const entry = readGlossarySection(rich, section, report);
    if (entry) {
      entries.push(entry);
    }
  }
  if (sections.length === 0) {
    report("no-entries", { start: 0, end: 0 });
  }
  return { ...fields, entries, problems: inOrder(problems) };
}

/** Stands where an author is to say what a term means. */
export const definitionGap = "(Say what it means.)";

/** Undefined where the heading has no words. */
export function readGlossarySection(rich: Rich, section: Section, report: Report): Entry | undefined {
  const term = section.leaf.text.replace(/\s+/g, " ").trim();
  if (term === "") {
    report("empty-term", section.source);
    return undefined;
  }
  const { prose, labels } = splitBody(rich, section.body, term, report);
  const definition = pieceOf(rich, prose);
  const words = plain(definition).trim();
  if (words === "") {
    report("empty-definition", section.words, { term });
  } else if (words.startsWith(definitionGap)) {
    report("unwritten-definition", section.words, { term, gap: definitionGap });
  }
  const entry: Entry = {
    id: section.id,
    term,
    termRange: section.words,
    source: section.source,
    definition,
    shortEnd: firstSentenceEnd(definition.leaves[0]?.text ?? ""),
    aliases: named(labels, "Aliases").flatMap((label) => valueParts(label)),
    sources: named(labels, "Source").map(valueLink),
    see: named(labels, "See")
      .flatMap((label) => valueParts(label, /[,;]/))
      .map(({ text, range }) => ({ id: text.replace(/^#/, ""), range })),
    match: readMatch(labels, report),
  };
  readFacts(entry, labels, report);
  return entry;
}

const named = (labels: Label<EntryLabel>[], name: EntryLabel) =>
  labels.filter((label) => label.name === name);

/** The definition, and the labels below it. Prose below the labels is reported and kept. */
function splitBody(
  rich: Rich,
  body: readonly Block[],
  term: string,
  report: Report,
): { prose: Block[]; labels: Label<EntryLabel>[] } {
  const prose: Block[] = [];
  const labels: Label<EntryLabel>[] = [];
  for (const block of body) {
    if (isLabelBlock(rich, block, entryLabels)) {
      labels.push(...readLabels(rich, block, entryLabels, report));
      continue;
    }
    prose.push(block);
    const first = firstLabel(rich, block, entryLabels);
    if (first?.name) {
      report("half-label-block", block.source, { label: first.name });
    } else if (first && (labels.length > 0 || similar(first.word, entryLabels) !== undefined)) {
      reportUnknown(first.word, entryLabels, first.line, report);
    } else if (labels.length > 0) {
      report("prose-after-labels", block.source, { term });
    }
  }
  return { prose, labels };
}

function readFacts(entry: Entry, labels: Label<EntryLabel>[], report: Report): void {
  const kind = single(labels, "Kind", report);
  if (kind) {
    const word = valueText(kind).toLowerCase();
    const found = entryKinds.find((each) => each === word);
    if (found) {
      entry.kind = found;
    } else {
      report("unknown-entry-kind", kind.range, { kind: valueText(kind), known: entryKinds.join(", ") });
    }
  }
  const asOf = single(labels, "As of", report);
  if (asOf && isDate(valueText(asOf))) {
    entry.asOf = valueText(asOf);
  } else if (asOf) {
    report("bad-date", asOf.range, { date: valueText(asOf) });
  }
  const sinceThen = single(labels, "Since then", report);
  if (sinceThen) {
    entry.sinceThen = valueRich(sinceThen);
  }
  const say = single(labels, "Say", report);
  if (say) {
    entry.say = valueText(say);
  }
}

function readMatch(labels: Label<EntryLabel>[], report: Report): Entry["match"] {
  const match: Entry["match"] = { exact: false, first: false, none: false };
  for (const { text, range } of named(labels, "Match").flatMap((label) => valueParts(label, /[,;]/))) {
    const word = matchWords.find((each) => each === text.toLowerCase());
    if (word === undefined) {
      report("unknown-match", range, { word: text, known: matchWords.join(", ") });
    } else if (word !== "case" && word !== "nocase") {
      match[word] = true;
    } else if (match.case !== undefined && match.case !== word) {
      report("match-conflict", range, { kept: match.case });
    } else {
      match.case = word;
    }
  }
  return match;
}

/** ISO 8601: a day that exists, a month, or a year. */
function isDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) {
    return false;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** A glossary and a quiz are both made of level-2 headings, each with what stands below it. */
import { similar } from "./labels.ts";
import { slug } from "./markdown.ts";
import type { Report } from "./problem.ts";
import type { Block, Leaf, Range, Rich } from "./rich.ts";
import { uniqueNames } from "./unique.ts";

export interface Section {
  /** Unique in the file. */
  id: string;
  /** Whether the heading says the id itself. */
  named: boolean;
  /** Only known ones. */
  classes: ReadonlySet<string>;
  /** The heading's words. */
  leaf: Leaf;
  /** The heading's words in the source; its line where there are none. */
  words: Range;
  body: Block[];
  /** From the heading to the end of the body. */
  source: Range;
}

/** What the id of a heading is made of. */
export interface HeadingName {
  /** As the heading says itself. */
  explicit?: string;
  /** Empty where it is not needed. */
  slug: string;
  /** The heading's words in the source. */
  words: Range;
}

/** A heading and what stands below it, before it is known which id it gets. */
export interface Heading extends HeadingName {
  leaf: Leaf;
  classes: Set<string>;
  body: Block[];
  source: Range;
}

/** The level-2 sections of a file. */
export function readSections(rich: Rich, knownClasses: readonly string[], report: Report): Section[] {
  const headings = findHeadings(rich, knownClasses, report);
  const ids = nameHeadings(headings, (at, details) => {
    report("duplicate-id", headings[at]?.words ?? { start: 0, end: 0 }, details);
  });
  return headings.map((heading, at) => sectionOf(heading, ids[at] ?? ""));
}

/**
 * The ids of headings, each one's own. Those that headings say themselves are given first, so that no slug takes one
 * away; a second one of the same name is reported, with the index of its heading, and numbered.
 */
export function nameHeadings(
  headings: readonly HeadingName[],
  repeated: (at: number, details: { id: string; instead: string }) => void,
): string[] {
  const unique = uniqueNames();
  const ids = headings.map(({ explicit }, at) => {
    const id = explicit === undefined ? undefined : unique(explicit);
    if (explicit !== undefined && id !== undefined && id !== explicit) {
      repeated(at, { id: explicit, instead: id });
    }
    return id;
  });
  return ids.map((id, at) => id ?? unique(headings[at]?.slug ?? ""));
}

export function sectionOf({ leaf, words, classes, body, source, explicit }: Heading, id: string): Section {
  return { id, named: explicit !== undefined, classes, leaf, words, body, source };
}

export function findHeadings(rich: Rich, known: readonly string[], report: Report): Heading[] {
  const headings: Heading[] = [];
  let open: Heading | undefined;
  for (const block of rich.blocks) {
    const leaf = block.leaf === undefined ? undefined : rich.leaves[block.leaf];
    if (block.tag === "h1") {
      open = undefined;
    } else if (block.tag === "h2" && leaf) {
      open = readHeading(block, leaf, known, report);
      headings.push(open);
    } else if (open && block.tag !== "footnotes") {
      open.body.push(block);
      open.source.end = Math.max(open.source.end, block.source.end);
    }
  }
  return headings;
}

function readHeading(block: Block, leaf: Leaf, known: readonly string[], report: Report): Heading {
  const [first, last] = [leaf.runs[0], leaf.runs.at(-1)];
  const words = first && last ? { start: first.source.start, end: last.source.end } : block.source;
  const heading: Heading = {
    leaf,
    words,
    slug: "",
    classes: new Set(),
    body: [],
    source: { ...block.source },
  };
  for (const word of block.attributes ?? []) {
    if (word.startsWith("#") && word.length > 1 && heading.explicit === undefined) {
      heading.explicit = word.slice(1);
    } else if (word.startsWith(".") && known.includes(word.slice(1))) {
      heading.classes.add(word.slice(1));
    } else if (word.startsWith(".")) {
      report("unknown-class", words, { class: word.slice(1), known: classesToUse(word.slice(1), known) });
    } else {
      report("bad-attribute", words, { text: word });
    }
  }
  heading.slug = heading.explicit === undefined ? slug(leaf.text) || "section" : "";
  return heading;
}

const classesToUse = (word: string, known: readonly string[]) =>
  known.length === 0 ? "none" : `.${similar(word, known) ?? known.join(", .")}`;

/** A glossary that is being written, by its sections. Says the same as `parseGlossary`. */
import { readFrontMatter } from "./frontmatter.ts";
import { glossaryFields } from "./frontmatter-fields.ts";
import { type Entry, type Glossary, readGlossarySection } from "./glossary.ts";
import { inOrder, type Report } from "./problem.ts";
import type { Rich } from "./rich.ts";
import { moved, SectionReader } from "./section-reader.ts";
import type { Section } from "./sections.ts";
import { type Steps, whole } from "./steps.ts";

/** An entry as it was read, and where it stands by now. */
interface Known {
  entry: Entry;
  at: number;
  standing: Entry;
}

export class GlossaryReader {
  readonly #sections: SectionReader<Known | undefined>;

  /** `once`: no other text will be read. */
  constructor(once = false) {
    this.#sections = new SectionReader([], readKnown, once);
  }

  read(text: string): Glossary {
    return whole(this.inSteps(text));
  }

  /** The same, in steps between which something else can be done. */
  *inSteps(text: string): Steps<Glossary> {
    const { frontMatter, bodyStart, problems } = readFrontMatter(text);
    const fields = glossaryFields(frontMatter, problems);
    const sections = yield* this.#sections.inSteps(text, bodyStart, problems);
    const entries: Entry[] = [];
    for (const { at, value } of sections) {
      if (value) {
        entries.push(standing(value, at));
      }
    }
    if (sections.length === 0) {
      problems.push({ code: "no-entries", range: { start: 0, end: 0 } });
    }
    return { ...fields, entries, problems: inOrder(problems) };
  }
}

function readKnown(rich: Rich, section: Section, report: Report): Known | undefined {
  const entry = readGlossarySection(rich, section, report);
  return entry && { entry, at: 0, standing: entry };
}

/** The same object as long as it stands where it stood. */
function standing(known: Known, at: number): Entry {
  if (known.at !== at) {
    const { entry } = known;
    known.at = at;
    known.standing = {
      ...entry,
      termRange: moved(entry.termRange, at),
      source: moved(entry.source, at),
      aliases: entry.aliases.map(({ text, range }) => ({ text, range: moved(range, at) })),
      see: entry.see.map(({ id, range }) => ({ id, range: moved(range, at) })),
    };
  }
  return known.standing;
}

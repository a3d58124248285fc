/**
 * A file of sections that is being written: what was read of a section is read again only when its text is another. The
 * file is cut into stretches of whole sections, each read by itself; those that a change leaves alone stay.
 */
import { EditedMarkdown, parseAbove, parseBody } from "./markdown.ts";
import { changeBetween } from "./markdown/change.ts";
import { ownCopy } from "./own-copy.ts";
import type { Problem, Report } from "./problem.ts";
import type { Range, Rich } from "./rich.ts";
import {
  findHeadings,
  type Heading,
  type HeadingName,
  nameHeadings,
  type Section,
  sectionOf,
} from "./sections.ts";
import { type Steps, whole } from "./steps.ts";

/** Places in `value` count from `at`. The same object as long as its text, its id and what it is read with stay. */
export interface Placed<T> {
  at: number;
  value: T;
}

interface Read<T> {
  id: string;
  value: T;
  problems: Problem[];
}

/** Some whole sections of a file, as if they were one of their own. */
interface Stretch<T> {
  names: HeadingName[];
  problems: Problem[];
  /** By index of the heading. */
  sections: (Read<T> | undefined)[];
  /** Only until they are read: it is much, and seldom asked for again. */
  parsed?: Parsed | undefined;
}

interface Parsed {
  rich: Rich;
  headings: Heading[];
  problems: Problem[];
}

interface PlacedStretch<T> extends Placed<Stretch<T>> {
  end: number;
}

/** Units that are read in one step. */
const slice = 100_000;

/** Sections that are looked at in one step. */
const portion = 1000;

export class SectionReader<T> {
  #text = "";
  #stretches: PlacedStretch<T>[] = [];
  /** Of a file that cannot be cut. */
  #whole: EditedMarkdown | undefined;

  /** `once`: no other text will be read. */
  constructor(
    private readonly classes: readonly string[],
    private readonly readSection: (rich: Rich, section: Section, report: Report) => T,
    private readonly once = false,
  ) {}

  /** The sections from `start` on. Problems stand where they are in the file, in no order. */
  read(text: string, start: number, problems: Problem[]): Placed<T>[] {
    return whole(this.inSteps(text, start, problems));
  }

  /** The same, in steps between which something else can be done, other texts be read too. */
  *inSteps(text: string, start: number, problems: Problem[]): Steps<Placed<T>[]> {
    const stretches = yield* this.#cut(text, start);
    const headings: { in: PlacedStretch<T>; name: HeadingName; index: number }[] = [];
    for (const stretch of stretches) {
      const { at, value } = stretch;
      value.names.forEach((name, index) => headings.push({ in: stretch, name, index }));
      value.problems.forEach((problem) => problems.push(movedBy(problem, at)));
    }
    const ids = nameHeadings(
      headings.map(({ name }) => name),
      (which, details) => {
        const { in: stretch, name } = headings[which] ?? {};
        const range = moved(name?.words ?? { start: 0, end: 0 }, stretch?.at ?? 0);
        problems.push({ code: "duplicate-id", range, details });
      },
    );
    const found: Placed<T>[] = [];
    for (const [which, { in: stretch, index }] of headings.entries()) {
      const read = this.#section(text, stretch, index, ids[which] ?? "");
      found.push({ at: stretch.at, value: read.value });
      read.problems.forEach((problem) => problems.push(movedBy(problem, stretch.at)));
      if (which % portion === portion - 1) {
        yield;
      }
    }
    for (const { value } of stretches) {
      value.parsed = undefined;
    }
    return found;
  }

  #section(text: string, { at, end, value: stretch }: PlacedStretch<T>, index: number, id: string): Read<T> {
    const known = stretch.sections[index];
    if (known?.id === id) {
      return known;
    }
    const { rich, headings } = (stretch.parsed ??= this.#parsed(richOf(text, at, end)));
    const problems: Problem[] = [];
    const section = sectionOf(headings[index] as Heading, id);
    const read = { id, value: this.readSection(rich, section, reportTo(problems)), problems };
    stretch.sections[index] = read;
    return read;
  }

  *#cut(text: string, start: number): Steps<PlacedStretch<T>[]> {
    if (this.once) {
      return [this.#stretch(start, text.length, parseBody(text.slice(start)))];
    }
    // Footnotes and the definitions of links reach into other sections.
    if (text.includes("]:", start) || text.includes("^[", start)) {
      this.#stretches = [];
      const edited = this.#whole ?? (yield* EditedMarkdown.inSlices(text));
      edited.update(text);
      this.#whole = edited;
      return [this.#stretch(0, text.length, edited.rich)];
    }
    this.#whole = undefined;
    if (text !== this.#text || this.#stretches.length === 0) {
      this.#stretches = yield* this.#follow(text, start);
      this.#text = text;
    }
    return this.#stretches;
  }

  /** The stretches of another text, from those of the last. */
  *#follow(text: string, start: number): Steps<PlacedStretch<T>[]> {
    const known = this.#stretches;
    const change = changeBetween(this.#text, text);
    const by = change.newEnd - change.end;
    // The heading below a stretch belongs to how it was read, with what stands behind its signs.
    const same =
      known[0]?.at === start ? known.findIndex(({ end }) => end + headingLength > change.start) : 0;
    const stretches = known.slice(0, Math.max(0, same));
    let at = stretches.at(-1)?.end ?? start;
    for (let next = 0, read = 0; ;) {
      while (next < known.length && (known[next]?.at ?? 0) + by < at) {
        next++;
      }
      // The line break before it is to be the same, too.
      if (at > change.newEnd && known[next]?.at === at - by) {
        const rest = known.slice(next);
        return stretches.concat(rest.map((each) => ({ ...each, at: each.at + by, end: each.end + by })));
      }
      const stretch = this.#readStretch(text, at);
      stretches.push(stretch);
      read += stretch.end - at;
      at = stretch.end;
      if (at === text.length) {
        return stretches;
      }
      if (read > slice) {
        read = 0;
        yield;
      }
    }
  }

  #readStretch(text: string, at: number): PlacedStretch<T> {
    // A fence that is open goes on below a heading: twice as much may close it, and to look for its end stays linear.
    for (let count = 1; ; count *= 2) {
      let end = at;
      for (let passed = 0; passed < count && end < text.length; passed++) {
        end = nextHeading(text, end);
      }
      const rich = richOf(text, at, end);
      if (rich) {
        return this.#stretch(at, end, rich);
      }
    }
  }

  #stretch(at: number, end: number, rich: Rich): PlacedStretch<T> {
    const parsed = this.#parsed(rich);
    const names = parsed.headings.map(({ explicit, slug, words }) => ({
      ...(explicit !== undefined && { explicit }),
      slug,
      words,
    }));
    return {
      at,
      end,
      value: { names, problems: parsed.problems, sections: names.map(() => undefined), parsed },
    };
  }

  #parsed(rich: Rich | undefined): Parsed {
    const problems: Problem[] = [];
    const headings = rich ? findHeadings(rich, this.classes, reportTo(problems)) : [];
    return { rich: rich ?? { blocks: [], leaves: [] }, headings, problems };
  }
}

/** Of the sign of a heading and what must stand behind it. */
const headingLength = 3;

/** Where the next line begins that looks like a heading of a section, else the end. */
function nextHeading(text: string, from: number): number {
  let at = text.indexOf("##", from + 1);
  while (at >= 0 && !(isIn("\r\n", text.charAt(at - 1)) && isIn(" \t\r\n", text.charAt(at + 2)))) {
    at = text.indexOf("##", at + 1);
  }
  return at < 0 ? text.length : at;
}

/** The end of a text, too. */
const isIn = (signs: string, sign: string) => signs.includes(sign);

/** Of a stretch; undefined when it does not end there. */
const richOf = (text: string, at: number, end: number): Rich | undefined =>
  end === text.length ? parseBody(ownCopy(text.slice(at))) : parseAbove(text.slice(at, end));

const reportTo =
  (problems: Problem[]): Report =>
  (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });

export const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const movedBy = (problem: Problem, by: number): Problem => ({ ...problem, range: moved(problem.range, by) });

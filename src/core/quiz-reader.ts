/**
 * A quiz that is being written: what was read of a question is read again only when its text is another. Says the same
 * as `parseQuiz`.
 */
import { readFrontMatter } from "./frontmatter.ts";
import { quizFields } from "./frontmatter-fields.ts";
import { parseBody, slug } from "./markdown.ts";
import { inOrder, type Problem, type Report } from "./problem.ts";
import {
  type DraftQuestion,
  type Question,
  type Quiz,
  quizClasses,
  readQuizSection,
  type Unreadable,
} from "./quiz.ts";
import type { Range, Rich } from "./rich.ts";
import { findHeadings, type Heading, nameHeadings, sectionOf } from "./sections.ts";

/** Places in `value` count from `at`. The same object as long as its text, its id and what it is read with stay. */
export interface Placed<T> {
  at: number;
  value: T;
}

/** Problems stand where they are in the file. */
export interface PlacedQuiz extends Omit<Quiz, "questions" | "unreadable"> {
  questions: Placed<Question>[];
  unreadable: Placed<Unreadable>[];
  drafts: Placed<DraftQuestion>[];
}

/** Some whole sections of a file, as if they were one of their own. */
interface Stretch {
  rich: Rich;
  headings: Heading[];
  problems: Problem[];
  /** By index of the heading and id. */
  sections: Map<string, ReadSection>;
}

type ReadSection = ReturnType<typeof readQuizSection> & { problems: Problem[] };

export class QuizReader {
  /** Those of the last text, by their own; undefined for a text whose last block goes on below it. */
  #known = new Map<string, Stretch | undefined>();

  /** `once`: no other text will be read. */
  constructor(private readonly once = false) {}

  read(text: string): PlacedQuiz {
    const { frontMatter, bodyStart, problems } = readFrontMatter(text);
    const fields = quizFields(frontMatter, problems);
    const quiz: PlacedQuiz = {
      order: "fixed",
      ...fields,
      questions: [],
      unreadable: [],
      drafts: [],
      problems,
    };
    const stretches = this.#stretches(text.slice(bodyStart)).map(({ at, value }) => ({
      at: at + bodyStart,
      value,
    }));
    const headings = stretches.flatMap(({ at, value }) =>
      value.headings.map((heading, index) => ({ at, stretch: value, heading, index })),
    );
    problems.push(...stretches.flatMap(({ at, value }) => value.problems.map(movedBy(at))));
    const ids = nameHeadings(
      headings.map(({ heading }) => heading),
      slug,
      (which, details) => {
        const { at, heading } = headings[which] ?? {};
        const range = moved(heading?.words ?? { start: 0, end: 0 }, at ?? 0);
        problems.push({ code: "duplicate-id", range, details });
      },
    );
    for (const [which, { at, stretch, heading, index }] of headings.entries()) {
      const read = readSectionOf(stretch, heading, index, ids[which] ?? "");
      problems.push(...read.problems.map(movedBy(at)));
      if ("question" in read) {
        quiz.questions.push({ at, value: read.question });
      } else if ("unreadable" in read) {
        quiz.unreadable.push({ at, value: read.unreadable });
      } else {
        quiz.drafts.push({ at, value: read.draft });
      }
    }
    if (headings.length === 0) {
      problems.push({ code: "no-questions", range: { start: 0, end: 0 } });
    }
    inOrder(problems);
    return quiz;
  }

  #stretches(body: string): Placed<Stretch>[] {
    // Footnotes and the definitions of links reach into other sections.
    const apart = !this.once && !/\]:|\^\[/.test(body);
    const inside = apart ? [...body.matchAll(/(?<=[\r\n])##(?=[ \t\r\n]|$)/g)].map(({ index }) => index) : [];
    const starts = [0, ...inside];
    const found: Placed<Stretch>[] = [];
    const known = new Map<string, Stretch | undefined>();
    for (let first = 0, count = 1; first < starts.length;) {
      const at = starts[first] ?? 0;
      const end = starts[first + count] ?? body.length;
      const last = end === body.length;
      const text = body.slice(at, end);
      const key = `${last ? "last" : "more"}\n${text}`;
      const stretch =
        known.get(key) ?? (this.#known.has(key) ? this.#known.get(key) : readStretch(text, last));
      known.set(key, stretch);
      if (stretch) {
        found.push({ at, value: stretch });
        first += count;
        count = 1;
      } else {
        // A fence is open: twice as much may close it, and to look for its end stays linear.
        count *= 2;
      }
    }
    this.#known = known;
    return found;
  }
}

/** Undefined when the last block goes on below the text, so that no heading follows there. */
function readStretch(text: string, last: boolean): Stretch | undefined {
  const rich = parseBody(last ? text : `${text}## next`);
  if (!last) {
    const next = rich.blocks.pop();
    if (next?.tag !== "h2" || next.source.start !== text.length) {
      return undefined;
    }
    rich.leaves.pop();
  }
  const problems: Problem[] = [];
  return {
    rich,
    headings: findHeadings(rich, quizClasses, reportTo(problems)),
    problems,
    sections: new Map(),
  };
}

function readSectionOf(stretch: Stretch, heading: Heading, index: number, id: string): ReadSection {
  const key = `${index} ${id}`;
  let read = stretch.sections.get(key);
  if (!read) {
    const problems: Problem[] = [];
    read = { ...readQuizSection(stretch.rich, sectionOf(heading, id), reportTo(problems)), problems };
    stretch.sections.set(key, read);
  }
  return read;
}

const reportTo =
  (problems: Problem[]): Report =>
  (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });

export const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const movedBy =
  (at: number) =>
  (problem: Problem): Problem => ({ ...problem, range: moved(problem.range, at) });

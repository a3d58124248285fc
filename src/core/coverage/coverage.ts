/** What the quiz of a lesson asks about, and what it leaves out. */
import { askedTerms } from "../check/quiz/reading.ts";
import { headingOf, wordsOf } from "../check/quiz/rule.ts";
import type { Lesson } from "../lesson.ts";
import { processes } from "../question/kind.ts";
import type { Process, Question } from "../quiz.ts";
import type { Range } from "../rich.ts";
import { sourceRange } from "../rich-text.ts";
import { readingTime } from "../reading-time.ts";
import type { ScopedEntry } from "../scope.ts";
import { wordsIn } from "../words.ts";
import { type Readability, readability } from "./readability.ts";

export interface CoveredQuestion {
  id: string;
  stem: string;
  process?: Process;
  /** Of its heading, in the quiz. */
  range: Range;
}

export interface CoveredParagraph {
  text: string;
  words: number;
  /** In the article. */
  range: Range;
  /** Those that have evidence in it, in the order of the quiz. */
  questions: CoveredQuestion[];
}

export interface CoveredTerm {
  scoped: ScopedEntry;
  /** Those that ask for it, ask with it or have it for an answer. */
  questions: CoveredQuestion[];
}

export interface Coverage {
  paragraphs: CoveredParagraph[];
  /** Those that stand in the article, in the order of the glossaries. */
  terms: CoveredTerm[];
  /** How many questions of each reading process, and without one. */
  processes: Record<Process | "none", number>;
  questions: number;
  words: number;
  minutes: number;
  /** Of an English article. */
  readability?: Readability;
}

/** Shorter ones are captions, bylines and the like. */
const fewestWords = 8;

export function coverage(lesson: Lesson): Coverage {
  const { article, scope } = lesson;
  const questions = lesson.quiz?.quiz.questions ?? [];
  const shown = new Map(questions.map((question) => [question, describe(question)]));
  const byLeaf = collect(questions, (question) =>
    (lesson.evidence.get(question.id) ?? []).flat().map(({ leaf }) => leaf),
  );
  const byTerm = collect(questions, (question) => askedTerms(question, scope));
  const describeAll = (all: readonly Question[] = []) => all.flatMap((each) => shown.get(each) ?? []);
  const present = new Set(scope.matcher.scan(article.rich).flatMap(({ entries }) => entries));
  const read = /^en\b/i.test(article.language ?? "en") ? readability(article.rich) : undefined;
  return {
    paragraphs: article.rich.leaves.flatMap((leaf, at) => {
      const words = wordsIn(leaf.text).length;
      const asked = describeAll(byLeaf.get(at));
      const counts = leaf.tag === "p" && words >= fewestWords;
      return counts || asked.length > 0
        ? [
            {
              text: leaf.text.replace(/[\s\uFFFC]+/g, " ").trim(),
              words,
              range: sourceRange(leaf, 0, leaf.text.length),
              questions: asked,
            },
          ]
        : [];
    }),
    terms: scope.entries
      .filter(({ key }) => present.has(key))
      .map((scoped) => ({ scoped, questions: describeAll(byTerm.get(scoped.key)) })),
    processes: {
      ...(Object.fromEntries(
        processes.map((each) => [each, questions.filter(({ process }) => process === each).length]),
      ) as Record<Process, number>),
      none: questions.filter(({ process }) => process === undefined).length,
    },
    questions: questions.length,
    ...readingTime(article.rich),
    ...(read && { readability: read }),
  };
}

function describe(question: Question): CoveredQuestion {
  const stem = wordsOf(question.stem).replace(/\s+/g, " ");
  const { id, process } = question;
  return { id, stem, range: headingOf(question), ...(process && { process }) };
}

/** By key, each question once, in their order. */
function collect<K>(questions: readonly Question[], keysOf: (question: Question) => K[]): Map<K, Question[]> {
  const found = new Map<K, Question[]>();
  for (const question of questions) {
    for (const key of new Set(keysOf(question))) {
      found.set(key, [...(found.get(key) ?? []), question]);
    }
  }
  return found;
}

import { quizFields } from "./frontmatter-fields.ts";
import { parseMarkdown } from "./markdown.ts";
import { inOrder, type Problem, type Report } from "./problem.ts";
import { modifiers, processes } from "./question/kind.ts";
import { readQuestion } from "./question/read.ts";
import type { Range, Rich } from "./rich.ts";
import { readSections, type Section } from "./sections.ts";

export type Process = (typeof processes)[number];

/** What every question has, whatever its kind. */
export interface QuestionBase {
  /** `{#id}`, else the slug of the heading (a problem says so). Unique in its quiz. */
  id: string;
  /** Heading to the last label. */
  source: Range;
  /** The heading's words, and what stands between it and the answer block. */
  stem: Rich;
  process?: Process;
  /** `.fixed`: keep the order of the options. */
  fixed: boolean;
  typo: boolean;
  exact: boolean;
  hints: Rich[];
  why?: Rich;
  /** The quoted words, still to be found in the article. */
  evidence: Quote[];
  recall: string[];
  points: number;
  term?: string;
  tags: string[];
  /** Changes when the wording or the key changes; not when white space does. */
  fingerprint: string;
}

export interface Quote {
  /** As written between the quotes; `…` parts first and last words. */
  text: string;
  range: Range;
}

export interface Option {
  /** Stays the same when options move: made from the text, unique in the question. */
  key: string;
  text: Rich;
  right: boolean;
  range: Range;
  feedback?: Rich;
}

export interface Accepted {
  text: string;
  range: Range;
  feedback?: Rich;
}

export interface NumberAnswer {
  /** As shown to the learner: "37,000 ± 500". */
  text: string;
  low: number;
  high: number;
  unit?: string;
  range: Range;
  feedback?: Rich;
}

export type Gap = { kind: "typed"; accepted: string[] } | { kind: "menu"; entries: string[]; right: number };

/** Where a gap stands: in `text.leaves[leaf]` from `start` to `end` (the braces included), and in the source. */
export type PlacedGap = Gap & { leaf: number; start: number; end: number; range: Range };

export interface Item {
  key: string;
  text: Rich;
  range: Range;
  feedback?: Rich;
}

export interface Pair {
  /** Of the left side. */
  key: string;
  left: Rich;
  right: Rich;
  rightKey: string;
  range: Range;
  feedback?: Rich;
}

/** What is asked and what is right, by kind. */
export interface Bodies {
  choice: { options: Option[] };
  choices: { options: Option[] };
  text: { accepted: Accepted[]; expected: Accepted[] };
  /** `unit`: that of the first answer that has one. */
  number: { accepted: NumberAnswer[]; expected: NumberAnswer[]; unit?: string };
  cloze: { text: Rich; gaps: PlacedGap[] };
  /** In the right order. */
  order: { items: Item[] };
  match: { pairs: Pair[]; distractors: Omit<Pair, "key" | "left">[] };
  /** `passages`: how many are sought, once the article is known: quotes that overlap are one. */
  evidence: { select: Quote[]; passages?: number };
  /**
   * `unfound`: stands for an evidence question, since none of the passages it seeks is in the article. `unwritten`: it is
   * answered in one's head and only compared.
   */
  open: { model: Rich; rubric: string[]; unfound?: true; unwritten?: true };
}

export type Kind = keyof Bodies;
export type QuestionOf<K extends Kind> = QuestionBase & { kind: K } & Bodies[K];
export type Question = { [K in Kind]: QuestionOf<K> }[Kind];

/** A question whose kind cannot be told: it is shown, with its problem, and not asked. */
export interface Unreadable {
  id: string;
  stem: Rich;
  /** Tells where among the questions it stands. */
  source: Range;
}

/** A question that is not asked yet. */
export interface DraftQuestion {
  id: string;
  heading: string;
  /** Those of the heading, in the source. */
  words: Range;
  source: Range;
}

export interface Quiz {
  id?: string;
  /** Path as written in the front matter. */
  article?: string;
  title?: string;
  order: "fixed" | "shuffled";
  /** Percent; undefined: no pass mark. */
  pass?: number;
  questions: Question[];
  unreadable: Unreadable[];
  problems: Problem[];
}

/** The class of a question that is not asked yet. */
const draft = "draft";

/** What a heading may have. */
export const quizClasses = [...processes, ...modifiers, draft] as const;

/** Never throws; what cannot be understood is among the problems. */
export function parseQuiz(text: string): Quiz {
  const problems: Problem[] = [];
  const report: Report = (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });
  const { rich, frontMatter, problems: found } = parseMarkdown(text);
  const fields = quizFields(frontMatter, found);
  problems.push(...found);
  const quiz: Quiz = { order: "fixed", ...fields, questions: [], unreadable: [], problems };
  const sections = readSections(rich, quizClasses, report);
  for (const section of sections) {
    const read = readQuizSection(rich, section, report);
    if ("question" in read) {
      quiz.questions.push(read.question);
    } else if ("unreadable" in read) {
      quiz.unreadable.push(read.unreadable);
    }
  }
  if (sections.length === 0) {
    report("no-questions", { start: 0, end: 0 });
  }
  inOrder(problems);
  return quiz;
}

/** `draft`: not asked yet. What is still to be written there is not complained of. */
export function readQuizSection(
  rich: Rich,
  section: Section,
  report: Report,
): ReturnType<typeof readQuestion> | { draft: DraftQuestion } {
  if (section.classes.has(draft)) {
    report("draft-question", section.words);
    const { id, words, source, leaf } = section;
    return { draft: { id, heading: leaf.text, words, source } };
  }
  return readQuestion(rich, section, report);
}

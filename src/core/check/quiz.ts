/** What may be better in the questions of a quiz, beyond what its parser sees: a line a rule. */
import type { advice } from "../advice.ts";
import { memo } from "../memo.ts";
import { inOrder, type Problem } from "../problem.ts";
import type { Question } from "../quiz.ts";
import { moved, type Placed } from "../section-reader.ts";
import type { Place } from "../quote.ts";
import type { First } from "../stats/firsts.ts";
import * as answers from "./quiz/answers.ts";
import * as options from "./quiz/options.ts";
import * as reading from "./quiz/reading.ts";
import {
  type AnswersRule,
  type Asking,
  type AskingRule,
  headingOf,
  type QuestionRule,
  type QuizRule,
} from "./quiz/rule.ts";
import * as wording from "./quiz/wording.ts";

type Code = keyof typeof advice;

/** `english`: it knows the words of no other language. */
type Rule =
  | { each: QuestionRule; english?: true }
  | { inScope: AskingRule }
  | { inAnswers: AnswersRule }
  | { whole: QuizRule };

const rules: { [C in Exclude<Code, "draft-question" | "uncited-paragraph">]: Rule } = {
  "negative-stem": { each: wording.negativeStem, english: true },
  "all-of-the-above": { each: options.allOfTheAbove, english: true },
  "longest-option": { each: options.longestOption },
  "absolute-option": { each: options.absoluteOption, english: true },
  "repeated-word": { each: options.repeatedWord, english: true },
  "grammar-tells": { each: wording.grammarTells, english: true },
  "recall-needs-options": { each: wording.recallNeedsOptions, english: true },
  "overlapping-options": { each: options.overlappingOptions },
  "true-or-false": { each: options.trueOrFalse, english: true },
  "many-options": { each: options.manyOptions },
  "same-place": { whole: options.samePlace },
  "crowded-gaps": { each: wording.crowdedGaps },
  "glossary-tells": { inScope: reading.glossaryTells },
  "evidence-is-answer": { each: reading.evidenceIsAnswer },
  "no-why": { each: reading.noWhy },
  "no-feedback": { each: options.noFeedback },
  "no-process": { each: reading.noProcess },
  "all-locate": { whole: reading.allLocate },
  "two-options": { each: options.twoOptions },
  "long-stem": { each: wording.longStem },
  "untested-terms": { whole: reading.untestedTerms },
  "answered-unread": { inAnswers: answers.answeredUnread },
  "low-discrimination": { inAnswers: answers.lowDiscrimination },
  "seldom-chosen": { inAnswers: answers.seldomChosen },
};

const all = Object.entries(rules) as [Code, Rule][];

/** What rules find in a question alone, in English and in other languages. */
const inEnglish = memo((question: Question) => alone(question, true));
const inOthers = memo((question: Question) => alone(question, false));

function alone(question: Question, english: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const [code, rule] of all) {
    for (const { range, details } of "each" in rule && (english || !rule.english)
      ? rule.each(question)
      : []) {
      problems.push(details ? { code, range, details } : { code, range });
    }
  }
  return problems;
}

/** What is known of one question, with places as it has them. */
interface Checked {
  problems: Problem[];
  /** Keys; found when a rule first asks. */
  terms?: string[];
}

/** Checks questions about one article, and what it found of one it keeps as long as that stays the same. */
export class QuizCheck {
  readonly #checked = new WeakMap<Question, Checked>();

  constructor(readonly asking: Asking) {}

  /** In the order of the file, with what was looked for in the article and is not there. */
  of(questions: readonly Placed<Question>[]): Problem[] {
    const problems = questions.flatMap(({ at, value }) =>
      this.#of(value).problems.map((problem) => ({ ...problem, range: moved(problem.range, at) })),
    );
    const bare = questions.map(({ value }) => value);
    const termsOf = (question: Question) =>
      (this.#of(question).terms ??= reading.askedTerms(question, this.asking.scope));
    for (const [code, rule] of all) {
      const found = "whole" in rule ? rule.whole(bare, this.asking, termsOf) : undefined;
      if (found) {
        const { at } = questions.find(({ value }) => value === found.question) ?? { at: 0 };
        const range = moved(headingOf(found.question), at);
        problems.push({ code, range, ...(found.details && { details: found.details }) });
      }
    }
    return inOrder(problems);
  }

  #of(question: Question): Checked {
    let checked = this.#checked.get(question);
    if (!checked) {
      const { article, language, firsts } = this.asking;
      const { evidence, problems: unfound } = article?.passages(question) ?? { evidence: [], problems: [] };
      const english = /^en\b/i.test(language);
      const inScope = all.flatMap(([code, rule]) =>
        "inScope" in rule
          ? rule.inScope(question, this.asking, evidence).map((finding) => ({ code, ...finding }))
          : [],
      );
      const answered = firsts ? this.#inAnswers(question, firsts(question), evidence) : [];
      const own = english ? inEnglish(question) : inOthers(question);
      checked = { problems: [...unfound, ...own, ...inScope, ...answered] };
      this.#checked.set(question, checked);
    }
    return checked;
  }

  #inAnswers(question: Question, firsts: readonly First[], evidence: readonly Place[][]): Problem[] {
    return firsts.length === 0
      ? []
      : all.flatMap(([code, rule]) =>
          "inAnswers" in rule
            ? rule.inAnswers(question, firsts, this.asking, evidence).map((found) => ({ code, ...found }))
            : [],
        );
  }
}

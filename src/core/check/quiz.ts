/** What may be better in the questions of a quiz, beyond what its parser sees: a line a rule. */
import type { advice } from "../advice.ts";
import { inOrder, type Problem } from "../problem.ts";
import * as options from "./quiz/options.ts";
import * as reading from "./quiz/reading.ts";
import type { QuestionRule, QuizInScope, QuizRule } from "./quiz/rule.ts";
import * as wording from "./quiz/wording.ts";

type Code = keyof typeof advice;

/** `english`: it knows the words of no other language. */
type Rule = { each: () => QuestionRule; english?: true } | { whole: QuizRule; english?: true };

const rules: { [C in Exclude<Code, "draft-question" | "uncited-paragraph">]: Rule } = {
  "negative-stem": { each: () => wording.negativeStem, english: true },
  "all-of-the-above": { each: () => options.allOfTheAbove, english: true },
  "longest-option": { each: () => options.longestOption },
  "absolute-option": { each: () => options.absoluteOption, english: true },
  "repeated-word": { each: () => options.repeatedWord, english: true },
  "grammar-tells": { each: () => wording.grammarTells, english: true },
  "overlapping-options": { each: () => options.overlappingOptions },
  "true-or-false": { each: () => options.trueOrFalse, english: true },
  "many-options": { each: () => options.manyOptions },
  "same-place": { whole: options.samePlace },
  "crowded-gaps": { each: () => wording.crowdedGaps },
  "glossary-tells": { each: reading.glossaryTells },
  "evidence-is-answer": { each: () => reading.evidenceIsAnswer },
  "no-why": { each: () => reading.noWhy },
  "no-feedback": { each: () => options.noFeedback },
  "no-process": { each: () => reading.noProcess },
  "all-locate": { whole: reading.allLocate },
  "two-options": { each: () => options.twoOptions },
  "long-stem": { each: () => wording.longStem },
  "untested-terms": { whole: reading.untestedTerms },
};

export function checkQuiz(checked: QuizInScope): Problem[] {
  const problems: Problem[] = [];
  const english = /^en\b/i.test(checked.language);
  for (const [code, rule] of Object.entries(rules) as [Code, Rule][]) {
    if (rule.english && !english) {
      continue;
    }
    const find = "each" in rule ? rule.each() : undefined;
    const found =
      "whole" in rule
        ? rule.whole(checked)
        : checked.quiz.questions.flatMap((question) => find?.(question, checked) ?? []);
    problems.push(...found.map((finding) => ({ code, ...finding })));
  }
  return inOrder(problems);
}

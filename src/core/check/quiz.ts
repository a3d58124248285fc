/** What may be better in the questions of a quiz, beyond what its parser sees: a line a rule. */
import type { advice } from "../advice.ts";
import { inOrder, type Problem } from "../problem.ts";
import { passagesOf } from "../question/passages.ts";
import type { Question } from "../quiz.ts";
import { moved, type Placed } from "../quiz-reader.ts";
import type { Place } from "../quote.ts";
import * as options from "./quiz/options.ts";
import * as reading from "./quiz/reading.ts";
import { type Asking, headingOf, type QuestionRule, type QuizRule } from "./quiz/rule.ts";
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

/** What is known of one question, with places as it has them. */
interface Checked {
  problems: Problem[];
  evidence: Place[][];
  /** Keys; found when a rule first asks. */
  terms?: string[];
}

/** Checks questions about one article, and what it found of one it keeps as long as that stays the same. */
export class QuizCheck {
  readonly #checked = new WeakMap<Question, Checked>();
  readonly #rules: [Code, QuestionRule][] = [];
  readonly #wholes: [Code, QuizRule][] = [];

  constructor(readonly asking: Asking) {
    const english = /^en\b/i.test(asking.language);
    for (const [code, rule] of Object.entries(rules) as [Code, Rule][]) {
      if (rule.english && !english) {
        continue;
      }
      if ("whole" in rule) {
        this.#wholes.push([code, rule.whole]);
      } else {
        this.#rules.push([code, rule.each()]);
      }
    }
  }

  /** In the order of the file, with what was looked for in the article and is not there. */
  of(questions: readonly Placed<Question>[]): Problem[] {
    const problems = questions.flatMap(({ at, value }) =>
      this.#of(value).problems.map((problem) => ({ ...problem, range: moved(problem.range, at) })),
    );
    const alone = questions.map(({ value }) => value);
    const termsOf = (question: Question) =>
      (this.#of(question).terms ??= reading.termsOf(question, this.asking.scope));
    for (const [code, rule] of this.#wholes) {
      const found = rule(alone, this.asking, termsOf);
      if (found) {
        const { at } = questions.find(({ value }) => value === found.question) ?? { at: 0 };
        const range = moved(headingOf(found.question), at);
        problems.push({ code, range, ...(found.details && { details: found.details }) });
      }
    }
    return inOrder(problems);
  }

  /** Where the quotes of a question stand in the article, `Evidence`, then `Select`; an empty place: nowhere. */
  evidence(question: Question): readonly Place[][] {
    return this.#of(question).evidence;
  }

  #of(question: Question): Checked {
    let checked = this.#checked.get(question);
    if (!checked) {
      const { article } = this.asking;
      const { evidence, problems } = article
        ? passagesOf(article.quotes, question)
        : { evidence: [], problems: [] };
      const found = this.#rules.flatMap(([code, rule]) =>
        rule(question, this.asking, evidence).map((finding) => ({ code, ...finding })),
      );
      checked = { problems: [...problems, ...found], evidence };
      this.#checked.set(question, checked);
    }
    return checked;
  }
}

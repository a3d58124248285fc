/** What a quiz asks of its article: which kind of reading, which paragraphs, which terms. */
import { memo } from "../../memo.ts";
import type { Place } from "../../quote.ts";
import { describeAnswer } from "../../question/index.ts";
import type { Question } from "../../quiz.ts";
import { sourceRange } from "../../rich-text.ts";
import type { Rich } from "../../rich.ts";
import type { Scope } from "../../scope.ts";
import { sentencesIn } from "../../sentences.ts";
import { holdsAnswer, saidBy, folded, tellingAnswers } from "../../spoiler.ts";
import { hasWords } from "../../words.ts";
import { type AskingRule, type Finding, headingOf, type QuestionRule, type QuizRule } from "./rule.ts";

/** An open answer has its model. */
export const noWhy: QuestionRule = (question) =>
  question.why || question.kind === "open" ? [] : [{ range: headingOf(question) }];

export const noProcess: QuestionRule = (question) =>
  question.process ? [] : [{ range: headingOf(question) }];

/** Of a quiz of three questions or more. */
export const allLocate: QuizRule = (questions) => {
  const [first] = questions;
  return first && questions.length > 2 && questions.every(({ process }) => process === "locate")
    ? { question: first }
    : undefined;
};

export function evidenceIsAnswer(question: Question): Finding[] {
  const { process, evidence } = question;
  if (process === undefined || process === "locate" || question.kind === "match") {
    return [];
  }
  const answers = answersOf(question);
  return evidence
    .filter(({ text }) => holdsAnswer([folded(text)], answers))
    .map(({ range }) => ({ range, details: { process } }));
}

/**
 * Entries whose cards can be read where the question and its evidence stand. One that the question names waits until it
 * is answered, and to match terms with what they mean is to ask for entries.
 */
export const glossaryTells: AskingRule = (question, { scope, article }, evidence) => {
  const answers = question.kind === "match" ? [] : answersOf(question);
  if (answers.length === 0) {
    return [];
  }
  const keys = scope.matcher.scan(question.stem).flatMap(({ entries }) => entries);
  for (const { leaf, start, end } of evidence.flat()) {
    for (const match of article?.matches.get(leaf) ?? []) {
      if (match.start < end && start < match.end) {
        keys.push(...match.entries);
      }
    }
  }
  const entry = [...new Set(keys)]
    .map((key) => scope.find(key)?.entry)
    .find((each) => each && each.id !== question.term && holdsAnswer(said(each), answers));
  return entry ? [{ range: headingOf(question), details: { term: entry.term, id: entry.id } }] : [];
};

const said = memo(saidBy);
const answersOf = memo(tellingAnswers);

const fewTerms = 5;
const askedShare = 1 / 4;

/** A quiz need not ask for every term: it is told when it asks for fewer than one in four. */
export const untestedTerms: QuizRule = (questions, { scope, article }, termsOf) => {
  const [first] = questions;
  const terms = new Set([...(article?.matches.values() ?? [])].flat().flatMap(({ entries }) => entries));
  if (!first || terms.size < fewTerms) {
    return undefined;
  }
  const asked = new Set(questions.flatMap(termsOf));
  const unasked = [...terms].filter((key) => !asked.has(key));
  const names = unasked.slice(0, 3).map((key) => `“${scope.find(key)?.entry.term ?? key}”`);
  const details = { count: String(unasked.length), all: String(terms.size), terms: names.join(", ") };
  return terms.size - unasked.length < terms.size * askedShare ? { question: first, details } : undefined;
};

/** Keys of the terms that a question names, asks with or has for an answer. */
export function askedTerms(question: Question, scope: Scope): string[] {
  const named = question.term === undefined ? undefined : scope.find(question.term)?.key;
  const spans = [...scope.matcher.scan(question.stem), ...scope.matcher.scanText(describeAnswer(question))];
  return [...spans.flatMap(({ entries }) => entries), ...(named === undefined ? [] : [named])];
}

const longParagraph = 40;

/**
 * Long paragraphs that no evidence comes from, once it comes from half of them: before that, the quiz is at its
 * beginning. Each by its first sentence.
 */
export function uncitedParagraphs(rich: Rich, evidence: Iterable<readonly Place[]>): Finding[] {
  const cited = new Set([...evidence].flat().map(({ leaf }) => leaf));
  const paragraphs = rich.leaves
    .map((leaf, at) => ({ leaf, at }))
    .filter(({ leaf: { tag, text } }) => tag === "p" && hasWords(text, longParagraph));
  const uncited = paragraphs.filter(({ at }) => !cited.has(at));
  return uncited.length * 2 > paragraphs.length
    ? []
    : uncited.map(({ leaf }) => {
        const [first = { start: 0, end: leaf.text.length }] = sentencesIn(leaf.text);
        return { range: sourceRange(leaf, first.start, first.end) };
      });
}

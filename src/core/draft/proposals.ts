/** Questions that an article suggests: gaps for its terms, its dated events, its terms and what they mean, its figures. */
import { slug } from "../markdown.ts";
import { quotable } from "../nearest.ts";
import type { Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";
import { wordsIn } from "../words.ts";
import { inTime } from "./dates.ts";
import {
  clozeHeading,
  matchHeading,
  numbered,
  orderHeading,
  type QuestionDraft,
  withGap,
} from "./question.ts";

export interface Proposal extends QuestionDraft {
  /** What of the article it is made of. */
  about: string;
}

/** A term, what it means, and the first place where it stands. */
export interface KnownTerm {
  term: string;
  meaning: string;
  leaf: number;
  start: number;
  end: number;
}

/** Of one kind: more are hard to choose from. */
const mostOfKind = 12;
const mostItems = 5;
const fewestWords = 6;

export function proposeQuestions(rich: Rich, terms: readonly KnownTerm[]): Proposal[] {
  const sentences = rich.leaves.flatMap(({ tag, text }, leaf) =>
    tag === "p"
      ? sentencesIn(text)
          .map(({ start, end }) => ({
            leaf,
            start,
            end,
            text: text.slice(start, end),
            closed: text.slice(start, end) + (closing.exec(text.slice(end))?.[0] ?? ""),
          }))
          .filter((each) => wordsIn(each.text).length >= fewestWords)
      : [],
  );
  return [...clozes(sentences, terms), ...events(sentences), ...meanings(terms), ...figures(sentences)];
}

interface Sentence {
  leaf: number;
  start: number;
  end: number;
  text: string;
  /** With the marks at its end. */
  closed: string;
}

const closing = /^[”"’')\]]*[.!?]*[”"’')\]]*/;

/** One a sentence, and one a term. */
function clozes(sentences: readonly Sentence[], terms: readonly KnownTerm[]): Proposal[] {
  const taken = new Set<Sentence>();
  return terms
    .flatMap((term): Proposal[] => {
      const sentence = sentences.find(
        ({ leaf, start, end }) => leaf === term.leaf && start <= term.start && term.end <= end,
      );
      if (!sentence || taken.has(sentence)) {
        return [];
      }
      taken.add(sentence);
      const at = term.start - sentence.start;
      const words = sentence.text.slice(at, at + term.end - term.start);
      const body = `${withGap(sentence.closed, at, words)}\n\n${evidence([sentence.text])}`;
      return [
        {
          kind: "cloze",
          heading: clozeHeading,
          id: `cloze-${slug(words)}`,
          body,
          about: fold(sentence.text),
        },
      ];
    })
    .slice(0, mostOfKind);
}

function events(sentences: readonly Sentence[]): Proposal[] {
  const dated = inTime(sentences.map(({ closed }) => closed)).slice(0, mostItems);
  const items = dated.map(({ event }) => quotable(event));
  const body = `${numbered(items)}\n\n${evidence(dated.map(({ sentence }) => sentence))}`;
  return dated.length < 2
    ? []
    : [
        {
          kind: "order",
          heading: orderHeading,
          id: "order-of-events",
          body,
          about: dated.map(({ event }) => fold(event)).join(" → "),
        },
      ];
}

function meanings(terms: readonly KnownTerm[]): Proposal[] {
  const told = terms.filter(({ meaning }) => meaning !== "" && !meaning.includes("->")).slice(0, mostItems);
  const pairs = told.map(({ term, meaning }) => `- ${quotable(term)} -> ${quotable(meaning)}`);
  return told.length < 2
    ? []
    : [
        {
          kind: "match",
          heading: matchHeading,
          id: "match-terms",
          body: `${pairs.join("\n")}\n\nWhy: …`,
          about: told.map(({ term }) => term).join(", "),
        },
      ];
}

/** Digits that are no date: with groups, a decimal point, or a word behind them that can be counted. */
const figure =
  /(?<![\p{L}\d.,$€£-])(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{1,3}(?=\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|BC|AD)\b)\p{L}{3,}s\b))(?![\p{L}\d]|[.,-]\d)/gu;

/** One a sentence that has only one. */
function figures(sentences: readonly Sentence[]): Proposal[] {
  return sentences
    .flatMap((sentence): Proposal[] => {
      const [found, ...others] = sentence.text.matchAll(figure);
      if (!found || others.length > 0) {
        return [];
      }
      const [number] = found;
      const value = number.replaceAll(",", "");
      const [before, after] = [
        sentence.text.slice(0, found.index),
        sentence.closed.slice(found.index + number.length),
      ];
      const stem = `“${quotable(before)} \\_\\_\\_ ${quotable(after)}”`;
      return [
        {
          kind: "number",
          heading: "Which number is left out here?",
          id: `number-${slug(value)}`,
          body: `${stem.replace(/“ /, "“")}\n\n- = ${value}\n\n${evidence([sentence.text])}`,
          about: fold(sentence.text),
        },
      ];
    })
    .slice(0, mostOfKind);
}

const fold = (text: string) => text.replace(/\s+/g, " ");

const evidence = (sentences: readonly string[]) =>
  [...sentences.map((each) => `Evidence: "${quotable(each)}"`), "Why: …"].join("\n");

/** What the marks of the format mean, in a sentence each: shown by a hover on them and beside what completion offers. */
import type { EntryLabel, entryKinds, matchWords } from "../core/glossary.ts";
import type { processes, modifiers, QuestionLabel } from "../core/question/kind.ts";

type Class = (typeof processes)[number] | (typeof modifiers)[number] | "draft";

export const classes: { [C in Class]: string } = {
  locate: "The answer stands in the article and has to be found.",
  understand: "The answer follows from what the article means.",
  evaluate: "The answer is a judgement on the article: how far it can be trusted, what it leaves out.",
  multi: "Several options may be right, even if only one is.",
  fixed: "The options stay in the order in which they are written.",
  typo: "A slip of the keyboard is forgiven: one in 4 to 7 letters, two from 8 on.",
  exact: "What is typed is compared as it is written, with its capitals and marks.",
  draft: "The question is not asked and does not count until this is removed.",
};

export const questionLabelMeanings: { [L in QuestionLabel]: string } = {
  Hint: "Shown when the learner asks for help, one by one; repeat it for more.",
  Why: "The explanation that is shown after the answer.",
  Evidence:
    "The words of the article that prove the answer, in quotes; … stands for what is left out. Repeat it for more passages.",
  Points: "What the question gives; 1 without it.",
  Term: "The id of the glossary entry that the question is about. Its card waits until the question is answered.",
  Tags: "Words to find the question by, with ; between.",
  Recall: "Typed answers that are accepted when the question is asked without its options, with ; between.",
  Select:
    "The words of the article that the learner has to mark, in quotes. Quotes that overlap are ways to mark the same passage.",
  Model: "The answer that the learner compares the own one with.",
  Rubric: "What a good answer has, with ; between; the learner marks each.",
};

export const entryLabelMeanings: { [L in EntryLabel]: string } = {
  Aliases: "Other forms by which the term is found, with ; between.",
  Kind: "What the term names: term, person, place, organisation or event.",
  "As of": "The date of which the definition is true, as year-month-day.",
  "Since then": "What has changed after that date.",
  Source: "Where the definition comes from.",
  See: "Ids of other entries, with ; between.",
  Match: "How the term is found: case, nocase, exact, first or none, with , between.",
  Say: "How the term is spoken.",
};

export const matchMeanings: { [W in (typeof matchWords)[number]]: string } = {
  case: "Only with the capitals with which it is written.",
  nocase: "With any capitals.",
  exact: "Without plural and other endings.",
  first: "Marked only where it stands first in an article.",
  none: "Not at all: the entry is only found by its id.",
};

export const entryKindMeanings: { [K in (typeof entryKinds)[number]]: string } = {
  term: "A word or a phrase.",
  person: "Somebody.",
  place: "Somewhere.",
  organisation: "An institution, a company, an army.",
  event: "Something that happened.",
};

export const idMeanings = {
  quiz: "The id of this question. What a learner has answered is kept under it: rename it with F2, so that progress goes along.",
  glossary: "The id of this entry. Other entries and questions name it so.",
};

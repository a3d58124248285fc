/**
 * The sentences that say what is wrong with a lesson and what to do. Templates are data, so that the extension can look up
 * their translation before the words are put in.
 */
import { advice } from "./advice.ts";

export type Severity = "error" | "warning" | "information";

export type Wording = readonly [severity: Severity, template: string, ...details: string[]];

/** `{0}` stands for the first of the named details, and so on. */
export const wordings = {
  // Glossary and quiz
  "duplicate-id": [
    "error",
    "The id “{0}” is used twice in this file; here it counts as “{1}”. Give each heading an id of its own, or progress and links go to the wrong place.",
    "id",
    "instead",
  ],
  "unknown-class": [
    "information",
    "“.{0}” means nothing here. Remove it, or use one that is known here: {1}.",
    "class",
    "known",
  ],
  "bad-attribute": [
    "warning",
    "“{0}” means nothing here. An id begins with # and a class with a point, such as {#id .class}.",
    "text",
  ],
  "unknown-label": [
    "warning",
    "“{0}” is no label here. Use one of these, or make it part of the text: {1}.",
    "label",
    "known",
  ],
  "misspelt-label": ["warning", "“{0}” is no label here. Did you mean “{1}”?", "label", "suggestion"],
  "repeated-label": ["warning", "“{0}” stands here twice; only the first one counts. Remove one.", "label"],
  "empty-label": ["warning", "“{0}” says nothing. Write its text on the same line, or remove it.", "label"],
  "continued-label": [
    "warning",
    "This line was added to “{0}” above it. Keep every label on one line, and leave a blank line before other text.",
    "label",
  ],
  "half-label-block": [
    "warning",
    "“{0}” looks like a label, but this paragraph also has other lines, so all of it is read as prose. Put a blank line between the prose and the labels.",
    "label",
  ],

  // Glossary
  "no-entries": [
    "information",
    "This glossary has no terms yet. Write a term as a level-2 heading (## Term) with its definition below.",
  ],
  "empty-term": ["error", "This heading has no words. Write the term after the ##."],
  "empty-definition": [
    "warning",
    "“{0}” has no definition. Write at least one sentence below the heading.",
    "term",
  ],
  "unwritten-definition": [
    "information",
    "“{0}” is not explained yet. Write what it means in place of “{1}”.",
    "term",
    "gap",
  ],
  "prose-after-labels": [
    "warning",
    "This text stands after the labels. It is read as part of the definition of “{0}”; move it above the labels.",
    "term",
  ],
  "unknown-entry-kind": ["warning", "“{0}” is not a kind of entry. Use one of: {1}.", "kind", "known"],
  "bad-date": ["warning", "“{0}” is not a date. Write it as year-month-day, such as 2014-02-25.", "date"],
  "unknown-match": ["warning", "“{0}” is not a way to match. Use one or more of: {1}.", "word", "known"],
  "match-conflict": [
    "warning",
    "“case” and “nocase” contradict each other; “{0}” counts. Remove one of them.",
    "kept",
  ],

  "duplicate-term": [
    "warning",
    "“{0}” has an entry in this glossary already. Join the two; until then a hover shows both.",
    "term",
  ],
  "duplicate-form": [
    "warning",
    "“{0}” is also an alias of “{1}”, so a hover shows both. Remove it from one of them.",
    "form",
    "other",
  ],
  "alias-is-term": [
    "warning",
    "“{0}” has an entry of its own, so a hover shows both. Remove the alias, or join the entries.",
    "form",
  ],
  "repeated-alias": ["information", "“{0}” is found without this alias too. Remove it.", "form"],
  "unknown-see": ["warning", "“{0}” is the id of no entry in scope. Correct it, or write the entry.", "id"],
  undated: [
    "information",
    "“{0}” tells of what happens or changes, but not as of when. Add a line such as As of: 2014-02-25.",
    "term",
  ],
  "unused-entry": [
    "information",
    "“{0}” stands in no article that this glossary serves. Add the alias by which they call it, or remove the entry.",
    "term",
  ],
  "common-form": [
    "warning",
    "“{0}” is a common word too, and is found wherever it stands. Add Match: case, so that it is found only as written.",
    "form",
  ],

  // Quiz
  "article-missing": [
    "error",
    "The article “{0}” was not found. Correct “article:” at the top of this quiz, or put the article in its place.",
    "path",
  ],
  "unknown-term": [
    "warning",
    "“{0}” is the id of no entry in scope of the article. Correct it, or write the entry.",
    "id",
  ],
  "no-questions": [
    "warning",
    "This quiz has no questions yet. Write a question as a level-2 heading (## …) with its answers below.",
  ],
  "no-id": [
    "information",
    "This question has no id; “{0}” is made from its words, and answers are lost from sight when the words change. Add {1} at the end of the heading.",
    "id",
    "attribute",
  ],
  "empty-stem": ["error", "This question asks nothing. Write the question after the ##."],
  "unreadable-question": [
    "error",
    "No answer was found below “{0}”, so it cannot be asked. Add a list of options (- [x] right, - [ ] wrong) or another kind of answer.",
    "stem",
  ],
  "extra-answers": [
    "warning",
    "This question has more than one answer block; only the last before the labels counts. Join the lists, or start a new question.",
  ],
  "stray-text": [
    "warning",
    "This text stands after the answers and is no label, so the learner will not see it. Move it above the answers, or begin it with a label such as Why:.",
  ],
  "misplaced-label": [
    "warning",
    "“{0}” stands above the answers, so it is read as part of the question. Move it below them.",
    "label",
  ],
  "label-not-for-kind": [
    "warning",
    "“{0}” has no use in a question of this kind ({1}). Remove it, or change the answer block.",
    "label",
    "kind",
  ],
  "class-not-for-kind": [
    "information",
    "“.{0}” has no effect in a question of this kind ({1}).",
    "class",
    "kind",
  ],
  "two-processes": [
    "warning",
    "A question has one reading process; “.{0}” counts. Remove the others.",
    "kept",
  ],
  "exact-and-typo": [
    "warning",
    "“.exact” and “.typo” contradict each other; “.exact” counts. Remove one of them.",
  ],
  "bad-points": [
    "warning",
    "“{0}” is not a number of points, so the question counts 1. Write a number such as 2.",
    "points",
  ],
  unquoted: [
    "warning",
    'Put the words of the article between quotation marks: {0}: "first words … last words".',
    "label",
  ],
  "empty-quote": ["error", "There are no words between these quotation marks. Quote the article."],
  "empty-answer": ["error", "This answer has no words. Write it, or remove the line."],
  "mixed-list": ["error", "This item is not like the others and is left out. Begin it with {0}.", "expected"],
  "no-right-answer": [
    "error",
    "No answer is marked as right, so nobody can get this question right. Put an x in the box of the right one: - [x].",
  ],
  "no-wrong-option": [
    "warning",
    "Every option is right, so there is nothing to decide. Add a wrong one: - [ ].",
  ],
  "duplicate-option": ["warning", "“{0}” stands here twice. Remove or reword one of them.", "text"],
  "no-accepted": [
    "error",
    "This question accepts no answer. Add one that begins with =, such as - = {0}.",
    "example",
  ],
  "accepted-and-expected": [
    "error",
    "“{0}” is both accepted (=) and wrong (~); it counts as accepted. Remove one of them.",
    "text",
  ],
  "number-as-text": [
    "information",
    "“{0}” is read as words to type. If it is meant as a number, write it like 3.5, 37000 ± 500 or 9500..10500.",
    "text",
  ],
  "unit-differs": [
    "warning",
    "The unit “{0}” is not the “{1}” of the first answer. Use one unit in a question; it is shown and not asked.",
    "unit",
    "first",
  ],
  "empty-gap": ["error", "This gap has no answer. Write it between the braces, such as {{zero}}."],
  "open-gap": ["error", "This gap is not closed. Write }} after its answer."],
  "menu-with-two-right": [
    "error",
    "This menu has more than one right entry; only the first counts. Keep one =.",
  ],
  "menu-of-one": [
    "warning",
    "This menu has one entry only, so there is nothing to choose. Add another after |.",
  ],
  "order-of-one": ["warning", "There is nothing to put in order here. Write at least two items."],
  "duplicate-item": [
    "warning",
    "“{0}” stands here twice, so that their order cannot be told. Reword one of them.",
    "text",
  ],
  "no-pairs": ["error", "There is no pair to match. Write one as - left -> right."],
  "duplicate-side": [
    "warning",
    "“{0}” stands on this side twice, so that a learner cannot tell which is meant. Reword one of them.",
    "text",
  ],
  "no-model": [
    "warning",
    "This question has a rubric but no model answer. Add a line that begins with Model:.",
  ],

  // Front matter
  "front-matter-unreadable": [
    "error",
    "The lines between the --- marks cannot be read: {0}. Correct them; until then the file is read without them.",
    "reason",
  ],
  "front-matter-value": [
    "warning",
    "“{0}” must be {1}; it is read as if it were not there. Correct it or remove the line.",
    "key",
    "wanted",
  ],
  "front-matter-unknown": [
    "information",
    "“{0}” is kept, but means nothing to Lectern. Check its spelling if it should.",
    "key",
  ],

  // Article
  "acronym-unknown": [
    "information",
    "“{0}” is explained nowhere. Write it in full where it first stands, or add it to the glossary.",
    "acronym",
  ],
  "acronym-early": [
    "information",
    "“{0}” stands here before it is explained. Write “{1} ({0})” here, or add it to the glossary.",
    "acronym",
    "expansion",
  ],
  "acronym-unlisted": [
    "information",
    "“{0}” is explained here and not in the glossary. Add it, so that its meaning is at hand wherever it stands.",
    "acronym",
  ],

  // Lesson
  "glossary-missing": [
    "error",
    "The glossary “{0}” was not found. Correct the path; it starts from this file's folder.",
    "path",
  ],
  "article-binary": ["error", "This file does not hold text, so it cannot be read as an article."],
  "evidence-not-found": [
    "error",
    "“{0}” does not stand in the article. Quote its words as they are; … may stand for what is left out.",
    "quote",
  ],
  "evidence-ambiguous": [
    "warning",
    "“{0}” stands in the article {1} times; the first place is shown. Quote a few more words.",
    "quote",
    "count",
  ],
  "quote-lost": [
    "warning",
    "The question “{0}” in {2} quotes “{1}”, which does not stand in this article any more. Correct the quote, or bring the words back.",
    "id",
    "quote",
    "file",
  ],

  // Questions
  ...advice,
} as const satisfies Record<string, Wording>;

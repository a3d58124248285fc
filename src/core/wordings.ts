/**
 * The sentences that say what is wrong with a lesson and what to do. Templates are data, so that the extension can look up
 * their translation before the words are put in.
 */
import { advice } from "./advice.ts";
import { quizWordings } from "./quiz-wordings.ts";

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
  ...quizWordings,

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

/** What is wrong with a quiz that cannot be read as intended, and what to do. */
import type { Wording } from "./wordings.ts";

/** One part of the table in `wordings.ts`. */
export const quizWordings = {
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
} as const satisfies Record<string, Wording>;

/** What may be better in questions that can be read as intended: after the rules of item writing that a program can see. */
import type { Wording } from "./wordings.ts";

/** One for each rule of `check/quiz`, one part of the table in `wordings.ts`. */
export const advice = {
  "draft-question": [
    "information",
    "This question is a draft and is not asked. Complete it, then remove .draft from its heading.",
  ],
  "negative-stem": [
    "warning",
    "“{0}” is easily overread here. Emphasise it (**{0}**), or ask for what is true.",
    "word",
  ],
  "all-of-the-above": [
    "warning",
    "“{0}” leans on the other options, which stand in another order each time. Say what is meant, or mark several options as right.",
    "text",
  ],
  "longest-option": [
    "warning",
    "The right option is much longer than the others, which gives it away. Shorten it, or lengthen the others.",
  ],
  "absolute-option": [
    "warning",
    "“{0}” stands in wrong options only, and words like it are seldom true. Reword the option, or use it in the right one too.",
    "word",
  ],
  "repeated-word": [
    "warning",
    "“{0}” stands in the question and, of the options, only in the right one, which gives it away. Use another word, or use it in a wrong option too.",
    "word",
  ],
  "grammar-tells": [
    "warning",
    "After “{0}” only the right answer is grammatical. Reword the question so that all of them are.",
    "word",
  ],
  "recall-needs-options": [
    "warning",
    "“{0}” speaks of options, and a review asks this question without them first, because it has Recall. Reword it so that it can be answered from memory, or remove Recall.",
    "words",
  ],
  "overlapping-options": [
    "warning",
    "“{0}” holds “{1}”, so that both may be right. Reword one of them.",
    "text",
    "other",
  ],
  "true-or-false": [
    "warning",
    "Half of all guesses are right here. Ask what is the case, with three options that can be told apart by reading.",
  ],
  "many-options": [
    "warning",
    "There are {0} options, more than anyone weighs. Remove those that nobody would choose; three are enough.",
    "count",
  ],
  "same-place": [
    "warning",
    "In every question with .fixed the right option is number {0}. Move some, or remove .fixed so that options are mixed.",
    "place",
  ],
  "crowded-gaps": [
    "warning",
    "This gap and the one before it stand too close to be told from the words between them. Keep one, or leave more words.",
  ],
  "glossary-tells": [
    "warning",
    "The entry “{0}”, a term of the question or its evidence, holds the answer. Write Term: {1} if the question is about it, else ask for something else.",
    "term",
    "id",
  ],
  "evidence-is-answer": [
    "warning",
    "The answer stands in this evidence word for word, so that it only has to be found. Mark the question .locate instead of .{0}, or ask what follows.",
    "process",
  ],
  "no-why": [
    "warning",
    "This question has no explanation. Add a line that begins with Why: and tells why the answer is right.",
  ],
  "no-feedback": [
    "information",
    "“{0}” has no feedback. Tell in a line below it (> …) why it is wrong.",
    "text",
  ],
  "no-process": [
    "information",
    "This question does not say which kind of reading it asks for. Add .locate, .understand or .evaluate to its heading.",
  ],
  "all-locate": [
    "information",
    "Every question of this quiz is .locate. Ask also what the text means (.understand) or how far it can be trusted (.evaluate).",
  ],
  "two-options": [
    "information",
    "With two options, half of all guesses are right. Add one that a hurried reader would choose.",
  ],
  "long-stem": [
    "information",
    "This question has {0} words. Ask in 40 or fewer; what has to be known belongs in the article.",
    "count",
  ],
  "untested-terms": [
    "information",
    "No question is about {0} of the article’s {1} terms, such as {2}. Ask about those that matter.",
    "count",
    "all",
    "terms",
  ],
  "uncited-paragraph": [
    "information",
    "No question has its evidence in this paragraph. Ask about it if it matters.",
  ],
  "answered-unread": [
    "information",
    "Of {0} readers who had not come to its passage, {1} answered this right; guessing gives {2}. See whether the question, its options or the article’s beginning tell the answer, and ask for what only the passage says.",
    "n",
    "share",
    "chance",
  ],
  "low-discrimination": [
    "information",
    "Of {0} readers, the 27 % who did best in the rest of the quiz got {1} here, and the 27 % who did worst {2} (D = {3}). See whether the right answer is marked right, then whether the question and its passage in the article can be understood in one way only.",
    "n",
    "best",
    "worst",
    "d",
  ],
  "seldom-chosen": [
    "information",
    "Of {0} readers {1} chose this option ({2}). Put a mistake there that readers make, or remove it; or see whether its passage in the article says too plainly that it is wrong.",
    "n",
    "count",
    "share",
  ],
} as const satisfies Record<string, Wording>;

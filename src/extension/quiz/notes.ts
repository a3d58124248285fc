import type { Verdict } from "../../core/progress.ts";
import type { Note } from "../../core/question/marking.ts";

/** Translates. */
export type Words = (sentence: string) => string;

/** Said of an evidence question that is asked as an open one. */
export const unfoundSentence =
  "The passage that this question asks for is not in the article as it is now. Answer in your own words, then compare.";

/** What differed between an answer and the accepted one, in words. */
export function noteSentence(note: Note, verdict: Verdict = "right"): string {
  const counted = verdict !== "right";
  switch (note) {
    case "empty":
      return "Give an answer first.";
    case "too-long":
      return "This answer is too long to be checked. Shorten it.";
    case "unmarked":
      return "Compare your answer with the model, then mark it yourself.";
    case "not-a-number":
      return "Type a number in digits.";
    case "case":
      return counted
        ? "The words are right, but capitals matter here."
        : "Capitals were written another way; that does not count against you here.";
    case "punctuation":
      return counted ? "The words are right, but punctuation matters here." : "Only the punctuation differs.";
    case "article":
      return counted
        ? "The words are right, but for the article, which matters here."
        : "Only the article differs.";
    case "typo":
      return "A slip of the keyboard was forgiven.";
    case "unit":
      return "The number counts; the unit is given beside the field.";
  }
}

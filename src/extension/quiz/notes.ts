import type { Note } from "../../core/question/marking.ts";

/** What differed between an answer and the accepted one, in words. */
export function noteSentence(note: Note): string {
  switch (note) {
    case "empty":
      return "Give an answer first.";
    case "not-a-number":
      return "Type a number in digits.";
    case "case":
      return "Capitals were written another way; that does not count against you here.";
    case "punctuation":
      return "Only the punctuation differs.";
    case "article":
      return "Only the article differs.";
    case "typo":
      return "A slip of the keyboard was forgiven.";
    case "unit":
      return "The number counts; the unit is given beside the field.";
  }
}

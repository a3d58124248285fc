/** The learner marks words in the article; `Select` quotes say which. */
import { valueQuotes } from "../label-values.ts";
import type { QuestionKind } from "./kind.ts";

export const evidence: QuestionKind<"evidence"> = {
  reads: ({ answer, labels }) => !answer && labels.some(({ name }) => name === "Select"),
  read: ({ labels, report }) => ({ select: valueQuotes(labels, "Select", report) }),
  labels: ["Select"],
  modifiers: [],
  rightAnswer: ({ select }) => select.map(({ text }) => `“${text}”`).join("; "),
  key: ({ select }) => select.map(({ text }) => text),
  asked: false,
};

/** How each kind of question is answered: a tenth kind is one more entry. */
import type { Response } from "../../core/progress.ts";
import type { Feedback, ShownQuestion } from "../../protocol/reader.ts";
import { optionsAnswer } from "./options.ts";
import type { QuizActions } from "./sheet.ts";
import { typedAnswer } from "./typed.ts";

export interface Answer {
  element: HTMLElement;
  /** As it stands now, empty or not: the host says what is missing. */
  response(): Response;
  /** Shows a response given before. */
  fill(response: Response): void;
  /** Closed to changes; shows what was right. */
  explain(feedback: Feedback): void;
}

type Kind = ShownQuestion["kind"];

interface Way {
  role: "radiogroup" | "group";
  /** Absent: this page cannot ask the kind. */
  draw?: (question: ShownQuestion, actions: QuizActions) => Answer;
}

const ways: Record<Kind, Way> = {
  choice: { role: "radiogroup", draw: optionsAnswer("radio") },
  choices: { role: "group", draw: optionsAnswer("checkbox") },
  text: { role: "group", draw: typedAnswer },
  number: { role: "group", draw: typedAnswer },
  cloze: { role: "group" },
  order: { role: "group" },
  match: { role: "group" },
  evidence: { role: "group" },
  open: { role: "group" },
};

export const groupRole = (kind: Kind): string => ways[kind].role;

export const drawAnswer = (question: ShownQuestion, actions: QuizActions): Answer | undefined =>
  ways[question.kind].draw?.(question, actions);

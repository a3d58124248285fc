/** How each kind of question is answered and explained: a tenth kind is one more entry. */
import type { Response } from "../../core/progress.ts";
import type {
  Detail,
  DetailOf,
  Feedback,
  ShownKind,
  ShownQuestion,
  ShownQuestionOf,
} from "../../protocol/question.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import { clozeAnswer } from "./cloze.ts";
import { evidenceAnswer } from "./evidence.ts";
import { matchAnswer } from "./match.ts";
import { openAnswer } from "./open.ts";
import { optionsAnswer } from "./options.ts";
import { orderAnswer } from "./order.ts";
import type { QuizActions } from "./sheet.ts";
import { typedAnswer } from "./typed.ts";

export type SelfMark = NonNullable<ViewOf<"question">["selfMark"]>;

export interface Answer<D extends Detail = Detail> {
  element: HTMLElement;
  /** As it stands now, empty or not: the host says what is missing. */
  response(): Response;
  /** Shows a response given before. */
  fill(response: Response): void;
  /** Closes what was written and shows what to compare it with; the learner's mark is part of the response from then on. */
  compare?(selfMark: SelfMark): void;
  /** Closed to changes; shows what was right. */
  explain(detail: D, feedback: Feedback): void;
}

interface Way<K extends ShownKind> {
  role: "radiogroup" | "group";
  draw: (question: ShownQuestionOf<K>, actions: QuizActions) => Answer<DetailOf<K>>;
}

const ways: { [K in ShownKind]: Way<K> } = {
  choice: { role: "radiogroup", draw: optionsAnswer("radio") },
  choices: { role: "group", draw: optionsAnswer("checkbox") },
  text: { role: "group", draw: typedAnswer },
  number: { role: "group", draw: typedAnswer },
  cloze: { role: "group", draw: clozeAnswer },
  order: { role: "group", draw: orderAnswer },
  match: { role: "group", draw: matchAnswer },
  evidence: { role: "group", draw: evidenceAnswer },
  open: { role: "group", draw: openAnswer },
};

export const groupRole = (kind: ShownKind): string => ways[kind].role;

export const drawAnswer = (question: ShownQuestion, actions: QuizActions): Answer =>
  (ways[question.kind] as Way<ShownKind>).draw(question, actions);

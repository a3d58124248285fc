/** From what is due to a question that asks for it. No VS Code here: tried without it. */
import type { Lesson } from "../../core/lesson.ts";
import type { Answer, ProgressEvent } from "../../core/progress.ts";
import type { Question, QuestionOf } from "../../core/quiz.ts";
import { paragraph } from "../../core/rich-text.ts";
import type { Words } from "../quiz/notes.ts";
import type { Asked } from "./kept.ts";
import { termItem } from "./term.ts";

export interface ReviewItem {
  /** Of the question in the review; unique among all lessons. */
  key: string;
  /** What it asks for. */
  due: Asked;
  /** With the evidence of the question under `key`. */
  lesson: Lesson;
  question: Question;
  /** The same with its options, which are shown when nothing comes to mind. */
  withOptions?: Question;
  /** What is recorded of an answer in the review; undefined: nothing. `hints`: shown before it. */
  event(answer: Answer, hints: number): ProgressEvent | undefined;
}

/** Undefined: the lesson does not have it any more. */
export function reviewItem(lesson: Lesson, due: Asked, words: Words): ReviewItem | undefined {
  const { kind, id, reps } = due;
  const key = `${lesson.id} ${kind} ${id}`;
  const asked: Asked = { lesson: lesson.id, kind, id, reps };
  if (kind === "term") {
    return termItem(lesson, asked, key, words);
  }
  const question = lesson.quiz?.quiz.questions.find((each) => each.id === id);
  return question && questionItem(lesson, question, key, asked);
}

function questionItem(lesson: Lesson, question: Question, key: string, due: Asked): ReviewItem {
  const known = { ...askable(question), id: key };
  const asked = recalled(known);
  const evidence = new Map([[key, lesson.evidence.get(question.id) ?? []]]);
  return {
    key,
    due,
    lesson: { ...lesson, evidence },
    question: asked ?? known,
    ...(asked && { withOptions: known }),
    event: (answer, hints) => ({ ...answer, question: question.id, review: true, hints }),
  };
}

/** Without its options, when its author says what is accepted then. A slip of the keyboard is no lack of memory. */
function recalled(question: Question): QuestionOf<"text"> | undefined {
  if ((question.kind !== "choice" && question.kind !== "choices") || question.recall.length === 0) {
    return undefined;
  }
  const { options: _, ...base } = question;
  const accepted = question.recall.map((text) => ({ text, range: question.source }));
  return { ...base, kind: "text", accepted, expected: [], typo: true };
}

/** A review has no article to mark a passage in: it is called to mind and compared. */
function askable(question: Question): Question {
  if (question.kind !== "evidence") {
    return question;
  }
  const { select, passages: _, ...base } = question;
  const model = paragraph(select.map(({ text }) => `“${text}”`).join(" "), question.source);
  return { ...base, kind: "open", model, rubric: [], unwritten: true };
}

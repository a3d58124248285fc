import type { Problem } from "../../core/problem.ts";
import type { QuizReader } from "../../core/quiz-reader.ts";
import { questionAt } from "../../core/written.ts";
import type { WrittenView } from "../../protocol/writing.ts";
import { shownFeedback, withoutAnswer } from "../quiz/feedback.ts";
import type { Words } from "../quiz/notes.ts";
import { shownQuestion } from "../quiz/shown.ts";
import type { QuizLesson } from "../quiz/view.ts";

/** The question at an offset of the lesson's quiz, all of it told, as its author wants to see it; undefined above the first. */
export function shownWritten(
  reader: QuizReader,
  lesson: QuizLesson,
  offset: number,
  words: Words,
  sentence: (problem: Problem) => string,
): WrittenView | undefined {
  const text = lesson.files.get(lesson.quiz.uri) ?? "";
  const written = questionAt(reader, text, offset, lesson.article.rich);
  if (!written) {
    return undefined;
  }
  const { question, evidence, problems, heading, ...rest } = written;
  const view: WrittenView = { ...rest, heading, problems: [...new Set(problems.map(sentence))] };
  if (question) {
    // The options stand as they are written.
    const asked = { ...question, fixed: true };
    const layout = { seed: "", again: false };
    const own = { ...lesson, evidence: new Map([[question.id, evidence]]) };
    view.told = {
      question: shownQuestion(asked, layout, words),
      hints: question.hints,
      feedback: shownFeedback(own, asked, withoutAnswer(asked), layout, words),
    };
  }
  return view;
}

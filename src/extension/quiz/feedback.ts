/** What is said of an answer that was given. */
import type { Lesson } from "../../core/lesson.ts";
import type { Answer } from "../../core/progress.ts";
import { markContext } from "../../core/question/context.ts";
import { markAnswer, questionKinds } from "../../core/question/index.ts";
import type { Question } from "../../core/quiz.ts";
import type { Sitting, Slot } from "../../core/sitting.ts";
import type { Evidence, Feedback } from "../../protocol/question.ts";
import { noteSentence, type Words } from "./notes.ts";
import type { Layout } from "./order.ts";
import { shownDetail } from "./shown.ts";

export const layoutOf = ({ seed }: Sitting, { again }: Slot): Layout => ({ seed, again });

export function shownFeedback(
  lesson: Lesson,
  question: Question,
  answer: Pick<Answer, "response" | "verdict" | "mark" | "points" | "unknown">,
  layout: Layout,
  words: Words,
): Feedback {
  const marking = markAnswer(question, answer.response, markContext(lesson, question));
  const shown: Feedback = {
    // What was recorded stands, also when the key was edited since.
    verdict: answer.verdict,
    mark: answer.mark,
    points: answer.points,
    detail: shownDetail(question, marking, layout, words),
    evidence: evidenceOf(lesson, question),
  };
  if (marking.note && !answer.unknown) {
    shown.note = words(noteSentence(marking.note, answer.verdict));
  }
  if (question.why) {
    shown.why = question.why;
  }
  return shown;
}

export function evidenceOf(lesson: Lesson, question: Question): Evidence[] {
  const places = lesson.evidence.get(question.id) ?? [];
  return question.evidence.map(({ text }, index) => {
    const passage = places[index];
    return passage && passage.length > 0 ? { quote: text, passage } : { quote: text };
  });
}

/** Of a question that nothing was given to: what would have been right. */
export const withoutAnswer = ({ kind, points }: Question) => ({
  response: { ...questionKinds[kind].nothing },
  verdict: "wrong" as const,
  mark: 0,
  points,
  unknown: true as const,
});

/** What an answer consisted of, as the views of it say. */
export const givenIn = ({
  response,
  confidence,
  unknown,
}: Pick<Answer, "response" | "confidence" | "unknown">) => ({
  response,
  ...(confidence && { confidence }),
  ...(unknown && { unknown }),
});

/** The wording or the key is another one than when it was answered. */
export const hasChanged = (question: Question, answer: Answer): boolean =>
  answer.fingerprint !== question.fingerprint;

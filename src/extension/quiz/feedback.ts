/** What is said of an answer that was given. */
import type { Answer } from "../../core/progress.ts";
import { fileName } from "../../core/files.ts";
import type { Lesson } from "../../core/lesson.ts";
import { markContext } from "../../core/question/context.ts";
import type { MarkContext } from "../../core/question/kind.ts";
import { markAnswer, questionKinds } from "../../core/question/index.ts";
import type { Question } from "../../core/quiz.ts";
import type { Sitting, Slot } from "../../core/sitting.ts";
import type { Evidence, Feedback, Passage } from "../../protocol/question.ts";
import { noteSentence, type Words } from "./notes.ts";
import type { Layout } from "./order.ts";
import { isOverruled } from "./overrule.ts";
import { shownDetail } from "./shown.ts";
import type { QuizLesson } from "./view.ts";

export const layoutOf = ({ seed }: Sitting, { again }: Slot): Layout => ({ seed, again });

export function shownFeedback(
  lesson: QuizLesson,
  question: Question,
  answer: Pick<Answer, "response" | "verdict" | "mark" | "points" | "unknown">,
  layout: Layout,
  words: Words,
): Feedback {
  const marking = markAnswer(question, answer.response, contextOf(lesson, question));
  const shown: Feedback = {
    // What was recorded stands, also when the key was edited since.
    verdict: answer.verdict,
    mark: answer.mark,
    points: answer.points,
    detail: shownDetail(question, marking, layout, words),
    evidence: evidenceOf(lesson, question),
  };
  if (lesson.review && isOverruled(question, answer, contextOf(lesson, question))) {
    shown.note = words("You said that your answer means the same. It counts as right.");
  } else if (marking.note && !answer.unknown) {
    shown.note = words(noteSentence(marking.note, answer.verdict));
  }
  if (question.why) {
    shown.why = question.why;
  }
  return shown;
}

/** What the lesson that a question is of tells its marking. */
export const contextOf = (lesson: QuizLesson, question: Question): MarkContext =>
  markContext(lesson.homes?.get(question.id) ?? lesson, question);

export function evidenceOf(lesson: QuizLesson, question: Question): Evidence[] {
  const home = lesson.homes?.get(question.id);
  const places = (home ?? lesson).evidence.get(question.id) ?? [];
  return question.evidence.map(({ text: quote }, index): Evidence => {
    const passage = places[index];
    const around = home && passage && paragraphAround(home, passage);
    return {
      quote,
      ...(passage && passage.length > 0 && { passage }),
      ...(around && { around: { ...around, question: question.id, index } }),
    };
  });
}

/** The paragraph in which a passage begins, for where the article is not at hand. */
function paragraphAround({ article, uri }: Lesson, passage: Passage) {
  const [first] = passage;
  const leaf = first && article.rich.leaves[first.leaf];
  return (
    leaf && {
      title: article.title ?? fileName(uri),
      before: leaf.text.slice(0, first.start),
      words: leaf.text.slice(first.start, first.end),
      after: leaf.text.slice(first.end),
    }
  );
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

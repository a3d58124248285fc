/** The answer that a question is made for. */
import type { Lesson } from "../../src/core/lesson.ts";
import { markContext } from "../../src/core/question/context.ts";
import type { Responses } from "../../src/core/question/kind.ts";
import type { Kind, Question, QuestionOf } from "../../src/core/quiz.ts";

const rights = ({ options }: QuestionOf<"choice" | "choices">) => ({
  picks: options.filter(({ right }) => right).map(({ key }) => key),
});

const ways: { [K in Kind]: (question: QuestionOf<K>, lesson: Lesson) => Responses[K] } = {
  choice: rights,
  choices: rights,
  text: ({ accepted }) => ({ text: accepted[0]?.text ?? "" }),
  number: ({ accepted }) => ({ text: String(accepted[0]?.low) }),
  cloze: ({ gaps }) => ({
    gaps: gaps.map((gap) => (gap.kind === "menu" ? gap.entries[gap.right] : gap.accepted[0]) ?? ""),
  }),
  order: ({ items }) => ({ order: items.map(({ key }) => key) }),
  match: ({ pairs }) => ({ pairs: pairs.map(({ key, rightKey }) => [key, rightKey]) }),
  evidence(question, lesson) {
    const { leaves } = lesson.article.rich;
    const passages = markContext(lesson, question).select?.map((spans) => ({
      spans,
      text: spans.map(({ leaf, start, end }) => leaves[leaf]?.text.slice(start, end)).join(" "),
    }));
    return { passages: passages?.slice(0, question.passages) ?? [] };
  },
  open: ({ rubric }) => ({ text: "So.", met: (rubric.length > 0 ? rubric : [""]).map(() => 1) }),
};

export const rightResponse = (question: Question, lesson: Lesson): Responses[Kind] =>
  (ways[question.kind] as (question: Question, lesson: Lesson) => Responses[Kind])(question, lesson);

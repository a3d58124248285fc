/** How a sitting went, as a whole and question by question. */
import type { Answer, Verdict } from "../../core/progress.ts";
import { describeAnswer, describeResponse } from "../../core/question/index.ts";
import type { Process, Question } from "../../core/quiz.ts";
import { plain } from "../../core/rich-text.ts";
import { firstSlots, type Sitting, type Slot } from "../../core/sitting.ts";
import type { Evidence } from "../../protocol/question.ts";
import type { Score, ViewOf } from "../../protocol/quiz.ts";
import { evidenceOf, givenIn, hasChanged, layoutOf, shownFeedback, withoutAnswer } from "./feedback.ts";
import type { Words } from "./notes.ts";
import type { QuizLesson } from "./view.ts";
import { shownQuestion } from "./shown.ts";
import { waysOf } from "./ways.ts";

export type Questions = ReadonlyMap<string, Question>;

/** What counts of a sitting: in an exam every question, in practice every one that was answered. */
export function score({ feedback }: Sitting, slots: readonly Slot[]): Score {
  const counted = slots.filter(({ answer }) => answer || feedback === "exam");
  const answers = counted.flatMap(({ answer }) => answer ?? []);
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  return {
    right: count("right"),
    partly: count("partly"),
    wrong: count("wrong"),
    total: counted.length,
    points: answers.reduce((sum, { mark, points }) => sum + mark * points, 0),
    of: answers.reduce((sum, { points }) => sum + points, 0),
  };
}

export function resultView(lesson: QuizLesson, questions: Questions, sitting: Sitting): ViewOf<"result"> {
  const slots = resultOrder(sitting, questions);
  const processOf = (slot: Slot): Process | "other" => questions.get(slot.question)?.process ?? "other";
  const processes = (["locate", "understand", "evaluate", "other"] as const)
    .map((process) => ({
      process,
      score: score(
        sitting,
        slots.filter((slot) => processOf(slot) === process),
      ),
    }))
    .filter((each) => each.score.total > 0);
  const view: ViewOf<"result"> = {
    phase: "result",
    score: score(sitting, slots),
    ways: waysOf(sitting),
    spent: sitting.spent,
    processes,
    questions: slots.flatMap(({ question: id, answer }) => {
      const question = questions.get(id);
      return question ? [outcome(lesson, question, answer, tellsAll(sitting))] : [];
    }),
    reread: paragraphsToReread(lesson, questions, sitting, slots),
  };
  const sure = slots.flatMap(({ answer }) => (answer?.confidence === 3 ? [answer] : []));
  return sitting.confidence
    ? {
        ...view,
        sure: { total: sure.length, right: sure.filter(({ verdict }) => verdict === "right").length },
      }
    : view;
}

/** What the learner was sure of and had not right comes first: it is what sticks best once it is corrected. */
function resultOrder(sitting: Sitting, questions: Questions): Slot[] {
  const slots = firstSlots(sitting).filter(({ question }) => questions.has(question));
  const surprise = ({ answer }: Slot) => answer?.confidence === 3 && answer.verdict !== "right";
  return [...slots.filter(surprise), ...slots.filter((slot) => !surprise(slot))];
}

/** An exam also tells what was left out; in practice, what was not asked yet may still be. */
const tellsAll = ({ feedback }: Sitting) => feedback === "exam";

/** `over`: what was not answered is told all the same. */
function outcome(
  lesson: QuizLesson,
  question: Question,
  answer: Answer | undefined,
  over: boolean,
): ViewOf<"result">["questions"][number] {
  const row = {
    id: question.id,
    stem: plain(question.stem),
    evidence: evidenceOf(lesson, question),
  };
  if (!answer) {
    return over ? { ...row, right: describeAnswer(question) } : row;
  }
  const { response: _, ...given } = givenIn(answer);
  return { ...row, ...given, verdict: answer.verdict, ...inWords(question, answer) };
}

/** Of a question that was changed, what was answered as it was recorded, and nothing that is right now. */
function inWords(question: Question, answer: Answer): { given: string; right?: string; changed?: true } {
  return hasChanged(question, answer)
    ? { given: answer.words ?? describeResponse(question, answer.response), changed: true }
    : { given: describeResponse(question, answer.response), right: describeAnswer(question) };
}

/** In UTF-16 units. */
const beginning = 60;

function paragraphsToReread(
  lesson: QuizLesson,
  questions: Questions,
  sitting: Sitting,
  slots: readonly Slot[],
): ViewOf<"result">["reread"] {
  const missed = slots.filter(({ answer }) =>
    answer ? answer.verdict !== "right" : sitting.feedback === "exam",
  );
  if (lesson.homes) {
    return [];
  }
  const byLeaf = new Map<number, Map<string, Evidence>>();
  for (const slot of missed) {
    const question = questions.get(slot.question);
    for (const evidence of question ? evidenceOf(lesson, question) : []) {
      const [first] = evidence.passage ?? [];
      if (first) {
        const passages = byLeaf.get(first.leaf) ?? new Map<string, Evidence>();
        byLeaf.set(first.leaf, passages.set(JSON.stringify(evidence.passage), evidence));
      }
    }
  }
  return [...byLeaf]
    .sort(([a], [b]) => a - b)
    .map(([leaf, passages]) => ({
      begins: shortened(lesson.article.rich.leaves[leaf]?.text ?? ""),
      evidence: [...passages.values()],
    }));
}

/** Up to a word's end. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  const cut = words.length > beginning ? words.slice(0, beginning + 1).replace(/\s+\S*$/, "") : words;
  return cut === words ? words : `${cut} …`;
}

/** Undefined when the sitting did not ask the question. */
export function reviewView(
  lesson: QuizLesson,
  questions: Questions,
  sitting: Sitting,
  id: string,
  words: Words,
): ViewOf<"review"> | undefined {
  const slots = resultOrder(sitting, questions);
  const index = slots.findIndex((slot) => slot.question === id);
  const slot = slots[index];
  const question = questions.get(id);
  if (!slot || !question) {
    return undefined;
  }
  const layout = layoutOf(sitting, slot);
  const [previous, next] = [slots[index - 1]?.question, slots[index + 1]?.question];
  const view: ViewOf<"review"> = {
    phase: "review",
    position: index + 1,
    length: slots.length,
    question: shownQuestion(question, layout, words),
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
  const { answer } = slot;
  if (!answer) {
    const nothing = withoutAnswer(question);
    return tellsAll(sitting)
      ? { ...view, feedback: shownFeedback(lesson, question, nothing, layout, words) }
      : view;
  }
  const { response, ...rest } = givenIn(answer);
  const shown = { ...view, ...rest, verdict: answer.verdict, ...inWords(question, answer) };
  // To the question as it is now, the old response may be no response at all.
  return hasChanged(question, answer)
    ? shown
    : { ...shown, response, feedback: shownFeedback(lesson, question, answer, layout, words) };
}

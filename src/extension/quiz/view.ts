/** From a lesson and what the learner did to what the page shows of the quiz. No VS Code here: tried without it. */
import type { Lesson } from "../../core/lesson.ts";
import { fileName } from "../../core/files.ts";
import type { Problem } from "../../core/problem.ts";
import { openSitting, type Progress } from "../../core/progress.ts";
import { isBlank } from "./blank.ts";
import type { Question, Quiz } from "../../core/quiz.ts";
import {
  currentSlot,
  firstSlots,
  isHandedIn,
  type Sitting,
  type Slot,
  type Ways,
} from "../../core/sitting.ts";
import type { QuizState, QuizView, ViewOf } from "../../protocol/quiz.ts";
import { givenIn, layoutOf, shownFeedback } from "./feedback.ts";
import type { Words } from "./notes.ts";
import { isOverrulable } from "./overrule.ts";
import { type Questions, resultView, reviewView, score } from "./result.ts";
import { shownQuestion } from "./shown.ts";
import { scopesOf, waysOf } from "./ways.ts";

export type QuizLesson = Lesson & {
  quiz: { uri: string; quiz: Quiz };
  /** Of a review, which asks questions of many lessons: each one's own, by question id. */
  homes?: ReadonlyMap<string, Lesson>;
  /**
   * `waiting`: how many more are due today; `recalled`: questions that can be asked with their options instead; `kept`: see
   * `QuizState`.
   */
  review?: { waiting: number; recalled: ReadonlySet<string>; kept: () => string };
};

/** Where the learner looks, which no event says. */
export interface Look {
  /** A finished sitting whose result is on show. */
  result?: string;
  /** A question of that sitting that is reviewed. */
  review?: string;
  /** The open sitting was left. */
  away?: boolean;
}

export interface ViewWorld {
  /** As the quiz was taken last. */
  ways: Ways;
  words: Words;
  problemSentence: (problem: Problem) => string;
}

export function quizState(lesson: QuizLesson, progress: Progress, look: Look, world: ViewWorld): QuizState {
  const { quiz } = lesson.quiz;
  const state: QuizState = {
    total: quiz.questions.length,
    view: view(lesson, progress, look, world),
  };
  return {
    ...state,
    ...(quiz.title !== undefined && { title: quiz.title }),
    ...(lesson.review && { review: { waiting: lesson.review.waiting, kept: lesson.review.kept() } }),
  };
}

function view(lesson: QuizLesson, progress: Progress, look: Look, world: ViewWorld): QuizView {
  const questions: Questions = new Map(lesson.quiz.quiz.questions.map((question) => [question.id, question]));
  const shown = progress.sittings.find(
    ({ id, finishedAt }) => id === look.result && finishedAt !== undefined,
  );
  if (shown) {
    const review =
      look.review === undefined ? undefined : reviewView(lesson, questions, shown, look.review, world.words);
    return review ?? resultView(lesson, questions, shown);
  }
  const sitting = openSitting(progress);
  const slot = sitting && currentSlot(sitting, (id) => questions.has(id));
  const question = slot && questions.get(slot.question);
  if (sitting && question && !look.away) {
    return questionView(lesson, questions, sitting, slot, question, world.words);
  }
  return offerView(lesson, progress, questions, world, sitting && slot && { sitting, slot });
}

function offerView(
  lesson: QuizLesson,
  progress: Progress,
  questions: Questions,
  { ways, problemSentence }: ViewWorld,
  left: { sitting: Sitting; slot: Slot } | undefined,
): ViewOf<"offer"> {
  const { uri, quiz } = lesson.quiz;
  const last = progress.sittings.findLast(
    ({ slots, feedback, finishedAt }) =>
      slots.some(({ answer }) => answer) && (feedback === "practice" || finishedAt !== undefined),
  );
  const scopes = scopesOf(quiz, progress);
  const kept = waysOf(ways);
  return {
    phase: "offer",
    ways: scopes.some(({ scope }) => scope === kept.scope) ? kept : { ...kept, scope: "all" },
    scopes,
    unreadable: quiz.unreadable.map(({ stem, source }) => {
      const index = lesson.problems.findIndex(
        ({ uri: file, problem: { code, range } }) =>
          file === uri &&
          code === "unreadable-question" &&
          range.start >= source.start &&
          range.end <= source.end,
      );
      const problem = lesson.problems[index]?.problem;
      return {
        stem: stem.leaves[0]?.text ?? "",
        sentence: problem ? problemSentence(problem) : "",
        ...(problem && { index }),
      };
    }),
    ...(last && {
      last: score(
        last,
        firstSlots(last).filter(({ question }) => questions.has(question)),
      ),
    }),
    ...(left && {
      open: { position: left.sitting.slots.indexOf(left.slot) + 1, length: left.sitting.slots.length },
    }),
  };
}

function questionView(
  lesson: QuizLesson,
  questions: Questions,
  sitting: Sitting,
  slot: Slot,
  question: Question,
  words: Words,
): ViewOf<"question"> {
  const { answer, draft, retries } = slot;
  const layout = layoutOf(sitting, slot);
  const told = retries.at(-1) ?? answer;
  const home = lesson.homes?.get(question.id);
  const shown: ViewOf<"question"> = {
    phase: "question",
    position: sitting.slots.indexOf(slot) + 1,
    length: sitting.slots.length,
    again: slot.again,
    question: shownQuestion(question, layout, words),
    hints: question.hints.slice(0, slot.hints),
    ways: waysOf(sitting),
    closed: isClosed(sitting, slot, question),
    tries: (answer ? 1 : 0) + retries.length,
    ...(home && { from: home.article.title ?? fileName(home.uri) }),
    ...(lesson.review?.recalled.has(question.id) && { recalled: true }),
    ...(lesson.review && isOverrulable(slot, question) && { overrulable: true }),
  };
  if (told) {
    return {
      ...shown,
      ...givenIn(told),
      feedback: shownFeedback(lesson, question, told, layout, words),
    };
  }
  if (draft) {
    Object.assign(shown, givenIn(draft));
  }
  if (draft?.revealed && question.kind === "open") {
    shown.selfMark = { model: question.model, rubric: question.rubric };
  }
  if (sitting.feedback === "exam" && !isHandedIn(sitting)) {
    shown.sheet = firstSlots(sitting).flatMap((each) =>
      questions.has(each.question)
        ? {
            question: each.question,
            answered: each.draft !== undefined && !isBlank(each.draft.response),
            flagged: each.flagged,
          }
        : [],
    );
  }
  return shown;
}

/** From memory, the article waits until the answer is given; what is to be marked in it cannot be asked so. */
const isClosed = (sitting: Sitting, { answer, draft }: Slot, { kind }: Question): boolean =>
  sitting.reading === "memory" && kind !== "evidence" && !answer && !draft?.revealed;

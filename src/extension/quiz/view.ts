/** From a lesson and what the learner did to what the page shows of the quiz. No VS Code here: tried without it. */
import type { Lesson } from "../../core/lesson.ts";
import {
  currentSlot,
  lastAnswer,
  openSitting,
  type Progress,
  type Response,
  type Sitting,
  type Slot,
  type Verdict,
} from "../../core/progress.ts";
import { markContext } from "../../core/question/context.ts";
import { describeAnswer, describeResponse, isAsked, markAnswer } from "../../core/question/index.ts";
import type { Process, Question, Quiz } from "../../core/quiz.ts";
import { plain } from "../../core/rich-text.ts";
import type { Evidence, Feedback } from "../../protocol/question.ts";
import type { QuizState, QuizView, Score } from "../../protocol/reader.ts";
import { noteSentence, type Words } from "./notes.ts";
import type { Layout } from "./order.ts";
import { shownDetail, shownQuestion } from "./shown.ts";

/** An answer that its writer still has to mark: shown with what to compare it with, and not recorded yet. */
export interface Written {
  sitting: string;
  question: string;
  again: boolean;
  response: Response;
}

/**
 * `result` names a finished sitting whose result is on show. `words` translates the sentences that are added here.
 */
export function quizState(
  lesson: Lesson & { quiz: { quiz: Quiz } },
  progress: Progress,
  words: Words,
  result?: string,
  written?: Written,
): QuizState {
  const { quiz } = lesson.quiz;
  const state: QuizState = {
    total: quiz.questions.length,
    view: view(lesson, progress, words, result, written),
  };
  return quiz.title === undefined ? state : { ...state, title: quiz.title };
}

function view(
  lesson: Lesson & { quiz: { quiz: Quiz } },
  progress: Progress,
  words: Words,
  result?: string,
  written?: Written,
): QuizView {
  const questions = new Map(lesson.quiz.quiz.questions.map((question) => [question.id, question]));
  const shown = progress.sittings.find(({ id, finishedAt }) => id === result && finishedAt !== undefined);
  if (shown) {
    return resultView(lesson, questions, shown);
  }
  const sitting = openSitting(progress);
  const slot = sitting && currentSlot(sitting, (id) => questions.has(id));
  const question = slot && questions.get(slot.question);
  if (sitting && slot && question) {
    const open = written?.sitting === sitting.id && written.question === question.id;
    const response = open && written.again === slot.again ? written.response : undefined;
    return questionView(lesson, sitting, slot, question, words, response);
  }
  const last = progress.sittings.findLast(({ slots }) => slots.some(({ answer }) => answer));
  return last ? { phase: "offer", last: score(firstSlots(last)) } : { phase: "offer" };
}

function questionView(
  lesson: Lesson,
  sitting: Sitting,
  slot: Slot,
  question: Question,
  words: Words,
  written: Response | undefined,
): QuizView {
  const shown: QuizView = {
    phase: "question",
    position: sitting.slots.indexOf(slot) + 1,
    length: sitting.slots.length,
    again: slot.again,
    question: shownQuestion(question, layoutOf(sitting, slot), words),
    hints: question.hints.slice(0, slot.hints),
  };
  const unmarked = { mark: 0, verdict: "wrong", points: question.points } as const;
  const answer = slot.answer ?? (written && { ...unmarked, response: written });
  if (!answer) {
    return shown;
  }
  const { response } = answer;
  return { ...shown, response, feedback: feedback(lesson, question, answer, sitting, slot, words) };
}

function feedback(
  lesson: Lesson,
  question: Question,
  answer: { response: Response; mark: number; verdict: Verdict; points: number },
  sitting: Sitting,
  slot: Slot,
  words: Words,
): Feedback {
  const marking = markAnswer(question, answer.response, markContext(lesson, question));
  const shown: Feedback = {
    // What was recorded stands, also when the key was edited since.
    verdict: answer.verdict,
    mark: answer.mark,
    points: answer.points,
    detail: shownDetail(question, marking, layoutOf(sitting, slot), words),
    evidence: evidenceOf(lesson, question),
  };
  if (marking.note) {
    shown.note = words(noteSentence(marking.note, answer.verdict));
  }
  if (question.why) {
    shown.why = question.why;
  }
  return shown;
}

const layoutOf = ({ seed }: Sitting, { again }: Slot): Layout => ({ seed, again });

export function evidenceOf(lesson: Lesson, question: Question): Evidence[] {
  const places = lesson.evidence.get(question.id) ?? [];
  return question.evidence.map(({ text }, index) => {
    const passage = places[index];
    return passage && passage.length > 0 ? { quote: text, passage } : { quote: text };
  });
}

/** The places of a sitting that count: every question's first. */
const firstSlots = (sitting: Sitting) => sitting.slots.filter(({ again }) => !again);

function score(slots: readonly Slot[]): Score {
  const answers = slots.flatMap(({ answer }) => answer ?? []);
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  return {
    right: count("right"),
    partly: count("partly"),
    wrong: count("wrong"),
    total: answers.length,
    points: answers.reduce((sum, { mark, points }) => sum + mark * points, 0),
    of: answers.reduce((sum, { points }) => sum + points, 0),
  };
}

function resultView(lesson: Lesson, questions: Map<string, Question>, sitting: Sitting): QuizView {
  const slots = firstSlots(sitting).filter(({ question }) => questions.has(question));
  const processOf = (slot: Slot): Process | "other" => questions.get(slot.question)?.process ?? "other";
  const processes = (["locate", "understand", "evaluate", "other"] as const)
    .map((process) => ({ process, score: score(slots.filter((slot) => processOf(slot) === process)) }))
    .filter((each) => each.score.total > 0);
  return {
    phase: "result",
    score: score(slots),
    processes,
    questions: slots.flatMap(({ question: id, answer }) => {
      const question = questions.get(id);
      if (!question) {
        return [];
      }
      const row = {
        id,
        stem: plain(question.stem),
        asked: isAsked(question),
        evidence: evidenceOf(lesson, question),
      };
      if (!answer) {
        return [row];
      }
      const { verdict, response } = answer;
      return [
        { ...row, verdict, given: describeResponse(question, response), right: describeAnswer(question) },
      ];
    }),
  };
}

/** Questions that were not right: in the sitting whose result is on show, else by their latest answer. */
export function notRight(quiz: Quiz, progress: Progress, result?: string): string[] {
  const sitting = progress.sittings.find(({ id }) => id === result);
  const first = new Map(sitting && firstSlots(sitting).map(({ question, answer }) => [question, answer]));
  return quiz.questions.flatMap(({ id }) => {
    const verdict = (sitting ? first.get(id) : lastAnswer(progress, id))?.verdict;
    return verdict === undefined || verdict === "right" ? [] : [id];
  });
}

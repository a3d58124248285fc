/** Takes a quiz with a learner: what is asked of it becomes events in the store. `now` and `id` come from outside. */
import type { Lesson } from "../../core/lesson.ts";
import {
  currentSlot,
  openSitting,
  type Progress,
  type ProgressEvent,
  type Response,
} from "../../core/progress.ts";
import { markContext } from "../../core/question/context.ts";
import { isAsked, markAnswer } from "../../core/question/index.ts";
import { isNoAnswer } from "../../core/question/marking.ts";
import type { Quiz } from "../../core/quiz.ts";
import type { QuizState } from "../../protocol/reader.ts";
import { noteSentence } from "./notes.ts";
import { questionOrder } from "./order.ts";
import { notRight, quizState, type Written } from "./view.ts";

export interface DeskWorld {
  progress(): Progress;
  record(...events: ProgressEvent[]): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A new unguessable id; it also seeds the order of options. */
  newId(): string;
  words: (sentence: string) => string;
}

export type QuizLesson = Lesson & { quiz: { uri: string; quiz: Quiz } };

/** Every verb gives the state that follows; a request that makes no sense rejects with a sentence for the learner. */
export class QuizDesk {
  /** The finished sitting whose result is on show. */
  #result: string | undefined;
  #written: Written | undefined;

  constructor(
    private readonly lesson: () => QuizLesson,
    private readonly world: DeskWorld,
  ) {}

  state(): QuizState {
    return quizState(this.lesson(), this.world.progress(), this.world.words, this.#result, this.#written);
  }

  async start(scope: "all" | "wrong"): Promise<QuizState> {
    const { quiz } = this.lesson().quiz;
    const progress = this.world.progress();
    const open = openSitting(progress);
    const sitting = this.world.newId();
    const chosen = new Set(
      scope === "wrong" ? notRight(quiz, progress, this.#result) : quiz.questions.map(({ id }) => id),
    );
    const questions = questionOrder(quiz, sitting).filter((id) => chosen.has(id));
    if (questions.length === 0) {
      throw new Error(this.world.words("There is nothing to ask here."));
    }
    const at = this.world.now();
    this.#result = undefined;
    await this.world.record(...(open ? [{ type: "finished", at, sitting: open.id } as const] : []), {
      type: "started",
      at,
      sitting,
      seed: sitting,
      scope,
      questions,
    });
    return this.state();
  }

  async hint(question: string): Promise<QuizState> {
    const { sitting, slot } = this.#at(question);
    const hints = this.#question(question).hints.length;
    if (slot.hints < hints) {
      await this.world.record({ type: "hinted", at: this.world.now(), sitting, question });
    }
    return this.state();
  }

  async check(id: string, response: Response): Promise<QuizState> {
    const { sitting, slot } = this.#at(id);
    if (slot.answer) {
      return this.state();
    }
    const question = this.#question(id);
    const marking = markAnswer(question, response, markContext(this.lesson(), question));
    if (marking.note && isNoAnswer(marking.note)) {
      throw new Error(this.world.words(noteSentence(marking.note)));
    }
    if (marking.note === "unmarked") {
      this.#written = { sitting, question: id, again: slot.again, response };
      return this.state();
    }
    await this.world.record({
      type: "answered",
      at: this.world.now(),
      sitting,
      question: id,
      fingerprint: question.fingerprint,
      response,
      mark: marking.mark,
      points: question.points,
      verdict: marking.verdict,
    });
    return this.state();
  }

  async next(id: string): Promise<QuizState> {
    const { sitting, slot } = this.#at(id);
    if (!slot.answer && isAsked(this.#question(id))) {
      throw new Error(this.world.words("Check your answer first."));
    }
    const at = this.world.now();
    await this.world.record({ type: "moved", at, sitting, question: id });
    const open = openSitting(this.world.progress());
    if (open && !currentSlot(open, (each) => this.#find(each) !== undefined)) {
      await this.world.record({ type: "finished", at, sitting });
      this.#result = sitting;
    }
    return this.state();
  }

  closeResult(): QuizState {
    this.#result = undefined;
    return this.state();
  }

  #at(question: string) {
    const sitting = openSitting(this.world.progress());
    const slot = sitting && currentSlot(sitting, (id) => this.#find(id) !== undefined);
    if (!sitting || !slot || slot.question !== question) {
      throw new Error(this.world.words("This question is not open any more. The quiz shows where you are."));
    }
    return { sitting: sitting.id, slot };
  }

  #question(id: string) {
    const question = this.#find(id);
    if (!question) {
      throw new Error(this.world.words("This question is no longer in the quiz."));
    }
    return question;
  }

  #find(id: string) {
    return this.lesson().quiz.quiz.questions.find((question) => question.id === id);
  }
}

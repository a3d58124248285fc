/**
 * Takes a quiz with a learner: what is asked of it becomes events in the store. `now` and `id` come from outside, and
 * so does the progress, which another window may change between any two calls.
 */
import type { Problem } from "../../core/problem.ts";
import { openSitting, type Progress, type ProgressEvent, type Response } from "../../core/progress.ts";
import type { Question } from "../../core/quiz.ts";
import { type Confidence, isHandedIn, type Sitting, type Ways } from "../../core/sitting.ts";
import type { QuizState } from "../../protocol/quiz.ts";
import { answered, type Given } from "./answered.ts";
import { contextOf } from "./feedback.ts";
import { questionOrder } from "./order.ts";
import { isOverrulable } from "./overrule.ts";
import { type Look, type QuizLesson, quizState } from "./view.ts";
import { Standing } from "./standing.ts";
import { questionsOf } from "./ways.ts";

export interface DeskWorld {
  progress(): Progress;
  record(...events: ProgressEvent[]): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A new unguessable id; it also seeds the order of options. */
  newId(): string;
  words: (sentence: string) => string;
  problemSentence: (problem: Problem) => string;
  /** How the learner took a quiz last, whichever it was. */
  ways(): Ways;
  keepWays(ways: Ways): Promise<void>;
}

/** Every verb gives the state that follows; a request that makes no sense rejects with a sentence for the learner. */
export class QuizDesk {
  #look: Look = {};

  constructor(
    private readonly lesson: () => QuizLesson,
    private readonly world: DeskWorld,
  ) {}

  state(): QuizState {
    const { words, problemSentence } = this.world;
    const world = { ways: this.world.ways(), words, problemSentence };
    return quizState(this.lesson(), this.world.progress(), this.#look, world);
  }

  /** What the learner still has to answer: the question at hand, or all of an exam. */
  unanswered(): Question[] {
    return this.#look.away ? [] : this.#standing().unanswered();
  }

  async start(ways: Ways): Promise<QuizState> {
    const { quiz } = this.lesson().quiz;
    const progress = this.world.progress();
    const open = openSitting(progress);
    const sitting = this.world.newId();
    const chosen = new Set(questionsOf(ways.scope, quiz, progress, this.#look.result));
    const questions = questionOrder(quiz, sitting).filter((id) => chosen.has(id));
    if (questions.length === 0) {
      throw new Error(this.world.words("There is nothing to ask here."));
    }
    const at = this.world.now();
    this.#look = {};
    // What was wrong once is no way to take the next quiz.
    await this.world.keepWays(ways.scope === "wrong" ? { ...ways, scope: this.world.ways().scope } : ways);
    await this.world.record(...(open ? [{ type: "finished", at, sitting: open.id } as const] : []), {
      type: "started",
      at,
      sitting,
      seed: sitting,
      ...ways,
      questions,
    });
    return this.state();
  }

  async hint(question: string): Promise<QuizState> {
    const { sitting, slot } = this.#standing().at(question);
    const hints = sitting.feedback === "exam" ? 0 : this.#standing().question(question).hints.length;
    if (slot.hints < hints) {
      await this.#record("hinted", sitting, question);
    }
    return this.state();
  }

  async check(id: string, given: Given): Promise<QuizState> {
    const { sitting, slot } = this.#standing().at(id);
    const question = this.#standing().question(id);
    if (sitting.feedback === "exam" && !isHandedIn(sitting)) {
      return this.draft(id, given.response, given.confidence);
    }
    if (slot.answer && !given.retry) {
      if (JSON.stringify(slot.answer.response) !== JSON.stringify(given.response)) {
        throw new Error(
          this.world.words("This question was answered in another window meanwhile. That answer counts."),
        );
      }
      return this.state();
    }
    const answer = this.#answered(question, given);
    if ("missing" in answer) {
      throw new Error(this.world.words(answer.missing));
    }
    if ("unmarked" in answer && slot.draft?.revealed) {
      throw new Error(this.world.words("Mark every line first."));
    }
    if ("unmarked" in answer && slot.answer) {
      return this.state();
    }
    if ("unmarked" in answer) {
      await this.#draft(sitting, id, given.response, given.confidence, true);
      return this.state();
    }
    await this.world.record({
      at: this.world.now(),
      sitting: sitting.id,
      ...answer,
      ...(slot.answer && { retry: true }),
    });
    return this.#finishAtEnd(sitting);
  }

  async next(id: string): Promise<QuizState> {
    const { sitting, slot } = this.#standing().at(id);
    if (sitting.feedback === "exam" && !isHandedIn(sitting)) {
      const slots = this.#standing().slots(sitting);
      const following = slots[slots.indexOf(slot) + 1];
      return following ? this.turnTo(following.question) : this.state();
    }
    if (!slot.answer) {
      throw new Error(this.world.words("Check your answer first."));
    }
    await this.#record("moved", sitting, id);
    return this.#finishAtEnd(sitting);
  }

  /** Of a review: the answer that was told counts as right. */
  async overrule(id: string): Promise<QuizState> {
    const { slot } = this.#standing().at(id);
    if (!this.lesson().review || !isOverrulable(slot, this.#standing().question(id))) {
      throw new Error(
        this.world.words("Only a typed answer that was not taken for right can be counted as right."),
      );
    }
    const { at } = slot.answer;
    await this.world.record({ type: "overruled", at: this.world.now(), what: "question", id, answered: at });
    return this.state();
  }

  /** Keeps an answer of an exam, whichever of its questions is open. */
  async draft(id: string, response: Response, confidence?: Confidence): Promise<QuizState> {
    const { sitting } = this.#standing().inExam(id);
    await this.#draft(sitting, id, response, confidence);
    return this.state();
  }

  async flag(id: string, on: boolean): Promise<QuizState> {
    const { sitting, slot } = this.#standing().inExam(id);
    if (slot.flagged !== on) {
      const at = this.world.now();
      await this.world.record({ type: "flagged", at, sitting: sitting.id, question: id, on });
    }
    return this.state();
  }

  async turnTo(id: string): Promise<QuizState> {
    const { sitting } = this.#standing().inExam(id);
    await this.#record("turned", sitting, id);
    return this.state();
  }

  /** Hands an exam in: marks what is there; what the learner is to mark is gone through before the result. */
  async submit(): Promise<QuizState> {
    const sitting = this.#standing().open();
    const at = this.world.now();
    const standing = this.#standing();
    const events = standing.slots(sitting).flatMap((slot): ProgressEvent[] => {
      const { question: id, draft } = slot;
      if (slot.answer || !draft || draft.revealed) {
        return [];
      }
      const answer = this.#answered(standing.question(id), { ...draft, final: true });
      if ("unmarked" in answer) {
        return [{ ...draft, at, revealed: true }];
      }
      return "missing" in answer ? [] : [{ at, sitting: sitting.id, ...answer }];
    });
    await this.world.record(...events);
    const open = openSitting(this.world.progress());
    return open && isHandedIn(open) && standing.current(open) ? this.state() : this.#finish(sitting);
  }

  leave(): QuizState {
    this.#look = { away: true };
    return this.state();
  }

  /** Back to the sitting that was left, or to the result of the latest one that is over. */
  resume(): QuizState {
    const progress = this.world.progress();
    const last = progress.sittings.findLast(({ finishedAt }) => finishedAt !== undefined);
    this.#look = openSitting(progress) || !last ? {} : { result: last.id };
    return this.state();
  }

  /** Ends the open sitting where it is. */
  async end(): Promise<QuizState> {
    const sitting = this.#standing().open();
    if (sitting.feedback === "exam" && !isHandedIn(sitting)) {
      this.#look = {};
      return this.submit();
    }
    return this.#finish(sitting);
  }

  review(id: string): QuizState {
    this.#look = { ...this.#look, review: id };
    return this.state();
  }

  closeReview(): QuizState {
    const { review: _, ...look } = this.#look;
    this.#look = look;
    return this.state();
  }

  closeResult(): QuizState {
    this.#look = {};
    return this.state();
  }

  async #draft(
    { id: sitting }: Sitting,
    question: string,
    response: Response,
    confidence?: Confidence,
    revealed?: true,
  ): Promise<void> {
    await this.world.record({
      type: "drafted",
      at: this.world.now(),
      sitting,
      question,
      response,
      ...(confidence && { confidence }),
      ...(revealed && { revealed }),
    });
  }

  async #record(type: "hinted" | "moved" | "turned", { id: sitting }: Sitting, question: string) {
    await this.world.record({ type, at: this.world.now(), sitting, question });
  }

  async #finishAtEnd({ id }: Sitting): Promise<QuizState> {
    const open = openSitting(this.world.progress());
    return open?.id === id && !this.#standing().current(open) ? this.#finish(open) : this.state();
  }

  async #finish({ id: sitting }: Sitting): Promise<QuizState> {
    await this.world.record({ type: "finished", at: this.world.now(), sitting });
    this.#look = { result: sitting };
    return this.state();
  }

  #answered = (question: Question, given: Given) =>
    answered(question, given, contextOf(this.lesson(), question));

  #standing = (): Standing => new Standing(this.lesson().quiz.quiz, this.world.progress(), this.world.words);
}

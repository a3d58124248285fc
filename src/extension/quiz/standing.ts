/** Where the learner stands at the moment; what does not stand there is refused with a sentence. */
import { openSitting, type Progress } from "../../core/progress.ts";
import type { Question, Quiz } from "../../core/quiz.ts";
import { currentSlot, firstSlots, isHandedIn, type Sitting, type Slot } from "../../core/sitting.ts";
import type { Words } from "./notes.ts";

export class Standing {
  readonly #questions: ReadonlyMap<string, Question>;

  constructor(
    quiz: Quiz,
    private readonly progress: Progress,
    private readonly words: Words,
  ) {
    this.#questions = new Map(quiz.questions.map((question) => [question.id, question]));
  }

  open(): Sitting {
    const sitting = openSitting(this.progress);
    if (!sitting) {
      throw new Error(this.words("This quiz is over. It may have been finished in another window."));
    }
    return sitting;
  }

  current(sitting: Sitting): Slot | undefined {
    return currentSlot(sitting, (id) => this.#questions.has(id));
  }

  /** Every question once, as far as the quiz still has it. */
  slots(sitting: Sitting): Slot[] {
    return firstSlots(sitting).filter(({ question }) => this.#questions.has(question));
  }

  /** The open sitting, when it stands at the question. */
  at(question: string): { sitting: Sitting; slot: Slot } {
    const sitting = openSitting(this.progress);
    const slot = sitting && this.current(sitting);
    if (!sitting || !slot || slot.question !== question) {
      throw new Error(this.words("This question is not open any more. The quiz shows where you are."));
    }
    return { sitting, slot };
  }

  /** The open sitting, when it is an exam that has the question and is not handed in. */
  inExam(question: string): { sitting: Sitting; slot: Slot } {
    const sitting = openSitting(this.progress);
    const slot = sitting && this.slots(sitting).find((each) => each.question === question);
    if (!sitting || !slot || sitting.feedback !== "exam" || isHandedIn(sitting)) {
      throw new Error(this.words("This exam was handed in already, or another one was begun."));
    }
    return { sitting, slot };
  }

  question(id: string): Question {
    const question = this.#questions.get(id);
    if (!question) {
      throw new Error(this.words("This question is no longer in the quiz."));
    }
    return question;
  }

  /** The question at hand, or all of an exam, as far as nothing was told of them. */
  unanswered(): Question[] {
    const open = openSitting(this.progress);
    const current = open && this.current(open);
    if (!open || !current) {
      return [];
    }
    const waiting = open.feedback === "exam" && !isHandedIn(open) ? this.slots(open) : [current];
    return waiting.flatMap(({ question, answer, draft }) =>
      answer || draft?.revealed ? [] : (this.#questions.get(question) ?? []),
    );
  }
}

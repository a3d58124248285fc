/** The quiz beside or below the article: draws what the host says, asks the host for what comes next. */
import type { Evidence, Passage } from "../../protocol/question.ts";
import type { QuizState, QuizView } from "../../protocol/quiz.ts";
import type { Attention, Press } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import type { Host } from "../host.ts";
import type { Memory } from "../memory.ts";
import { words } from "../words.ts";
import { AnswerSheet } from "./answer-sheet.ts";
import type { Marking } from "./evidence.ts";
import { drawOffer } from "./offer.ts";
import { QuestionView } from "./question.ts";
import { drawResult } from "./result.ts";
import { drawReview } from "./review.ts";

export interface SheetWorld {
  host: Host;
  memory: Memory;
  openLink(href: string): void;
  openProblem(index: number): void;
  showEvidence(passages: readonly Passage[], back: () => void): void;
  /** Of a review: in the article, which is not on this page. */
  openEvidence(question: string, index: number): void;
  /** Takes away what the former question has marked in the article. */
  clearEvidence(): void;
  marking: Marking;
  toArticle(): void;
  /** Something else is shown (`moved`), or the same in another state; `closed`: the article is to be folded. */
  changed(closed: boolean, moved: boolean): void;
}

type Call = (host: Host) => Promise<QuizState>;

/** What the views of the sheet may do. */
export interface QuizActions {
  memory: Memory;
  openLink: (href: string) => void;
  openProblem: (index: number) => void;
  /** Asks the host, and shows its answer or why there is none. */
  ask: (call: Call) => Promise<void>;
  /** Tells the host what is to be kept, without a move on the page. */
  keep: (call: Call) => Promise<void>;
  /** Opens the question at hand once more. */
  retry(): void;
  /** `from`: where the way back leads. */
  show(evidence: readonly Evidence[], from: HTMLElement): void;
  marking: Marking;
  toArticle(): void;
}

/** In a review, of the lesson that asks; the review's own title stands above. */
const titleOf = ({ title, review, view }: QuizState): string =>
  review
    ? ((view.phase === "question" ? view.from : undefined) ?? words.say("review.result"))
    : (title ?? words.say("quiz"));

export class QuizSheet {
  readonly element = el("aside", { class: "quiz", "aria-label": words.say("quiz") });
  readonly #content = el("div", { class: "sheet" });
  readonly #problem = el("p", { role: "alert", class: "failure" });
  readonly #actions: QuizActions;
  #state: QuizState | undefined;
  #question: QuestionView | undefined;
  #answers: AnswerSheet | undefined;
  #busy = false;
  /** Counts what was asked, so that a late answer to a keeping draws nothing old. */
  #asked = 0;

  constructor(private readonly world: SheetWorld) {
    this.element.append(this.#content);
    this.#actions = {
      memory: world.memory,
      openLink: (href) => world.openLink(href),
      openProblem: (index) => world.openProblem(index),
      ask: (call) => this.#ask(call),
      keep: (call) => this.#keep(call),
      retry: () => this.#retry(),
      show: (evidence, from) => {
        const around = evidence.find((each) => each.around)?.around;
        if (around) {
          world.openEvidence(around.question, around.index);
          return;
        }
        world.showEvidence(
          evidence.flatMap(({ passage }) => (passage ? [passage] : [])),
          () => from.focus(),
        );
      },
      marking: world.marking,
      toArticle: () => world.toArticle(),
    };
  }

  /** For what else draws questions. */
  get actions(): QuizActions {
    return this.#actions;
  }

  /** The quiz as it is now; nothing moves when nothing changed. */
  update(state: QuizState): void {
    if (JSON.stringify(state) !== JSON.stringify(this.#state)) {
      const held = this.element.contains(document.activeElement);
      const redrawn = this.#draw(state);
      if (held && redrawn) {
        this.focus();
      }
    }
  }

  /** Begins a sitting unless one is open, and takes the focus. */
  async reveal(): Promise<void> {
    const view = this.#state?.view;
    if (view?.phase === "offer" && view.scopes.length > 0) {
      await this.#ask((host) => (view.open ? host.resume({}) : host.startQuiz(view.ways)));
    } else {
      this.focus();
    }
    this.element.scrollIntoView({ block: "nearest" });
  }

  /** To the heading of what is shown; in a review, which is to be quick, to where one types. */
  focus(): void {
    const field = this.#state?.review && this.#question?.field;
    (field ?? this.#content.querySelector<HTMLElement>("[data-focus]"))?.focus();
  }

  /** What there is to press keys for. */
  get attention(): Attention["quiz"] {
    const question = this.#question;
    if (!question) {
      return "none";
    }
    return question.isExam ? "exam" : question.isOpen ? "open" : "told";
  }

  press(press: Press): void {
    this.#question?.press(press);
  }

  async #ask(call: Call): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#asked++;
    this.#problem.textContent = "";
    try {
      if (this.#draw(await call(this.world.host))) {
        this.element.scrollTop = 0;
        this.focus();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#busy = false;
    }
  }

  async #keep(call: Call): Promise<void> {
    const asked = this.#asked;
    try {
      const state = await call(this.world.host);
      if (asked === this.#asked) {
        this.update(state);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#problem.textContent = error instanceof Error ? error.message : String(error);
  }

  #retry(): void {
    const view = this.#state?.view;
    if (this.#state && view?.phase === "question") {
      this.world.clearEvidence();
      this.#question = new QuestionView(view, this.#actions, true);
      this.#show(this.#state);
      this.focus();
    }
  }

  /** Gives whether something else is shown than before; a question that goes on stays where it is. */
  #draw(state: QuizState): boolean {
    this.#state = state;
    const { view, review } = state;
    if (review) {
      this.world.memory.keep({ review: review.kept });
    }
    if (view.phase === "question" && this.#question?.goesOn(view)) {
      this.#question.update(view);
      this.#drawAnswers(view);
      this.world.changed(view.closed, false);
      return false;
    }
    this.world.clearEvidence();
    this.#question = view.phase === "question" ? new QuestionView(view, this.#actions) : undefined;
    this.#drawAnswers(view);
    this.#show(state);
    return true;
  }

  #show(state: QuizState): void {
    const title = el("h2", { class: "quiz-title", dir: "auto" }, titleOf(state));
    this.#content.replaceChildren(title, ...this.#views(state), this.#problem);
    this.world.changed(state.view.phase === "question" && state.view.closed, true);
  }

  #views({ view, total, review }: QuizState): HTMLElement[] {
    switch (view.phase) {
      case "offer":
        return [drawOffer(total, view, this.#actions)];
      case "question":
        return [this.#question?.element, this.#answers?.element].filter((each) => each !== undefined);
      case "result":
        return [drawResult(view, this.#actions, review)];
      case "review":
        return [drawReview(view, this.#actions)];
    }
  }

  /** One answer sheet for all questions of an exam. */
  #drawAnswers(view: QuizView): void {
    const entries = view.phase === "question" ? view.sheet : undefined;
    if (!entries || view.phase !== "question") {
      this.#answers = undefined;
      return;
    }
    if (!this.#answers?.isOf(entries)) {
      const settle = () => this.#question?.settle() ?? Promise.resolve();
      const settled = (call: Call) =>
        void this.#ask(async (host) => {
          await settle();
          return call(host);
        });
      this.#answers = new AnswerSheet(entries, {
        settle,
        turnTo: (question) => settled((host) => host.turnTo({ question })),
        submit: () => settled((host) => host.submit({})),
      });
    }
    this.#answers.update(entries, view.question.id);
  }
}

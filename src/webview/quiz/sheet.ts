/** The quiz beside or below the article: draws what the host says, asks the host for what comes next. */
import type { Evidence, Passage } from "../../protocol/question.ts";
import type { QuizState } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import type { Host } from "../host.ts";
import type { Memory } from "../memory.ts";
import { words } from "../words.ts";
import { drawOffer } from "./offer.ts";
import { QuestionView } from "./question.ts";
import { drawResult } from "./result.ts";

export interface SheetWorld {
  host: Host;
  memory: Memory;
  openLink(href: string): void;
  showEvidence(passages: readonly Passage[], back: () => void): void;
  clearEvidence(): void;
  toArticle(): void;
}

/** What the views of the sheet may do. */
export interface QuizActions {
  memory: Memory;
  openLink: (href: string) => void;
  /** Asks the host, and shows its answer or why there is none. */
  ask: (call: (host: Host) => Promise<QuizState>) => Promise<void>;
  /** `from`: where the way back leads. */
  show(evidence: readonly Evidence[], from: HTMLElement): void;
  toArticle(): void;
}

export class QuizSheet {
  readonly element = el("aside", { class: "quiz", "aria-label": words.say("quiz") });
  readonly #content = el("div", { class: "sheet" });
  readonly #problem = el("p", { role: "alert", class: "failure" });
  readonly #actions: QuizActions;
  #state: QuizState | undefined;
  #question: QuestionView | undefined;
  #busy = false;

  constructor(private readonly world: SheetWorld) {
    this.element.append(this.#content);
    this.#actions = {
      memory: world.memory,
      openLink: (href) => world.openLink(href),
      ask: (call) => this.#ask(call),
      show: (evidence, from) =>
        world.showEvidence(
          evidence.flatMap(({ passage }) => (passage ? [passage] : [])),
          () => from.focus(),
        ),
      toArticle: () => world.toArticle(),
    };
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

  /** To the heading of what is shown. */
  focus(): void {
    this.#content.querySelector<HTMLElement>("[data-focus]")?.focus();
  }

  async #ask(call: (host: Host) => Promise<QuizState>): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#problem.textContent = "";
    try {
      if (this.#draw(await call(this.world.host))) {
        this.world.clearEvidence();
        this.element.scrollTop = 0;
        this.focus();
      }
    } catch (error) {
      this.#problem.textContent = error instanceof Error ? error.message : String(error);
    } finally {
      this.#busy = false;
    }
  }

  /** Gives whether something else is shown than before; a question that goes on stays where it is. */
  #draw(state: QuizState): boolean {
    this.#state = state;
    const { view } = state;
    if (view.phase === "question" && this.#question?.goesOn(view)) {
      this.#question.update(view);
      return false;
    }
    this.#question = view.phase === "question" ? new QuestionView(view, this.#actions) : undefined;
    const title = el("h2", { class: "quiz-title", dir: "auto" }, state.title ?? words.say("quiz"));
    this.#content.replaceChildren(title, ...this.#views(state));
    if (!this.#problem.isConnected) {
      this.#content.append(this.#problem);
    }
    return true;
  }

  #views(state: QuizState): HTMLElement[] {
    const { view } = state;
    switch (view.phase) {
      case "offer":
        return [drawOffer(state.total, view, this.#actions)];
      case "question":
        return this.#question ? [this.#question.element] : [];
      case "result":
        return [drawResult(view, this.#actions)];
      case "review":
        return [];
    }
  }
}

/** One question, from being asked to being explained; what was drawn stays while that happens. */
import type { Verdict } from "../../core/progress.ts";
import type { Feedback } from "../../protocol/question.ts";
import type { QuizView } from "../../protocol/quiz.ts";
import { drawInline } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import { type Answer, drawAnswer, groupRole } from "./answer.ts";
import { drawExplanation } from "./explanation.ts";
import { HintList } from "./hints.ts";
import { verdictMark } from "./score.ts";
import type { QuizActions } from "./sheet.ts";

export type Asked = Extract<QuizView, { phase: "question" }>;

export class QuestionView {
  readonly element: HTMLElement;
  readonly #answer: Answer | undefined;
  readonly #hints: HintList;
  readonly #status = el("div", { role: "status", class: "status" });
  readonly #after = el("div", { class: "after" });
  readonly #progress = el("div");
  readonly #place = el("p", { class: "muted place" });
  readonly #check = el("button", { type: "submit", class: "primary" }, words.say("check"));
  #checked = false;

  constructor(
    private view: Asked,
    private readonly actions: QuizActions,
  ) {
    const { question, again } = view;
    const stemId = newId("stem");
    this.#answer = question.asked ? drawAnswer(question, actions) : undefined;
    this.#hints = new HintList(question, actions);
    const form = el(
      "form",
      { novalidate: true, onsubmit: (event) => this.#submit(event), oninput: () => this.#keepDraft() },
      this.#answer?.element,
      this.#hints.list,
      question.asked ? el("div", { class: "actions" }, this.#check, this.#hints.button) : undefined,
    );
    const stem = drawInline(question.stem, actions);
    this.element = el(
      "div",
      {
        class: "question",
        role: groupRole(question.kind),
        "aria-labelledby": stemId,
        "data-question": question.id,
        "data-kind": question.kind,
      },
      el("div", { class: "progress", "aria-hidden": true }, this.#progress),
      this.#place,
      again ? el("p", { class: "muted" }, words.say("question.again")) : undefined,
      // A stem may hold more than a line of text, which no heading may.
      el(
        "div",
        {
          class: "stem",
          dir: "auto",
          id: stemId,
          role: "heading",
          "aria-level": 3,
          tabindex: -1,
          "data-focus": true,
        },
        ...stem,
      ),
      form,
      this.#status,
      this.#after,
    );
    this.#begin();
  }

  /** The same question in the same place: nothing else has to be drawn. */
  goesOn({ question, position, again }: Asked): boolean {
    const { view } = this;
    return (
      JSON.stringify(question) === JSON.stringify(view.question) &&
      position === view.position &&
      again === view.again
    );
  }

  update(view: Asked): void {
    this.view = view;
    this.#drawPlace();
    this.#hints.update(view.hints);
    if (view.feedback && !this.#checked) {
      this.#explain(view.feedback, true);
    }
  }

  /** The sitting grows by a question that was not right. */
  #drawPlace(): void {
    const { position, length } = this.view;
    this.#place.textContent = words.say("question.place", position, length);
    this.#progress.style.inlineSize = `${(100 * (position - 1)) / length}%`;
  }

  #begin(): void {
    this.#drawPlace();
    const { question, again, hints, response, feedback } = this.view;
    const given = response ?? this.actions.memory.draft(question.id, again);
    if (given) {
      this.#answer?.fill(given);
    }
    this.#hints.update(hints);
    if (!question.asked) {
      this.#after.append(el("p", { class: "muted" }, words.say("question.coming")), this.#next());
    } else if (feedback) {
      this.#explain(feedback, false);
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    const response = this.#answer?.response();
    if (response && !this.#checked) {
      void this.actions.ask((host) => host.check({ question: this.view.question.id, response }));
    }
  }

  #keepDraft(): void {
    const { question, again } = this.view;
    const response = this.#answer?.response();
    if (response && !this.#checked) {
      this.actions.memory.keep({ draft: { question: question.id, again, response } });
    }
  }

  #explain(feedback: Feedback, now: boolean): void {
    this.#checked = true;
    this.actions.memory.keep({ draft: undefined });
    this.#answer?.explain(feedback.detail, feedback);
    this.#check.remove();
    this.#hints.end();
    const verdict = drawVerdict(feedback.verdict);
    this.#status.replaceChildren(verdict);
    this.#after.replaceChildren(...drawExplanation(feedback, this.actions), this.#next());
    if (now) {
      verdict.focus();
    }
  }

  #next(): HTMLElement {
    const { question, position, length, again, feedback } = this.view;
    // A question that was not right comes back once more, so it is not the last.
    const last = position === length && !(feedback && feedback.verdict !== "right" && !again);
    return el(
      "div",
      { class: "actions" },
      el(
        "button",
        {
          type: "button",
          class: "primary",
          onclick: () => void this.actions.ask((host) => host.next({ question: question.id })),
        },
        words.say(last ? "finish" : "next"),
      ),
    );
  }
}

function drawVerdict(verdict: Verdict): HTMLElement {
  const element = verdictMark(verdict);
  element.tabIndex = -1;
  element.dataset["verdict"] = verdict;
  return element;
}

/** One question, from being asked to being explained; what was drawn stays while that happens. */
import type { Feedback } from "../../protocol/question.ts";
import type { ViewOf } from "../../protocol/quiz.ts";
import type { Press } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import { focusInView } from "../motion.ts";
import { words } from "../words.ts";
import { type Answer, drawAnswer } from "./answer.ts";
import { ConfidenceChoice } from "./confidence.ts";
import { ExamDraft } from "./exam-draft.ts";
import { HintList } from "./hints.ts";
import { fieldIn, isThought, optionsButton } from "./recall.ts";
import type { QuizActions } from "./sheet.ts";
import { drawFrame } from "./stem.ts";
import { drawTold, drawVerdict, drawWays } from "./told.ts";

export type Asked = ViewOf<"question">;

export class QuestionView {
  readonly element: HTMLElement;
  readonly #answer: Answer;
  readonly #hints: HintList;
  readonly #confidence: ConfidenceChoice | undefined;
  readonly #status = el("div", { role: "status", class: "status" });
  readonly #after = el("div", { class: "after" });
  readonly #progress = el("div");
  readonly #place = el("p", { class: "muted place" });
  readonly #check: HTMLButtonElement;
  readonly #unknown: HTMLButtonElement;
  readonly #flag: HTMLButtonElement;
  readonly #options: HTMLButtonElement;
  /** As many answers were told when this was drawn: only a further one is told here. */
  readonly #told: number;
  #checked = false;
  #comparing = false;
  readonly #draft = new ExamDraft(() => this.#sendDraft());

  /** `retry`: the question is open once more, after its answer was told. */
  constructor(
    private view: Asked,
    private readonly actions: QuizActions,
    private readonly retry = false,
  ) {
    const { question, again, ways } = view;
    this.#told = retry ? view.tries : 0;
    this.#answer = drawAnswer(question, actions);
    this.#hints = new HintList(question, actions);
    this.#confidence = ways.confidence && !retry ? new ConfidenceChoice(view.confidence) : undefined;
    const exam = this.isExam;
    const last = exam && view.position === view.length;
    const button = (key: "question.unknown" | "exam.flag" | "question.leave", act: () => void, more = {}) =>
      el("button", { type: "button", class: "secondary", onclick: act, ...more }, words.say(key));
    this.#check = el(
      "button",
      { type: "submit", class: "primary", hidden: last },
      words.say(exam ? "next" : isThought(view) ? "open.compare" : "check"),
    );
    this.#unknown = button("question.unknown", () => this.#giveUp(), { hidden: exam || retry });
    this.#flag = button("exam.flag", () => this.#toggleFlag(), { hidden: !exam });
    this.#hints.button.hidden ||= exam;
    this.#options = optionsButton(view, actions, retry);
    const form = el(
      "form",
      { novalidate: true, onsubmit: (event) => this.#submit(event), oninput: () => this.#keepDraft() },
      this.#answer.element,
      this.#confidence?.element,
      this.#hints.list,
      el(
        "div",
        { class: "actions" },
        this.#check,
        this.#options,
        this.#hints.button,
        this.#unknown,
        this.#flag,
      ),
    );
    const head = el(
      "div",
      { class: "question-head" },
      this.#place,
      button("question.leave", () => void actions.ask((host) => host.leave({})), { class: "link leave" }),
    );
    this.element = drawFrame(
      question,
      actions,
      [
        el("div", { class: "progress", "aria-hidden": true }, this.#progress),
        head,
        again || retry
          ? el("p", { class: "muted" }, words.say(retry ? "question.retrying" : "question.again"))
          : undefined,
      ],
      [form, this.#status, this.#after],
    );
    this.#begin();
  }

  /** Nothing is told before it is handed in. */
  get isExam(): boolean {
    return this.view.sheet !== undefined;
  }

  get isOpen(): boolean {
    return !this.#checked;
  }

  /** The same question in the same place: nothing else has to be drawn. */
  goesOn({ question, position, again, tries, sheet }: Asked): boolean {
    const { view } = this;
    return (
      JSON.stringify(question) === JSON.stringify(view.question) &&
      position === view.position &&
      again === view.again &&
      (sheet !== undefined) === this.isExam &&
      !(this.#checked && tries !== view.tries)
    );
  }

  update(view: Asked): void {
    const told = this.#checked ? this.view.feedback?.verdict : undefined;
    this.view = view;
    this.#drawPlace();
    this.#hints.update(view.hints);
    if (view.feedback && !this.#checked && view.tries > this.#told) {
      // The answer that counts may have been given in another window.
      this.#answer.fill(view.response ?? {});
      this.#explain(view.feedback, true);
    } else if (view.feedback && told !== undefined && view.feedback.verdict !== told) {
      this.#explain(view.feedback, true);
    } else if (view.selfMark && !this.#comparing) {
      this.#compare();
      const model = this.element.querySelector<HTMLElement>(".model");
      if (model) {
        focusInView(model);
      }
    }
  }

  /** Where one may begin to type at once, or go on. */
  get field(): HTMLElement | undefined {
    return this.isOpen ? fieldIn(this.#answer.element) : this.#next;
  }

  get #next(): HTMLElement | undefined {
    return this.#after.querySelector<HTMLElement>("[data-next]") ?? undefined;
  }

  /** What a key of VS Code's asks for. */
  press({ key, option = 0 }: Press): void {
    switch (key) {
      case "check":
        return this.#check.hidden || !this.isOpen ? undefined : this.#check.click();
      case "next":
        return this.#next?.click();
      case "hint":
        return this.#hints.button.hidden ? undefined : this.#hints.button.click();
      case "unknown":
        return this.#unknown.hidden || !this.isOpen ? undefined : this.#unknown.click();
      case "flag":
        return this.#flag.hidden ? undefined : this.#flag.click();
      case "evidence":
        return this.#after.querySelector<HTMLElement>("[data-show-evidence]")?.click();
      case "option": {
        const options = this.#answer.element.querySelectorAll<HTMLInputElement>(
          ".option input, .rubric-line:only-of-type input",
        );
        const input = options[option - 1];
        input?.focus();
        return input?.click();
      }
    }
  }

  /** Keeps what an exam has not kept yet. */
  async settle(): Promise<void> {
    await this.#draft.settle();
  }

  /** The sitting grows by a question that was not right. */
  #drawPlace(): void {
    const { position, length, sheet, question } = this.view;
    this.#place.textContent = words.say("question.place", position, length);
    this.#progress.style.inlineSize = `${(100 * (position - 1)) / length}%`;
    const flagged = sheet?.find((entry) => entry.question === question.id)?.flagged ?? false;
    this.#flag.setAttribute("aria-pressed", String(flagged));
  }

  #begin(): void {
    this.#drawPlace();
    const { question, again, hints, response, feedback, selfMark } = this.view;
    const draft = this.actions.memory.draft(question.id, again);
    // What is marked while comparing is kept on the page alone, until all of it is.
    const given = this.retry ? undefined : selfMark && !feedback ? (draft ?? response) : (response ?? draft);
    if (given) {
      this.#answer.fill(given);
    }
    this.#hints.update(hints);
    if (this.retry) {
      this.#after.append(drawWays(this.view, this.actions, "passing"));
    } else if (feedback) {
      this.#explain(feedback, false);
    } else if (selfMark) {
      this.#compare();
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    const question = this.view.question.id;
    const response = this.#answer.response();
    if (this.#checked) {
      return;
    }
    if (this.isExam) {
      void this.actions.ask(async (host) => {
        await this.settle();
        return host.next({ question });
      });
      return;
    }
    const confidence = this.#confidence?.chosen;
    void this.actions.ask((host) =>
      host.check({
        question,
        response,
        ...(confidence && { confidence }),
        ...(this.retry && { retry: true }),
      }),
    );
  }

  #giveUp(): void {
    const question = this.view.question.id;
    void this.actions.ask((host) => host.check({ question, response: {}, unknown: true }));
  }

  #toggleFlag(): void {
    const on = this.#flag.getAttribute("aria-pressed") !== "true";
    void this.actions.keep((host) => host.flag({ question: this.view.question.id, on }));
  }

  #keepDraft(): void {
    const { question, again } = this.view;
    if (this.isExam) {
      this.#draft.changed();
      return;
    }
    const response = this.#answer.response();
    if (!this.#checked && !this.retry) {
      this.actions.memory.keep({ draft: { question: question.id, again, response } });
    }
  }

  async #sendDraft(): Promise<void> {
    const response = this.#answer.response();
    const confidence = this.#confidence?.chosen;
    const question = this.view.question.id;
    await this.actions.keep((host) => host.draft({ question, response, ...(confidence && { confidence }) }));
  }

  /** Written, and now to be marked by who wrote it. */
  #compare(): void {
    const { selfMark, ways } = this.view;
    if (selfMark) {
      this.#comparing = true;
      this.#check.textContent = words.say("open.done");
      this.#check.hidden = false;
      this.#answer.compare?.(selfMark);
      this.#unknown.hidden = true;
      this.#options.hidden = true;
      this.#confidence?.close();
      this.#hints.end();
      this.#after.replaceChildren(
        ...(ways.feedback === "exam" ? [el("p", { class: "muted" }, words.say("exam.selfMark"))] : []),
      );
    }
  }

  #explain(feedback: Feedback, now: boolean): void {
    this.#checked = true;
    this.actions.memory.keep({ draft: undefined });
    this.#answer.explain(feedback.detail, feedback);
    this.#check.remove();
    this.#unknown.remove();
    this.#options.remove();
    this.#confidence?.element.remove();
    this.#hints.end();
    const verdict = drawVerdict(feedback.verdict, this.view.unknown);
    this.#status.replaceChildren(verdict);
    this.#after.replaceChildren(...drawTold(this.view, feedback, this.actions));
    if (now) {
      focusInView(verdict);
      // A review is to be quick: Enter goes on. The verdict is spoken where it stands.
      (this.view.from === undefined ? undefined : this.#next)?.focus({ preventScroll: true });
    }
  }
}

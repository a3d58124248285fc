/** The question that is being written, in the place of the quiz: all of it told, and what is still missing. */
import type { WrittenView } from "../../protocol/writing.ts";
import { drawInline } from "../article/rich.ts";
import { el } from "../dom.ts";
import { drawAnswer } from "../quiz/answer.ts";
import { drawExplanation } from "../quiz/explanation.ts";
import type { QuizActions } from "../quiz/sheet.ts";
import { drawFrame } from "../quiz/stem.ts";
import { words } from "../words.ts";

export class WritingPreview {
  readonly element = el("aside", { class: "quiz writing", "aria-label": words.say("writing") });
  readonly #content = el("div", { class: "sheet" });
  #view: WrittenView | undefined;
  /** The question at which the author went back to the quiz: until another one is written. */
  #left: number | undefined;

  constructor(
    private readonly actions: QuizActions,
    private readonly world: { clear(): void; changed(): void },
  ) {
    this.element.append(this.#content);
  }

  /** Whether it stands where the quiz would. */
  get isShown(): boolean {
    return this.#view !== undefined && this.#left !== this.#view.position;
  }

  show(view: WrittenView | undefined): void {
    if (JSON.stringify(view) === JSON.stringify(this.#view)) {
      return;
    }
    const moved = view?.position !== this.#view?.position;
    this.#view = view;
    if (moved) {
      this.#left = undefined;
    }
    this.world.clear();
    if (this.isShown && view) {
      const { scrollTop } = this.element;
      this.#content.replaceChildren(...this.#draw(view));
      this.element.scrollTop = moved ? 0 : scrollTop;
    }
    this.world.changed();
  }

  #draw(view: WrittenView): HTMLElement[] {
    const { position, length, draft, problems, told, heading } = view;
    const before = [
      el("p", { class: "muted place" }, words.say("writing.place", position, length)),
      draft ? el("p", { class: "note" }, words.say("writing.draft")) : undefined,
      problems.length > 0
        ? el(
            "div",
            { class: "note missing" },
            el("p", {}, words.say("writing.missing")),
            el(
              "ul",
              {},
              problems.map((problem) => el("li", {}, problem)),
            ),
          )
        : undefined,
    ];
    const back = el(
      "div",
      { class: "actions" },
      el(
        "button",
        { type: "button", class: "secondary", onclick: () => this.#leave() },
        words.say("writing.back"),
      ),
    );
    if (!told) {
      const stem = el("div", { class: "stem", dir: "auto" }, heading || words.say("writing.empty"));
      return [el("div", { class: "question" }, before, stem, back)];
    }
    const { question, hints, feedback } = told;
    const answer = drawAnswer(question, this.actions);
    answer.explain(feedback.detail, feedback);
    const frame = drawFrame(question, this.actions, before, [
      answer.element,
      el(
        "div",
        { class: "after" },
        hints.map((hint, at) =>
          el(
            "div",
            { class: "aside" },
            words.say("writing.hint", at + 1),
            " ",
            ...drawInline(hint, this.actions),
          ),
        ),
        drawExplanation(feedback, this.actions),
        back,
      ),
    ]);
    frame.classList.add("review");
    return [frame];
  }

  #leave(): void {
    this.#left = this.#view?.position;
    this.world.clear();
    this.world.changed();
  }
}

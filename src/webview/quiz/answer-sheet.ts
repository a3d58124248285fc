/** All questions of an exam: which are answered, which are flagged; a press goes there. And the one way to hand it in. */
import type { ViewOf } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";

type Entry = NonNullable<ViewOf<"question">["sheet"]>[number];

export interface SheetActions {
  /** What was written last is on the sheet. */
  settle(): Promise<void>;
  turnTo(question: string): void;
  submit(): void;
}

export class AnswerSheet {
  readonly element: HTMLElement;
  readonly #places: HTMLButtonElement[];
  readonly #count = el("p", { class: "muted" });
  readonly #finish = el(
    "button",
    { type: "button", class: "secondary", onclick: () => void this.#handIn() },
    words.say("finish"),
  );
  readonly #confirm = el("div", { class: "confirm", role: "alert" });

  constructor(
    private entries: readonly Entry[],
    private readonly actions: SheetActions,
  ) {
    this.#places = entries.map(({ question }) =>
      el("button", { type: "button", class: "place-button", onclick: () => actions.turnTo(question) }),
    );
    this.element = el(
      "section",
      { class: "answer-sheet", "aria-label": words.say("exam.sheet") },
      this.#count,
      el(
        "ol",
        { class: "places", role: "list" },
        this.#places.map((place) => el("li", {}, place)),
      ),
      el("div", { class: "actions" }, this.#finish),
      this.#confirm,
    );
  }

  /** Whether it is of these questions, so that it can go on. */
  isOf(entries: readonly Entry[]): boolean {
    return (
      entries.length === this.entries.length &&
      entries.every(({ question }, index) => question === this.entries[index]?.question)
    );
  }

  update(entries: readonly Entry[], current: string): void {
    this.entries = entries;
    for (const [index, entry] of entries.entries()) {
      const place = this.#places[index];
      if (place) {
        drawPlace(place, entry, index + 1, entry.question === current);
      }
    }
    const answered = entries.filter((entry) => entry.answered).length;
    this.#count.textContent = words.say("exam.count", answered, entries.length);
    const last = entries.at(-1)?.question === current || answered === entries.length;
    this.#finish.className = last ? "primary" : "secondary";
    this.#confirm.replaceChildren();
  }

  /** Nothing is handed in unanswered by a slip. */
  async #handIn(): Promise<void> {
    await this.actions.settle();
    const left = this.entries.filter(({ answered }) => !answered).length;
    if (left === 0) {
      this.actions.submit();
      return;
    }
    const stay = () => {
      this.#confirm.replaceChildren();
      this.#finish.focus();
    };
    this.#confirm.replaceChildren(
      el("p", {}, words.count("exam.left", left)),
      el(
        "div",
        { class: "actions" },
        el(
          "button",
          { type: "button", class: "primary", onclick: () => this.actions.submit() },
          words.say("exam.anyway"),
        ),
        el("button", { type: "button", class: "secondary", onclick: stay }, words.say("exam.stay")),
      ),
    );
  }
}

function drawPlace(
  place: HTMLButtonElement,
  { answered, flagged }: Entry,
  number: number,
  current: boolean,
): void {
  const parts = [
    words.say("exam.place", number),
    words.say(answered ? "exam.place.answered" : "exam.place.open"),
    ...(flagged ? [words.say("exam.place.flagged")] : []),
  ];
  const name = parts.join(", ");
  if (place.getAttribute("aria-label") !== name) {
    place.setAttribute("aria-label", name);
    place.textContent = String(number);
    place.classList.toggle("answered", answered);
    place.classList.toggle("flagged", flagged);
  }
  if (current) {
    place.setAttribute("aria-current", "step");
  } else {
    place.removeAttribute("aria-current");
  }
}

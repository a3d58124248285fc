/** `open`: written in the learner's own words, then compared with a model and marked line by line. */
import type { Rich } from "../../core/rich.ts";
import { wordsIn } from "../../core/words.ts";
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { drawRich } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { words } from "../words.ts";
import type { Answer, SelfMark } from "./answer.ts";
import { mark } from "./outcome.ts";
import type { QuizActions } from "./sheet.ts";

/** How far a line of the rubric is met. */
const shares = [
  { met: 0, verdict: "wrong", key: "open.no" },
  { met: 0.5, verdict: "partly", key: "open.partly" },
  { met: 1, verdict: "right", key: "open.yes" },
] as const;

interface Line {
  element: HTMLElement;
  inputs: HTMLInputElement[];
}

export function openAnswer(
  { note, unwritten }: ShownQuestionOf<"open">,
  actions: QuizActions,
): Answer<DetailOf<"open">> {
  return new OpenAnswer(actions, note, unwritten === true);
}

class OpenAnswer implements Answer<DetailOf<"open">> {
  readonly element: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #grown: HTMLElement;
  readonly #count: HTMLElement;
  readonly #below = el("div", { class: "compare" });
  #lines: Line[] = [];
  /** Chosen before the lines were there to choose on. */
  #marks: unknown[] = [];

  constructor(
    private readonly actions: QuizActions,
    note: string | undefined,
    private readonly unwritten: boolean,
  ) {
    const [id, countId] = [newId("answer"), newId("count")];
    this.#count = el("p", { class: "muted", id: countId });
    this.#area = el("textarea", {
      id,
      dir: "auto",
      rows: 4,
      "aria-describedby": countId,
      oninput: () => this.#grow(),
    });
    this.#grown = el("div", { class: "grown" }, this.#area);
    this.element = el(
      "div",
      { class: "open-answer" },
      note && el("p", { class: "note" }, note),
      ...(unwritten
        ? [el("p", { class: "muted" }, words.say("open.think"))]
        : [el("label", { for: id, class: "label" }, words.say("answer.label")), this.#grown, this.#count]),
      this.#below,
    );
    this.#grow();
  }

  /** `met` once every line is marked; `marks` as far as they are, for a draft. */
  response() {
    const text = this.#area.value;
    if (this.#lines.length === 0) {
      return { text };
    }
    const marks = this.#lines.map(({ inputs }) => {
      const chosen = inputs.findIndex(({ checked }) => checked);
      return shares[chosen]?.met;
    });
    const met = marks.filter((each) => each !== undefined);
    return met.length === marks.length ? { text, met } : { text, marks: marks.map((each) => each ?? null) };
  }

  fill({ text, met, marks }: Record<string, unknown>): void {
    this.#area.value = typeof text === "string" ? text : "";
    const given: unknown = met ?? marks;
    this.#marks = Array.isArray(given) ? given : [];
    this.#grow();
  }

  compare({ model, rubric }: SelfMark): void {
    this.#area.readOnly = true;
    this.#lines = (rubric.length > 0 ? rubric : [""]).map((line, index) =>
      drawLine(line, this.#marks[index]),
    );
    this.#below.replaceChildren(
      this.#model(model),
      el("p", { class: "label" }, words.say("open.mark")),
      ...this.#lines.map(({ element }) => element),
    );
  }

  explain({ model, rubric }: DetailOf<"open">): void {
    this.#area.readOnly = true;
    this.#lines = [];
    const anything = this.unwritten || this.#area.value.trim() !== "";
    const list = rubric.map(({ line, met }) => {
      const { verdict, key } = shares.find((share) => share.met === met) ?? shares[0];
      return el(
        "li",
        {},
        el("span", { dir: "auto" }, line || words.say("open.whole")),
        anything ? mark(verdict, words.say(key)) : undefined,
      );
    });
    this.#below.replaceChildren(
      this.#model(model),
      rubric.some(({ line }) => line !== "") || anything
        ? el("ul", { class: "rubric", role: "list" }, list)
        : "",
    );
  }

  #model(model: Rich): HTMLElement {
    return el(
      "div",
      { class: "model why", tabindex: -1 },
      el("p", { class: "label" }, words.say("open.model")),
      ...drawRich(model, this.actions),
    );
  }

  #grow(): void {
    this.#grown.dataset["value"] = this.#area.value;
    this.#count.textContent = words.count("open.words", wordsIn(this.#area.value).length);
  }
}

function drawLine(line: string, marked: unknown): Line {
  const name = newId("line");
  const inputs = shares.map(({ met }) =>
    el("input", { type: "radio", name, value: met, checked: met === marked }),
  );
  const element = el(
    "fieldset",
    { class: "rubric-line" },
    el("legend", { dir: "auto" }, line || words.say("open.whole")),
    el(
      "div",
      {},
      shares.map(({ key }, index) => el("label", {}, inputs[index], words.say(key))),
    ),
  );
  return { element, inputs };
}

/** `choice` and `choices`: rows to press, with a native radio or box in each. */
import type { DetailOf, ShownQuestionOf } from "../../protocol/question.ts";
import { directionOf } from "../article/direction.ts";
import { drawInline, drawRich } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";
import type { Answer } from "./answer.ts";
import type { QuizActions } from "./sheet.ts";

type Kind = "choice" | "choices";

interface Row {
  key: string;
  input: HTMLInputElement;
  element: HTMLElement;
}

export const optionsAnswer =
  (type: "radio" | "checkbox") =>
  (question: ShownQuestionOf<Kind>, actions: QuizActions): Answer<DetailOf<Kind>> => {
    const name = newId("options");
    const rows = question.options.map(({ key, text }): Row => {
      const input = el("input", { type, name, value: key });
      const label = el(
        "label",
        {},
        input,
        el("span", { class: "option-text", dir: "auto" }, ...drawInline(text, actions)),
      );
      return {
        key,
        input,
        element: el("div", { class: "option", dir: directionOf(text, text.blocks) }, label),
      };
    });
    return {
      element: el(
        "div",
        { class: "options" },
        type === "checkbox" ? el("p", { class: "muted" }, words.say("question.pickSeveral")) : undefined,
        rows.map(({ element }) => element),
      ),
      response: () => ({ picks: rows.filter(({ input }) => input.checked).map(({ key }) => key) }),
      fill({ picks }) {
        for (const { key, input } of rows) {
          input.checked = Array.isArray(picks) && picks.includes(key);
        }
      },
      explain(detail) {
        for (const row of rows) {
          explainRow(row, detail, actions);
        }
      },
    };
  };

function explainRow({ key, input, element }: Row, { options }: DetailOf<Kind>, actions: QuizActions): void {
  input.disabled = true;
  const option = options.find((each) => each.key === key);
  if (!option) {
    return;
  }
  const { right, picked, feedback } = option;
  input.checked = picked;
  element.classList.toggle("is-right", right);
  element.classList.toggle("is-picked", picked);
  const notes: HTMLElement[] = [];
  if (right || picked) {
    const sentence = right ? (picked ? "option.rightPicked" : "option.right") : "option.picked";
    notes.push(el("p", { class: "option-mark" }, icon(right ? "right" : "wrong"), words.say(sentence)));
  }
  if (feedback) {
    notes.push(el("div", { class: "option-feedback" }, ...drawRich(feedback, actions)));
  }
  if (notes.length > 0) {
    const id = newId("feedback");
    element.append(el("div", { class: "option-notes", id }, ...notes));
    input.setAttribute("aria-describedby", id);
  }
}

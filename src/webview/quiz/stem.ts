import type { ShownQuestion } from "../../protocol/question.ts";
import { drawInline } from "../article/rich.ts";
import { el, newId } from "../dom.ts";
import { type Child } from "../dom.ts";
import { groupRole } from "./answer.ts";
import type { QuizActions } from "./sheet.ts";

/** What asks a question, or looks back at one: a group with the stem as its name and heading. */
export function drawFrame(
  question: ShownQuestion,
  actions: QuizActions,
  before: Child[],
  after: Child[],
): HTMLElement {
  const id = newId("stem");
  // A stem may hold more than a line of text, which no heading may.
  const stem = el(
    "div",
    { class: "stem", dir: "auto", id, role: "heading", "aria-level": 3, tabindex: -1, "data-focus": true },
    ...drawInline(question.stem, actions),
  );
  return el(
    "div",
    {
      class: "question",
      role: groupRole(question.kind),
      "aria-labelledby": id,
      "data-question": question.id,
      "data-kind": question.kind,
    },
    before,
    stem,
    after,
  );
}

import type { Term } from "../../protocol/reader.ts";
import { el } from "../dom.ts";

/** A term in running text. No `<button>`: that would not break across lines. */
export function drawTerm({ entries }: Term, first: boolean): HTMLElement {
  return el("span", {
    class: first ? "term first" : "term",
    role: "button",
    tabindex: 0,
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    "data-term": entries[0] ?? "",
    "data-terms": entries.join(" "),
  });
}

export const entriesOf = (term: HTMLElement): string[] =>
  (term.dataset["terms"] ?? "").split(" ").filter(Boolean);

import type { ShownProblem } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";

/** What could not be read as intended: folded away over an article, open where there is nothing else to show. */
export function problemsNote(
  problems: readonly ShownProblem[],
  open: (index: number) => void,
): HTMLElement | undefined {
  return problems.length === 0
    ? undefined
    : el(
        "details",
        { class: "problems" },
        el("summary", {}, words.count("problems", problems.length)),
        problemList(problems, open),
      );
}

export const problemList = (problems: readonly ShownProblem[], open: (index: number) => void): HTMLElement =>
  el(
    "ul",
    {},
    problems.map(({ sentence, file, line, index }) =>
      el(
        "li",
        {},
        el("p", { dir: "auto" }, sentence),
        el(
          "p",
          { class: "muted" },
          words.say("problems.place", file, line),
          " ",
          el(
            "button",
            {
              type: "button",
              class: "link",
              "aria-label": words.say("problems.openAt", file, line),
              onclick: () => open(index),
            },
            words.say("problems.open"),
          ),
        ),
      ),
    ),
  );

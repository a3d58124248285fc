import type { ShownProblem } from "../protocol/reader.ts";
import { problemList } from "./article/problems.ts";
import { el } from "./dom.ts";
import { words } from "./words.ts";

/** Instead of a blank page: why nothing is shown, and what to do. */
export const failurePage = (sentence: string, again: () => void): HTMLElement =>
  el(
    "div",
    { class: "empty" },
    el("h1", { tabindex: -1 }, words.say("failed.title")),
    el("p", { role: "alert" }, sentence),
    el("button", { type: "button", class: "primary", onclick: again }, words.say("tryAgain")),
  );

export const nothingToRead = (
  problems: readonly ShownProblem[],
  open: (index: number) => void,
): HTMLElement =>
  el("div", { class: "empty" }, el("h1", {}, words.say("nothing.title")), problemList(problems, open));

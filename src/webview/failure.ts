import type { ShownProblem } from "../protocol/reader.ts";
import { problemList } from "./article/problems.ts";
import { el } from "./dom.ts";
import { type Key, words } from "./words.ts";

/** Instead of a blank page: why nothing is shown, and what to do. */
export const failurePage = (sentence: string, again: () => void, title: Key = "failed.title"): HTMLElement =>
  el(
    "div",
    { class: "empty" },
    el("h1", { tabindex: -1 }, words.say(title)),
    el("p", { role: "alert" }, sentence),
    el("button", { type: "button", class: "primary", onclick: again }, words.say("tryAgain")),
  );

export const nothingToRead = (
  problems: readonly ShownProblem[],
  open: (index: number) => void,
): HTMLElement =>
  el("div", { class: "empty" }, el("h1", {}, words.say("nothing.title")), problemList(problems, open));

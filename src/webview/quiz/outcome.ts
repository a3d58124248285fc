/** Pieces that the kinds of question share when they explain. */
import type { Verdict } from "../../core/progress.ts";
import type { Rich } from "../../core/rich.ts";
import { drawRich, type RichOptions } from "../article/rich.ts";
import { type Child, el } from "../dom.ts";
import { icon } from "../icons.ts";

/** Sign and words; the colour only repeats them. */
export const mark = (verdict: Verdict, ...what: Child[]): HTMLElement =>
  el("p", { class: `part-mark verdict-${verdict}` }, icon(verdict), el("span", {}, ...what));

export const feedbackOf = (feedback: Rich | undefined, options: RichOptions): HTMLElement | undefined =>
  feedback && el("div", { class: "option-feedback" }, ...drawRich(feedback, options));

/** What was done to an answer without typing counts as input too: a draft of it is kept. */
export const changed = (element: HTMLElement): boolean =>
  element.dispatchEvent(new Event("input", { bubbles: true }));

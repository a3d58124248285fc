import type { Verdict } from "../../core/progress.ts";
import type { Score } from "../../protocol/quiz.ts";
import { el } from "../dom.ts";
import { icon } from "../icons.ts";
import { words } from "../words.ts";

/** As a person would say it. */
export function scoreSentence({ right, total }: Score): string {
  if (total === 0) {
    return words.say("score.nothing");
  }
  const left = total - right;
  return left === 0
    ? words.count("score.all", total, right, total)
    : words.count("score.some", left, right, total, left);
}

/** Sign and word; the colour only repeats them. `unknown`: the learner said so. */
export const verdictMark = (verdict: Verdict, unknown = false): HTMLElement =>
  el(
    "span",
    { class: `verdict verdict-${verdict}` },
    icon(verdict),
    words.say(unknown ? "unknown" : verdict),
  );

export const answerLine = (key: "result.given" | "result.right", answer: string): HTMLElement =>
  el("p", { class: "aside" }, `${words.say(key)} `, el("span", { dir: "auto", class: "answer" }, answer));

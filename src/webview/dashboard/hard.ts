/** What is missed most: questions, and terms by the questions that ask for them. */
import type { Hard } from "../../protocol/dashboard.ts";
import { type Child, el } from "../dom.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { percentOf } from "./numbers.ts";

export function hardChart(
  what: "questions" | "terms",
  hard: readonly Hard[],
  open: (one: Pick<Hard, "lesson" | "id">) => void,
): Drawn {
  return {
    ...(hard.length === 0 && { empty: words.say(`${what}.empty`) }),
    table: {
      head: [words.say(what === "questions" ? "questions.question" : "terms.term"), words.say("hard.missed")],
      rows: hard.map((one) => rowOf(one, open)),
    },
  };
}

function rowOf(one: Hard, open: (one: Pick<Hard, "lesson" | "id">) => void): Child[] {
  const { lesson, id, answers, missed, sureAndWrong } = one;
  const key = `hard ${lesson} ${id}`;
  return [
    el(
      "span",
      { class: "hard" },
      el(
        "button",
        { type: "button", class: "link", "data-key": key, onclick: () => open({ lesson, id }) },
        one.words,
      ),
      el("span", { class: "muted" }, one.title),
    ),
    el(
      "span",
      { class: "hard" },
      words.count("hard.of", answers, percentOf(missed), answers),
      sureAndWrong > 0 ? el("span", { class: "muted" }, words.count("hard.sure", sureAndWrong)) : undefined,
    ),
  ];
}

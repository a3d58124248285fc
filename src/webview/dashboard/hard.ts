/** What is hardest: questions that are missed, and terms that are looked up or missed in reviews and questions. */
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
  const { lesson, id, answers, missed, sureAndWrong, lookUps = 0 } = one;
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
      answers > 0 ? words.count("hard.of", answers, percentOf(missed), answers) : undefined,
      lookUps > 0
        ? el("span", { class: answers > 0 ? "muted" : undefined }, words.count("hard.lookedUp", lookUps))
        : undefined,
      sureAndWrong > 0 ? el("span", { class: "muted" }, words.count("hard.sure", sureAndWrong)) : undefined,
    ),
  ];
}

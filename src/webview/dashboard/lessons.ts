/** All lessons: how far one read, how the questions stand, and how the scores go. */
import type { DashboardState, ShownLesson } from "../../protocol/dashboard.ts";
import { type Child, el } from "../dom.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { percent } from "./numbers.ts";
import { sparkline } from "./scores.ts";
import { drawing } from "./svg.ts";
import { all, stack } from "./tallies.ts";

const bar = { width: 120, height: 6 } as const;

export function lessonsChart(
  { lessons, more }: Pick<DashboardState, "lessons" | "more">,
  open: (lesson: string) => void,
): Drawn {
  return {
    ...(lessons.length === 0 && { empty: words.say("lessons.none") }),
    ...(more > 0 && { sentence: words.count("lessons.more", more) }),
    note: words.say("lessons.explained"),
    table: {
      head: [
        words.say("lessons.lesson"),
        words.say("lessons.read"),
        words.say("lessons.right"),
        words.say("lessons.strength"),
        words.say("lessons.score"),
        words.say("lessons.due"),
      ],
      rows: lessons.map((lesson) => rowOf(lesson, open)),
    },
  };
}

function rowOf(lesson: ShownLesson, open: (lesson: string) => void): Child[] {
  const { id, title, portion, total, latest, scores, memory } = lesson;
  const none = () => el("span", { class: "muted" }, "–");
  const last = scores.at(-1);
  return [
    el(
      "button",
      { type: "button", class: "link", "data-key": `lesson ${id}`, onclick: () => open(id) },
      title,
    ),
    measured(percent(portion), { right: portion, partly: 0, wrong: 0 }, 1, "read"),
    total === 0
      ? el("span", { class: "muted" }, words.say("lessons.noQuiz"))
      : measured(
          words.say("lessons.of", latest.right, total),
          latest,
          Math.max(total, all(latest)),
          "answered",
        ),
    total === 0 || !memory
      ? none()
      : measured(percent(memory.strength), { right: memory.strength, partly: 0, wrong: 0 }, 1, "kept"),
    last
      ? el(
          "span",
          { class: "measured" },
          el("span", { class: "figure" }, percent(last.share)),
          sparkline(scores),
        )
      : none(),
    memory && memory.due > 0 ? String(memory.due) : none(),
  ];
}

/** A number with its bar. */
function measured(
  said: string,
  tally: { right: number; partly: number; wrong: number },
  whole: number,
  kind: string,
): HTMLElement {
  const shape = drawing(bar.width, bar.height, stack(tally, whole, { x: 0, y: 0, ...bar }));
  shape.setAttribute("aria-hidden", "true");
  shape.setAttribute("class", `bar ${kind}`);
  shape.setAttribute("preserveAspectRatio", "none");
  return el("span", { class: "measured" }, el("span", { class: "figure" }, said), shape);
}

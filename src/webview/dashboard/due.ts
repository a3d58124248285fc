/** What comes due on the next days: a bar a day. */
import type { DashboardState } from "../../protocol/dashboard.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { dayInWords, shortDay } from "./numbers.ts";
import { drawing, label, rule, svg, tip } from "./svg.ts";

const height = 200;
const [left, right, top, bottom] = [34, 8, 20, 28];

export function dueChart({ due, today }: Pick<DashboardState, "due" | "today">): Drawn {
  const counts = due ?? [];
  const nothing = due !== undefined && counts.every((count) => count === 0);
  return {
    ...(nothing && { empty: words.say("due.empty") }),
    sentence: due ? sentenceOf(counts) : words.say("board.opening"),
    draw: (width) => draw(counts, today, width),
    table: {
      head: [words.say("days.day"), words.say("due.due")],
      rows: counts.map((count, index) => [nameOf(today, index), String(count)]),
    },
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const nameOf = (today: number, index: number) =>
  index === 0 ? words.say("due.today") : dayInWords(today + index);

function sentenceOf(counts: readonly number[]): string {
  const [now = 0] = counts;
  const soon = sum(counts.slice(1, 7));
  return [
    now > 0 ? words.count("due.now", now) : words.say("due.none"),
    soon > 0 ? words.count("due.soon", soon) : words.say("due.noneSoon"),
  ].join(" ");
}

function draw(counts: readonly number[], today: number, width: number): Element {
  const days = Math.max(counts.length, 1);
  const step = (width - left - right) / days;
  const most = niceTop(Math.max(...counts, 1));
  const y = (count: number) => top + (1 - count / most) * (height - top - bottom);
  const wide = Math.max(step - 3, 2);
  const every = width < 480 ? 14 : 7;
  return drawing(
    width,
    height,
    ...ticks(most).map((count) => rule(left, width - right, y(count), String(count))),
    ...counts.map((count, index) =>
      svg(
        "rect",
        {
          x: left + index * step + (step - wide) / 2,
          y: y(count),
          width: wide,
          height: y(0) - y(count),
          rx: Math.min(2, wide / 2),
          class: index === 0 ? "bar-mark now" : "bar-mark",
        },
        tip(`${nameOf(today, index)}: ${count}`),
      ),
    ),
    ...counts.flatMap((_, index) =>
      index % every === 0 ? [dayLabel(today, index, left + index * step, step, width)] : [],
    ),
  );
}

/** Below the middle of its bar, and as a whole in sight. */
function dayLabel(today: number, index: number, x: number, step: number, width: number): SVGElement {
  if (index === 0) {
    return label(x, height - 9, words.say("due.today"));
  }
  const said = shortDay(today + index);
  // About as wide as the words are.
  const end = x + step / 2 + said.length * 3.3;
  return end > width
    ? label(width, height - 9, said, "end")
    : label(x + step / 2, height - 9, said, "middle");
}

/** A round number, no less, that its half is round as well. */
function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  return [2, 4, 6, 10, 20].map((factor) => factor * size).find((each) => each >= most) ?? most;
}

const ticks = (most: number) => [0, most / 2, most];

/** The calendar of a year: a column a week, a cell a day. */
import type { DashboardState } from "../../protocol/dashboard.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { dayInWords, firstWeekday, isMonthsFirst, monthOf, weekdayNumber, weekdayOf } from "./numbers.ts";
import { drawing, label, svg, tip } from "./svg.ts";

const weeksOfYear = 53;
const gap = 3;
const [left, top, bottom] = [34, 20, 26];
const [smallest, largest] = [11, 18];
const levels = 4;

export function daysChart({ days, today }: Pick<DashboardState, "days" | "today">): Drawn {
  const rows = days.toReversed().map(({ day, answers, right }) => {
    return [dayInWords(day), String(answers), String(right)];
  });
  return {
    ...(days.length === 0 && { empty: words.say("days.empty") }),
    sentence: words.count("days.sentence", days.length),
    draw: (width) => draw(days, today, width),
    table: { head: [words.say("days.day"), words.say("days.answers"), words.say("days.right")], rows },
  };
}

function draw(days: DashboardState["days"], today: number, width: number): Element {
  const size = Math.min(largest, Math.max(smallest, Math.floor((width - left) / weeksOfYear) - gap));
  const step = size + gap;
  const weeks = Math.min(weeksOfYear, Math.max(1, Math.floor((width - left + gap) / step)));
  const beforeToday = (weekdayNumber(today) - firstWeekday() + 7) % 7;
  const first = today - beforeToday - (weeks - 1) * 7;
  const answers = new Map(days.map((each) => [each.day, each.answers]));
  const most = Math.max(levels, ...days.filter(({ day }) => day >= first).map((each) => each.answers));
  const level = (count: number) => Math.ceil(levels * Math.sqrt(count / most));
  const cell = (x: number, y: number, kind: number, words_?: string) =>
    svg(
      "rect",
      { x, y, width: size, height: size, rx: 2, class: `day level-${kind}` },
      words_ === undefined ? undefined : tip(words_),
    );
  const cells = Array.from({ length: today - first + 1 }, (_, index) => {
    const day = first + index;
    const count = answers.get(day) ?? 0;
    const said = words.count("days.cell", count, count, dayInWords(day));
    return cell(left + Math.floor(index / 7) * step, top + (index % 7) * step, level(count), said);
  });
  const height = top + 7 * step + bottom;
  return drawing(
    width,
    height,
    ...months(first, weeks, step),
    ...[1, 3, 5].map((row) => label(0, top + row * step + size - 2, weekdayOf(first + row))),
    ...cells,
    ...legend(left, height - size - 1, step, size, cell),
  );
}

/** A month is named where its first day is; not in a place where the next name begins. */
function months(first: number, weeks: number, step: number): SVGElement[] {
  const named = Array.from({ length: weeks }, (_, week) => week).flatMap((week) => {
    const start = Array.from({ length: 7 }, (_, n) => first + week * 7 + n).find(isMonthsFirst);
    return start === undefined ? [] : [{ week, name: monthOf(start) }];
  });
  return named
    .filter(({ week }) => week < weeks - 1)
    .map(({ week, name }) => label(left + week * step, top - 8, name));
}

function legend(
  x: number,
  y: number,
  step: number,
  size: number,
  cell: (x: number, y: number, level: number) => SVGElement,
): SVGElement[] {
  const start = x + 42;
  return [
    label(start - 6, y + size - 2, words.say("days.less"), "end"),
    ...Array.from({ length: levels + 1 }, (_, level) => cell(start + level * step, y, level)),
    label(start + (levels + 1) * step + 3, y + size - 2, words.say("days.more")),
  ];
}

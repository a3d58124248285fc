/**
 * Whether one is right as often as one is sure. A level is deserved by the share that makes it the best bet in
 * certainty-based marking (Gardner-Medwin): below 67 % unsure, up to 80 % fairly sure, above it sure.
 */
import { wilson } from "../../core/stats/interval.ts";
import type { DashboardState } from "../../protocol/dashboard.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { percent, percentOf } from "./numbers.ts";
import { drawing, label, rule, svg, tip } from "./svg.ts";
import { all } from "./tallies.ts";

const deserved = { 1: [0, 0.67], 2: [0.67, 0.8], 3: [0.8, 1] } as const;
const levels = [1, 2, 3] as const;
const height = 210;
const [left, right, top, bottom] = [44, 8, 12, 46];
/** Standard deviations: 95 % lie between. */
const z = 1.96;
/** Fewer answers than these say nothing yet. */
const few = 5;

export function surenessChart({ confidence }: Pick<DashboardState, "confidence">): Drawn {
  const shown = new Map(
    confidence.map(({ level, tally }) => {
      const total = all(tally);
      return [level, { right: tally.right, total, share: tally.right / total, tally }];
    }),
  );
  const sure = shown.get(3);
  const tooSure = sure && sure.total >= few && wilson(sure.share, sure.total, z)[1] < deserved[3][0];
  return {
    ...(shown.size === 0 && { empty: words.say("sureness.empty") }),
    ...(sure && {
      sentence: words.say(tooSure ? "sureness.tooSure" : "sureness.sentence", sure.right, sure.total),
    }),
    draw: (width) => draw(shown, width),
    note: words.say("sureness.expected"),
    table: {
      head: (["sureness.level", "sureness.answers", "lessons.right"] as const).map((key) => words.say(key)),
      rows: levels.flatMap((level) => {
        const row = shown.get(level);
        return row
          ? [[words.say(`sure.${level}`), String(row.total), `${row.right} (${percent(row.share)})`]]
          : [];
      }),
    },
  };
}

function draw(
  shown: ReadonlyMap<number, { right: number; total: number; share: number }>,
  width: number,
): Element {
  const column = (width - left - right) / levels.length;
  const y = (share: number) => top + (1 - share) * (height - top - bottom);
  const band = Math.min(column * 0.6, 72);
  return drawing(
    width,
    height,
    ...[0, 0.5, 1].map((share) => rule(left, width - right, y(share), percent(share))),
    ...levels.flatMap((level, index) => {
      const middle = left + (index + 0.5) * column;
      const [low, high] = deserved[level];
      const row = shown.get(level);
      return [
        svg("rect", {
          x: middle - band / 2,
          y: y(high),
          width: band,
          height: y(low) - y(high),
          rx: 2,
          class: "expected",
        }),
        ...(row ? [observed(middle, y, row.share, row.total)] : []),
        label(middle, height - 26, words.say(`sure.${level}`), "middle", "name"),
        label(
          middle,
          height - 9,
          row ? words.say("sureness.share", percentOf(row.share), row.total) : "–",
          "middle",
        ),
      ];
    }),
  );
}

function observed(x: number, y: (share: number) => number, share: number, total: number): SVGElement {
  const [low, high] = wilson(share, total, z);
  return svg(
    "g",
    {},
    svg("line", { x1: x, x2: x, y1: y(low), y2: y(high), class: "spread" }),
    svg("circle", { cx: x, cy: y(share), r: 5.5, class: "point" }, tip(percent(share))),
  );
}

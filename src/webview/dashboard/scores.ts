/** How the score of a lesson's quiz grew, time after time. */
import type { ShownLesson, ShownScore } from "../../protocol/dashboard.ts";
import { words } from "../words.ts";
import type { Drawn } from "./chart.ts";
import { percent, percentOf, timeInWords } from "./numbers.ts";
import { drawing, label, rule, svg, tip } from "./svg.ts";

const height = 190;
const [left, right, top, bottom] = [44, 16, 12, 30];

export function scoresChart(lesson: ShownLesson | undefined): Drawn {
  const scores = lesson?.scores ?? [];
  return {
    ...(scores.length === 0 && { empty: words.say("scores.empty") }),
    sentence: sentenceOf(scores),
    draw: (width) => draw(scores, width),
    table: {
      head: (["scores.attempt", "scores.when", "scores.right", "scores.share"] as const).map((key) =>
        words.say(key),
      ),
      rows: scores.map(({ at, right: rightOnes, total, share }, index) => [
        String(index + 1),
        timeInWords(at),
        words.say("lessons.of", rightOnes, total),
        percent(share),
      ]),
    },
  };
}

function sentenceOf(scores: readonly ShownScore[]): string {
  const [first, last] = [scores[0], scores.at(-1)];
  return !first || !last
    ? ""
    : first === last
      ? words.say("scores.first", timeInWords(first.at), first.right, first.total)
      : words.say("scores.change", percentOf(first.share), percentOf(last.share), scores.length);
}

function draw(scores: readonly ShownScore[], width: number): Element {
  const span = width - left - right;
  const x = (index: number) =>
    left + (scores.length === 1 ? span / 2 : 8 + (index * (span - 16)) / (scores.length - 1));
  const y = (share: number) => top + (1 - share) * (height - top - bottom);
  const points = scores.map(({ share }, index) => [x(index), y(share)] as const);
  const names = namedOnes(scores.length, span);
  return drawing(
    width,
    height,
    ...[0, 0.5, 1].map((share) => rule(left, width - right, y(share), percent(share))),
    svg("polyline", { points: points.map((point) => point.join(",")).join(" "), class: "line" }),
    ...scores.map(({ at, right: rightOnes, total, share }, index) =>
      svg(
        "circle",
        { cx: x(index), cy: y(share), r: 4.5, class: "point" },
        tip(words.say("scores.point", index + 1, timeInWords(at), percentOf(share), rightOnes, total)),
      ),
    ),
    ...names.map((index) => label(x(index), height - 10, String(index + 1), "middle")),
  );
}

/** Of so many attempts those whose number has room below the line. */
function namedOnes(count: number, span: number): number[] {
  const every = Math.max(1, Math.ceil((count * 28) / span));
  return Array.from({ length: count }, (_, index) => index).filter((index) => index % every === 0);
}

/** A line no taller than a word. */
export function sparkline(scores: readonly ShownScore[]): Element {
  const [width, tall, edge] = [72, 20, 3];
  const shown = scores.slice(-12);
  const x = (index: number) =>
    shown.length === 1 ? width - edge : edge + (index * (width - 2 * edge)) / (shown.length - 1);
  const y = (share: number) => edge + (1 - share) * (tall - 2 * edge);
  const points = shown.map(({ share }, index) => `${x(index)},${y(share)}`).join(" ");
  const last = shown.at(-1);
  const line = drawing(
    width,
    tall,
    svg("polyline", { points, class: "line" }),
    svg("circle", { cx: x(shown.length - 1), cy: y(last?.share ?? 0), r: 2.5, class: "point" }),
  );
  line.setAttribute("aria-hidden", "true");
  line.setAttribute("class", "sparkline");
  return line;
}

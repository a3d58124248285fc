/** Item analysis by classical test theory: what first attempts say of one question. */
import type { Question } from "../quiz.ts";
import type { First } from "./firsts.ts";
import { wilson } from "./interval.ts";

/** Of fewer learners nothing is said: chance alone makes such figures. */
export const fewest = 30;

/** Facility: the mean mark, 0–1; 0 of no answers. */
export const facility = (firsts: readonly Pick<First, "mark">[]): number =>
  firsts.length === 0 ? 0 : firsts.reduce((sum, { mark }) => sum + mark, 0) / firsts.length;

export interface Discrimination {
  /** Learners who can be compared. */
  n: number;
  /** Facility among those who did best in the rest of the lesson, and among those who did worst. */
  best: number;
  worst: number;
  /** The difference, −1 to 1. */
  d: number;
}

/** Of all, so many make each of the two groups (Kelley 1939). */
const group = 0.27;

/**
 * Learners are ranked by what they got in the rest of the lesson. Those who tie where a group ends belong to it in part, each
 * with the same weight. Undefined where nobody did better than anybody.
 */
export function discrimination(firsts: readonly Pick<First, "mark" | "rest">[]): Discrimination | undefined {
  const rests = Float64Array.from(firsts.flatMap(({ rest }) => rest ?? [])).sort();
  const n = rests.length;
  const size = n * group;
  const lowest = rests[Math.ceil(size) - 1];
  const highest = rests[n - Math.ceil(size)];
  if (lowest === undefined || highest === undefined || lowest === highest) {
    return undefined;
  }
  const worst = meanOf(firsts, size, lowest, -1);
  const best = meanOf(firsts, size, highest, 1);
  return { n, best, worst, d: best - worst };
}

/** Mean mark of those beyond the edge of a group of `size`, above or below, and of those at the edge, who share what is left of it. */
function meanOf(
  firsts: readonly Pick<First, "mark" | "rest">[],
  size: number,
  edge: number,
  side: 1 | -1,
): number {
  const beyond = { count: 0, marks: 0 };
  const tied = { count: 0, marks: 0 };
  for (const { mark, rest } of firsts) {
    if (rest !== undefined && (rest - edge) * side >= 0) {
      const those = rest === edge ? tied : beyond;
      those.count += 1;
      those.marks += mark;
    }
  }
  return (beyond.marks + (tied.marks / tied.count) * (size - beyond.count)) / size;
}

/** A question that nearly all get right, or wrong, cannot tell them apart by so much. */
export const canDiscriminate = (p: number, by: number): boolean => Math.min(p, 1 - p) >= by * group;

/** Somebody knows it anyway, even where guessing is of no use. */
const leastChance = 0.05;

/** How probable it is to get a question wholly right without knowing anything; undefined: its learners mark it themselves. */
export function chanceOf(question: Question): number | undefined {
  return question.kind === "open" ? undefined : Math.max(guessed(question), leastChance);
}

function guessed(question: Question): number {
  switch (question.kind) {
    case "choice":
      return 1 / question.options.length;
    case "choices":
      return 1 / (2 ** question.options.length - 1);
    case "order":
      return inOrderByChance(question.items.length, question.items.length);
    case "match":
      return inOrderByChance(question.pairs.length, question.pairs.length + question.distractors.length);
    case "cloze":
      return question.gaps.reduce(
        (product, gap) => product * (gap.kind === "menu" ? 1 / gap.entries.length : 0),
        1,
      );
    case "text":
    case "number":
    case "evidence":
    case "open":
      return 0;
  }
}

/** The one right way among all to place so many of `all`. */
function inOrderByChance(places: number, all: number): number {
  let chance = 1;
  for (let place = 0; place < places; place++) {
    chance /= all - place;
  }
  return chance;
}

/** The share that got it wholly right, when it lies above `chance` with 95 % certainty (Wilson’s interval, two-sided). */
export function rightBeyond(firsts: readonly Pick<First, "right">[], chance: number): number | undefined {
  const n = firsts.length;
  const share = firsts.filter(({ right }) => right).length / n;
  return n > 0 && wilson(share, n, 1.96)[0] > chance ? share : undefined;
}

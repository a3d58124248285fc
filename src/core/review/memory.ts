/**
 * How firmly something is remembered, by the Free Spaced Repetition Scheduler with its default parameters. The only file
 * that knows `ts-fsrs`, of which it uses the formulas: they need no clock, no calendar and no chance.
 */
import { FSRSAlgorithm, Rating } from "ts-fsrs";
import type { Grade } from "./grade.ts";

export interface Memory {
  /** Days until it is remembered with a probability of 90 %. */
  stability: number;
  /** 1 (easy) to 10. */
  difficulty: number;
}

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>;

const formulas = new FSRSAlgorithm({ enable_fuzz: false });

/** `days`: since the last time, whole; 0 on the same day. `memory` is undefined the first time. */
export const remember = (memory: Memory | undefined, days: number, grade: Grade): Memory =>
  formulas.next_state(memory ?? null, days, ratings[grade]);

/** Probability, 0–1, that it is remembered so many days after the last time. */
export const retrievability = ({ stability }: Memory, days: number): number =>
  formulas.forgetting_curve(days, stability);

/** For a probability, says after how many days, at least one, something is remembered with no more than that. */
export function intervals(retention: number): (memory: Memory) => number {
  const algorithm = new FSRSAlgorithm({ request_retention: retention, enable_fuzz: false });
  return ({ stability }) => algorithm.next_interval(stability, 0);
}

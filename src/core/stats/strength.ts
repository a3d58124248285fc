/** What is remembered and what comes due, lesson by lesson. */
import { retrievability } from "../review/memory.ts";
import type { Scheduled } from "../review/schedule.ts";

/** In days. What was asked just now is remembered now; how firmly shows later. */
const ahead = 30;

export interface Strength {
  /**
   * The share of the lesson's questions that one would probably still answer in 30 days, 0–1: the mean of the
   * probabilities, of which a question that was never asked has none.
   */
  strength: number;
  /** Questions and terms that are due, without a day's limits. */
  due: number;
}

/**
 * `items`: those of the lesson, of which questions that it has no more do not count. `today`: as in `review/day.ts`.
 */
export function strengthOf(
  questions: readonly { id: string }[],
  items: readonly Scheduled[],
  today: number,
): Strength {
  const here = present(questions, items);
  const asked = here.filter(({ kind }) => kind === "question");
  const sum = asked.reduce(
    (total, item) =>
      total + (item.stability > 0 ? retrievability(item, Math.max(today + ahead - item.lastDay, 0)) : 0),
    0,
  );
  return {
    strength: questions.length > 0 ? Math.min(sum / questions.length, 1) : 0,
    due: here.filter(({ dueDay = Number.POSITIVE_INFINITY }) => dueDay <= today).length,
  };
}

type Questions = readonly { id: string }[];
const lately = new WeakMap<readonly Scheduled[], { questions: Questions; here: readonly Scheduled[] }>();

/** Without questions that the lesson has no more. */
export function present(questions: Questions, items: readonly Scheduled[]): readonly Scheduled[] {
  const known = lately.get(items);
  if (known?.questions === questions) {
    return known.here;
  }
  const ids = new Set(questions.map(({ id }) => id));
  const here = items.filter(({ kind, id }) => kind === "term" || ids.has(id));
  lately.set(items, { questions, here });
  return here;
}

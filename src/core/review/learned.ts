/** What follows from all attempts at a question or a term: how firmly it is remembered, and since when. */
import { compare, lastMoment } from "../log/entry.ts";
import { attemptsOf, splitAttempts, unpackAttempt } from "../log/attempts.ts";
import type { Progress } from "../progress.ts";
import { dayOf, type Zone } from "./day.ts";
import { type Grade, gradeOf, grades } from "./grade.ts";
import { type Memory, remember } from "./memory.ts";
import type { Recalled } from "./terms.ts";

export interface Learned {
  /** Id of the lesson. */
  lesson: string;
  kind: "question" | "term";
  /** Of the question; of a term the key that its entry has in the lesson's scope. */
  id: string;
  /** When it was last answered, or taken into review; milliseconds since the epoch. */
  last: number;
  /** `last` as a day (`day.ts`). */
  lastDay: number;
  /** On how many days it was met. Up to 1 it counts as new. */
  days: number;
  /** Attempts that counted. */
  reps: number;
  /** How often it was forgotten: graded “again” on a day after the first. */
  lapses: number;
  /** Undefined: taken into review and never asked. */
  memory?: Memory;
}

/** Of one lesson, questions first, by their ids. What it takes is nearly all of it the formulas. */
export function learnedIn(lesson: string, progress: Progress, zone: Zone): Learned[] {
  const { answers, earlier, terms, earlierTerms } = progress;
  const questions = [...new Set([...earlier.keys(), ...answers.keys()])].sort(compare);
  const taken = [...terms].sort(([a], [b]) => compare(a, b));
  return [
    ...questions.flatMap((id) => {
      const found = fold(attemptsOf(progress, id), zone);
      return found ? [{ lesson, kind: "question" as const, id, ...found }] : [];
    }),
    ...taken.flatMap(([id, { taken: since, attempts }]) => {
      if (since === undefined) {
        return [];
      }
      const before = splitAttempts(earlierTerms.get(id) ?? "").map(unpackAttempt);
      const found = fold([...before, ...attempts], zone) ?? neverAsked(momentOf(since), zone);
      return [{ lesson, kind: "term" as const, id, ...found }];
    }),
  ];
}

/** A clock may have been anywhere; there is room for the longest interval after this. */
const momentOf = (at: number) => Math.min(Math.max(Math.round(at), 0), lastMoment / 2);

type Fold = Pick<Learned, "last" | "lastDay" | "days" | "reps" | "lapses" | "memory">;

const neverAsked = (taken: number, zone: Zone): Fold => ({
  last: taken,
  lastDay: dayOf(taken, zone),
  days: 0,
  reps: 0,
  lapses: 0,
});

function fold(attempts: readonly Recalled[], zone: Zone): Fold | undefined {
  let state: Fold | undefined;
  for (const { at, grade } of inOrder(attempts)) {
    const day = dayOf(at, zone);
    // Local time may go back where clocks are changed or the learner travels.
    const passed = state ? Math.max(day - state.lastDay, 0) : 0;
    const isLater = state !== undefined && passed > 0;
    state = {
      last: at,
      lastDay: Math.max(day, state?.lastDay ?? day),
      days: (state?.days ?? 0) + (isLater || !state ? 1 : 0),
      reps: (state?.reps ?? 0) + 1,
      lapses: (state?.lapses ?? 0) + (isLater && grade === "again" ? 1 : 0),
      memory: remember(state?.memory, passed, grade),
    };
  }
  return state;
}

/** By time, whichever log an attempt comes from; what happened in one millisecond, the worse first. */
function inOrder(attempts: readonly Recalled[]): { at: number; grade: Grade }[] {
  const graded = attempts
    .filter(({ retry }) => !retry)
    .map((attempt) => ({ at: momentOf(attempt.at), grade: gradeOf(attempt) }));
  const isLess = (a: (typeof graded)[number], b: (typeof graded)[number]) =>
    a.at - b.at || grades.indexOf(a.grade) - grades.indexOf(b.grade);
  const sorted = graded.every((each, index) => index === 0 || isLess(graded[index - 1] ?? each, each) <= 0);
  return sorted ? graded : graded.sort(isLess);
}

/** What follows from all attempts at a question or a term: how firmly it is remembered, and since when. */
import { compare, lastMoment } from "../log/entry.ts";
import { eachPacked, type Scanned } from "../log/scan.ts";
import type { Progress } from "../progress.ts";
import { type Steps, whole } from "../steps.ts";
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
  /** Of a term: asked in a review, not only guessed. */
  reviewed?: true;
  /** How often it was forgotten: graded “again” on a day after the first. */
  lapses: number;
  /** Undefined: taken into review and never asked. */
  memory?: Memory;
}

/** Of one lesson, questions first, by their ids. What it takes is nearly all of it the formulas. */
export const learnedIn = (lesson: string, progress: Progress, zone: Zone): Learned[] =>
  whole(learnedInSteps(lesson, progress, zone));

/** The same, a question or a term a step. */
export function* learnedInSteps(lesson: string, progress: Progress, zone: Zone): Steps<Learned[]> {
  const { answers, earlier, terms, earlierTerms } = progress;
  const all: Learned[] = [];
  for (const id of [...new Set([...earlier.keys(), ...answers.keys()])].sort(compare)) {
    const found = fold(earlier.get(id) ?? "", answers.get(id) ?? [], zone);
    if (found) {
      all.push({ lesson, kind: "question", id, ...found });
    }
    yield;
  }
  for (const [id, { taken: since, attempts }] of [...terms].sort(([a], [b]) => compare(a, b))) {
    if (since !== undefined) {
      const earlierOnes = earlierTerms.get(id) ?? "";
      const found = fold(earlierOnes, attempts, zone) ?? neverAsked(momentOf(since), zone);
      const reviewed = earlierOnes !== "" || attempts.some(({ guess }) => !guess);
      all.push({ lesson, kind: "term", id, ...found, ...(reviewed && { reviewed }) });
    }
    yield;
  }
  return all;
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

/** Undefined: nothing counted. */
function fold(packed: string, live: readonly Recalled[], zone: Zone): Fold | undefined {
  const attempts = inOrder(packed, live);
  const [first] = attempts;
  if (!first) {
    return undefined;
  }
  let memory: Memory | undefined;
  let [last, lastDay, days, lapses] = [first.at, dayOf(first.at, zone), 1, 0];
  for (const { at, grade } of attempts) {
    const day = at === last ? lastDay : dayOf(at, zone);
    // Local time may go back where clocks are changed or the learner travels.
    const passed = Math.max(day - lastDay, 0);
    if (passed > 0) {
      days += 1;
      lapses += grade === "again" ? 1 : 0;
    }
    memory = remember(memory, passed, grade);
    last = at;
    lastDay += passed;
  }
  return { last, lastDay, days, reps: attempts.length, lapses, ...(memory && { memory }) };
}

interface Graded {
  at: number;
  grade: Grade;
}

/** By time, whichever log an attempt comes from; what happened in one millisecond, the worse first. */
function inOrder(packed: string, live: readonly Recalled[]): Graded[] {
  const graded: Graded[] = [];
  let sorted = true;
  const add = (attempt: Recalled | Scanned) => {
    if (attempt.retry) {
      return;
    }
    const next = { at: momentOf(attempt.at), grade: gradeOf(attempt) };
    const before = graded.at(-1);
    sorted &&= before === undefined || compareGraded(before, next) <= 0;
    graded.push(next);
  };
  eachPacked(packed, add);
  live.forEach(add);
  return sorted ? graded : graded.sort(compareGraded);
}

const compareGraded = (a: Graded, b: Graded) =>
  a.at - b.at || grades.indexOf(a.grade) - grades.indexOf(b.grade);

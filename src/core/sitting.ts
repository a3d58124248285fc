/**
 * One time through a quiz, rebuilt from its events. Practice goes from slot to slot and tells after each; an exam is open
 * at every question until it is handed in.
 */
import type { Answer, ProgressEvent } from "./progress.ts";

export const scopes = ["all", "wrong", "locate", "understand", "evaluate"] as const;
export type Scope = (typeof scopes)[number];

/** How a quiz is taken. */
export interface Ways {
  scope: Scope;
  /** `memory`: the article is folded while a question is open. */
  reading: "after" | "memory";
  /** `practice`: told after each question; `exam`: after all of them. */
  feedback: "practice" | "exam";
  /** How sure the learner is, is asked before an answer is told. */
  confidence: boolean;
}

export const usualWays: Ways = { scope: "all", reading: "after", feedback: "practice", confidence: false };

/** 1 unsure, 2 fairly sure, 3 sure. */
export type Confidence = 1 | 2 | 3;
export type Drafted = Extract<ProgressEvent, { type: "drafted" }>;

/** One place in a sitting's queue: a question, and whether it has come back because it was not right. */
export interface Slot {
  question: string;
  again: boolean;
  /** The first one, which counts. */
  answer?: Answer;
  /** Further tries, oldest first. */
  retries: Answer[];
  /** What was written and does not count yet; an answer takes its place. */
  draft?: Drafted;
  flagged: boolean;
  moved: boolean;
  hints: number;
}

export interface Sitting extends Ways {
  id: string;
  seed: string;
  startedAt: number;
  finishedAt?: number;
  /** Milliseconds at it; of a longer pause only `pause` counts. */
  spent: number;
  lastAt: number;
  /** Of an exam: the question turned to. */
  turned?: string;
  slots: Slot[];
}

/** In milliseconds: who does nothing for longer has gone away. */
export const pause = 10 * 60_000;

type Exists = (question: string) => boolean;

/** Where a sitting stands; undefined: at its end. Questions that do not exist any more are passed over. */
export function currentSlot(sitting: Sitting, exists: Exists): Slot | undefined {
  const slots = sitting.slots.filter(({ question }) => exists(question));
  if (sitting.feedback === "practice") {
    return slots.find((slot) => !slot.moved);
  }
  return isHandedIn(sitting)
    ? slots.find((slot) => slot.draft?.revealed && !slot.moved)
    : (slots.find((slot) => slot.question === sitting.turned) ?? slots[0]);
}

/** Whether an exam has been handed in: from then on it tells, and what the learner marks is gone through. */
export const isHandedIn = (sitting: Sitting): boolean =>
  sitting.finishedAt !== undefined || sitting.slots.some(({ answer, draft }) => answer || draft?.revealed);

/** The places of a sitting that count: every question's first. */
export const firstSlots = (sitting: Sitting): Slot[] => sitting.slots.filter(({ again }) => !again);

export function startSitting(event: Extract<ProgressEvent, { type: "started" }>): Sitting {
  const { sitting, seed, at, scope, reading, feedback, confidence, questions } = event;
  return {
    id: sitting,
    seed,
    scope,
    reading: reading ?? usualWays.reading,
    feedback: feedback ?? usualWays.feedback,
    confidence: confidence ?? usualWays.confidence,
    startedAt: at,
    spent: 0,
    lastAt: at,
    slots: questions.map((question) => newSlot(question, false)),
  };
}

/** Milliseconds at it, if nothing else happened since. */
export const spentUntil = ({ spent, lastAt }: Sitting, at: number): number =>
  spent + Math.min(Math.max(at - lastAt, 0), pause);

/** What an event changes in the sitting that it belongs to. What makes no sense there changes nothing. */
export function continueSitting(
  sitting: Sitting,
  event: Exclude<Extract<ProgressEvent, { sitting: string }>, { type: "started" }>,
) {
  if (sitting.finishedAt !== undefined) {
    return;
  }
  sitting.spent = spentUntil(sitting, event.at);
  sitting.lastAt = event.at;
  if (event.type === "finished") {
    sitting.finishedAt = event.at;
    sitting.spent = event.spent ?? sitting.spent;
    delete sitting.turned;
    return;
  }
  const slot = sitting.slots.find(({ question, moved }) => question === event.question && !moved);
  if (!slot) {
    return;
  }
  switch (event.type) {
    case "hinted":
      slot.hints++;
      return;
    case "turned":
      sitting.turned = event.question;
      return;
    case "flagged":
      slot.flagged = event.on;
      return;
    case "drafted":
      if (!slot.answer) {
        slot.draft = event;
      }
      return;
    case "moved":
      slot.moved = true;
      return;
    case "answered":
      answerSlot(sitting, slot, event);
  }
}

function answerSlot(sitting: Sitting, slot: Slot, event: Answer): void {
  if (slot.answer) {
    slot.retries.push(...(event.retry ? [event] : []));
    return;
  }
  slot.answer = event;
  delete slot.draft;
  // What is told at once comes back once more at the end.
  if (sitting.feedback === "practice" && event.verdict !== "right" && !slot.again) {
    sitting.slots.push(newSlot(event.question, true));
  }
}

const newSlot = (question: string, again: boolean): Slot => ({
  question,
  again,
  retries: [],
  flagged: false,
  moved: false,
  hints: 0,
});

/**
 * What a learner did with one lesson, as events, and what follows from them. The events are the truth and are only
 * ever added; everything else is a fold. Times are milliseconds since the epoch and are handed in.
 */
import * as v from "valibot";

const at = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const verdictSchema = v.picklist(["right", "partly", "wrong"]);
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** What was answered, as the question kind's own response schema shaped it. */
export const responseSchema = v.record(v.string(), v.unknown());
export type Response = v.InferOutput<typeof responseSchema>;

const eventSchema = v.variant("type", [
  /** How far into the article the learner came: 1 is the end. */
  v.object({ type: v.literal("read"), at, portion: share }),
  v.object({
    type: v.literal("started"),
    at,
    sitting: v.string(),
    /** Decides the order of options. */
    seed: v.string(),
    scope: v.picklist(["all", "wrong"]),
    questions: v.array(v.string()),
  }),
  v.object({ type: v.literal("hinted"), at, sitting: v.string(), question: v.string() }),
  v.object({
    type: v.literal("answered"),
    at,
    sitting: v.string(),
    question: v.string(),
    /** Of the question as it was asked, so that a later edit can be told. */
    fingerprint: v.string(),
    response: responseSchema,
    mark: share,
    points: v.number(),
    verdict: verdictSchema,
  }),
  /** The learner went on from the question at hand, answered or not. */
  v.object({ type: v.literal("moved"), at, sitting: v.string(), question: v.string() }),
  v.object({ type: v.literal("finished"), at, sitting: v.string() }),
]);
export type ProgressEvent = v.InferOutput<typeof eventSchema>;
export type Answer = Extract<ProgressEvent, { type: "answered" }>;

export const storedVersion = 1;
const storedSchema = v.object({ version: v.literal(storedVersion), events: v.array(eventSchema) });
export type Stored = v.InferOutput<typeof storedSchema>;

/** One place in a sitting's queue: a question, and whether it has come back because it was not right. */
export interface Slot {
  question: string;
  again: boolean;
  answer?: Answer;
  moved: boolean;
  hints: number;
}

export interface Sitting {
  id: string;
  seed: string;
  scope: "all" | "wrong";
  startedAt: number;
  finishedAt?: number;
  slots: Slot[];
}

export interface Progress {
  /** Furthest share of the article reached, 0–1. */
  portion: number;
  readAt?: number;
  /** By question id, oldest first. */
  answers: Map<string, Answer[]>;
  sittings: Sitting[];
}

export const emptyProgress = (): Progress => ({ portion: 0, answers: new Map(), sittings: [] });

export function foldProgress(events: readonly ProgressEvent[]): Progress {
  const progress = emptyProgress();
  for (const event of events) {
    apply(progress, event);
  }
  return progress;
}

/** The sitting that was begun last, unless it is finished. */
export function openSitting(progress: Progress): Sitting | undefined {
  const last = progress.sittings.at(-1);
  return last && last.finishedAt === undefined ? last : undefined;
}

/** Where a sitting stands: the first slot whose question still exists and that was not left yet. */
export function currentSlot(sitting: Sitting, exists: (question: string) => boolean): Slot | undefined {
  return sitting.slots.find((slot) => !slot.moved && exists(slot.question));
}

export function lastAnswer(progress: Progress, question: string): Answer | undefined {
  return progress.answers.get(question)?.at(-1);
}

function apply(progress: Progress, event: ProgressEvent): void {
  switch (event.type) {
    case "read":
      progress.portion = Math.max(progress.portion, event.portion);
      progress.readAt = event.at;
      return;
    case "started":
      progress.sittings.push({
        id: event.sitting,
        seed: event.seed,
        scope: event.scope,
        startedAt: event.at,
        slots: event.questions.map((question) => ({ question, again: false, moved: false, hints: 0 })),
      });
      return;
    case "hinted": {
      const slot = pendingSlot(progress, event.sitting, event.question);
      if (slot) {
        slot.hints++;
      }
      return;
    }
    case "answered":
      applyAnswer(progress, event);
      return;
    case "moved": {
      const slot = pendingSlot(progress, event.sitting, event.question);
      if (slot) {
        slot.moved = true;
      }
      return;
    }
    case "finished": {
      const sitting = progress.sittings.find(({ id }) => id === event.sitting);
      if (sitting) {
        sitting.finishedAt = event.at;
      }
    }
  }
}

function applyAnswer(progress: Progress, event: Answer): void {
  progress.answers.set(event.question, [...(progress.answers.get(event.question) ?? []), event]);
  const slot = pendingSlot(progress, event.sitting, event.question);
  if (!slot || slot.answer) {
    return;
  }
  slot.answer = event;
  if (event.verdict !== "right" && !slot.again) {
    const sitting = progress.sittings.find(({ id }) => id === event.sitting);
    sitting?.slots.push({ question: event.question, again: true, moved: false, hints: 0 });
  }
}

function pendingSlot(progress: Progress, sitting: string, question: string): Slot | undefined {
  const slots = progress.sittings.find(({ id }) => id === sitting)?.slots;
  return slots?.find((slot) => slot.question === question && !slot.moved);
}

/** What is in the store, or why it cannot be used: then it is to be set aside, never written over. */
export type Decoded = { events: ProgressEvent[] } | { unusable: "newer" | "corrupt" };

export function decodeProgress(stored: unknown): Decoded {
  if (stored === undefined) {
    return { events: [] };
  }
  const result = v.safeParse(storedSchema, stored);
  if (result.success) {
    return { events: result.output.events };
  }
  const version = v.safeParse(v.object({ version: v.number() }), stored);
  return { unusable: version.success && version.output.version > storedVersion ? "newer" : "corrupt" };
}

/** The events as they are stored: of the many `read` events only what still says something. */
export function encodeProgress(events: readonly ProgressEvent[]): Stored {
  const { portion, readAt } = foldProgress(events);
  const rest = events.filter((event) => event.type !== "read");
  return {
    version: storedVersion,
    events: readAt === undefined ? rest : [{ type: "read", at: readAt, portion }, ...rest],
  };
}

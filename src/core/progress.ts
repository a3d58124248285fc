/**
 * What a learner did with one lesson, as events, and what follows from them. The events are the truth and are only
 * ever added; everything else is a fold. Times are milliseconds since the epoch and are handed in.
 */
import * as v from "valibot";
import { continueSitting, scopes, type Sitting, startSitting } from "./sitting.ts";

const at = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const verdictSchema = v.picklist(["right", "partly", "wrong"]);
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** What was answered, as the question kind's own response schema shaped it. */
export const responseSchema = v.record(v.string(), v.unknown());
export type Response = v.InferOutput<typeof responseSchema>;

/** 1 unsure, 2 fairly sure, 3 sure. */
export const confidenceSchema = v.picklist([1, 2, 3]);

const ofQuestion = { sitting: v.string(), question: v.string() };

const eventSchema = v.variant("type", [
  /** How far into the article the learner came: 1 is the end. */
  v.object({ type: v.literal("read"), at, portion: share }),
  v.object({
    type: v.literal("started"),
    at,
    sitting: v.string(),
    /** Decides the order of options. */
    seed: v.string(),
    scope: v.picklist(scopes),
    /** Without them: `usualWays`. */
    reading: v.exactOptional(v.picklist(["after", "memory"])),
    feedback: v.exactOptional(v.picklist(["practice", "exam"])),
    confidence: v.exactOptional(v.boolean()),
    questions: v.array(v.string()),
  }),
  v.object({ type: v.literal("hinted"), at, ...ofQuestion }),
  /** Of an exam: the learner turned to a question. */
  v.object({ type: v.literal("turned"), at, ...ofQuestion }),
  v.object({ type: v.literal("flagged"), at, ...ofQuestion, on: v.boolean() }),
  /** An answer that does not count yet: one of an exam, or one that the learner marks beside the model. */
  v.object({
    type: v.literal("drafted"),
    at,
    ...ofQuestion,
    response: responseSchema,
    confidence: v.exactOptional(confidenceSchema),
    /** The model was shown. */
    revealed: v.exactOptional(v.literal(true)),
  }),
  v.object({
    type: v.literal("answered"),
    at,
    ...ofQuestion,
    /** Of the question as it was asked, so that a later edit can be told. */
    fingerprint: v.string(),
    response: responseSchema,
    mark: share,
    points: v.number(),
    verdict: verdictSchema,
    confidence: v.exactOptional(confidenceSchema),
    /** “I don’t know”; the response is an empty one. */
    unknown: v.exactOptional(v.literal(true)),
    /** After the first one was told; it does not count. */
    retry: v.exactOptional(v.literal(true)),
    /** The response in plain words, for when the question is edited. Shortened. */
    words: v.exactOptional(v.string()),
  }),
  /** The learner went on from the question at hand, answered or not. */
  v.object({ type: v.literal("moved"), at, ...ofQuestion }),
  /** `spent`: milliseconds at it. */
  v.object({ type: v.literal("finished"), at, sitting: v.string(), spent: v.exactOptional(at) }),
]);
export type ProgressEvent = v.InferOutput<typeof eventSchema>;
export type Answer = Extract<ProgressEvent, { type: "answered" }>;

export const storedVersion = 1;
const storedSchema = v.object({ version: v.literal(storedVersion), events: v.array(eventSchema) });
export type Stored = v.InferOutput<typeof storedSchema>;

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

/** The latest answer that counts. */
export function lastAnswer(progress: Progress, question: string): Answer | undefined {
  return progress.answers.get(question)?.findLast(({ retry }) => !retry);
}

function apply(progress: Progress, event: ProgressEvent): void {
  if (event.type === "read") {
    progress.portion = Math.max(progress.portion, event.portion);
    progress.readAt = event.at;
    return;
  }
  const sitting = progress.sittings.findLast(({ id }) => id === event.sitting);
  if (event.type === "started") {
    progress.sittings.push(...(sitting ? [] : [startSitting(event)]));
    return;
  }
  if (event.type === "answered") {
    const answers = progress.answers.get(event.question) ?? [];
    answers.push(event);
    progress.answers.set(event.question, answers);
  }
  if (sitting) {
    continueSitting(sitting, event);
  }
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

/** The events as they are stored: without those that say nothing any more. */
export function encodeProgress(events: readonly ProgressEvent[]): Stored {
  const { portion, readAt, sittings } = foldProgress(events);
  const drafts = new Set(sittings.flatMap(({ slots }) => slots.flatMap(({ draft }) => draft ?? [])));
  const over = new Map(
    sittings.flatMap(({ id, finishedAt, spent }) => (finishedAt === undefined ? [] : [[id, spent] as const])),
  );
  const rest = events.flatMap((event): ProgressEvent[] => {
    if (event.type === "read") {
      return [];
    }
    // The time of a sitting follows from all its events, until it is over and says it itself.
    const spent = over.get(event.sitting);
    const stale = event.type === "turned" || (event.type === "drafted" && !drafts.has(event));
    if (spent === undefined || !(stale || event.type === "finished")) {
      return [event];
    }
    return event.type === "finished" ? [{ ...event, spent }] : [];
  });
  return {
    version: storedVersion,
    events: readAt === undefined ? rest : [{ type: "read", at: readAt, portion }, ...rest],
  };
}

/**
 * What a learner did with one lesson, as events, and what follows from them. The events are the truth and are only
 * ever added; everything else is a fold. Times are milliseconds since the epoch and are handed in.
 */
import * as v from "valibot";
import type { PastSitting } from "./log/archive.ts";
import { type Attempt, hintCounter, lastAttempt } from "./log/attempts.ts";
import { overrulePacked, overruling } from "./overruled.ts";
import { applyEarlierReviews, applyTermEvent, termForms, type TermProgress } from "./review/terms.ts";
import { renameQuestion, renameTerm } from "./renamed-ids.ts";
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
const shownHints = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const ofTerm = { term: v.string() };

export const progressEventSchema = v.variant("type", [
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
    /** In a review of several lessons: nothing else is known of its sitting, and how many hints were shown is said here. */
    review: v.exactOptional(v.literal(true)),
    hints: shownHints,
  }),
  /** What was typed at `answered` was not taken for right, and the learner said that it means the same. */
  v.object({
    type: v.literal("overruled"),
    at,
    what: v.picklist(["question", "term"]),
    id: v.string(),
    answered: at,
  }),
  /** The learner went on from the question at hand, answered or not. */
  v.object({ type: v.literal("moved"), at, ...ofQuestion }),
  /** `spent`: milliseconds at it. */
  v.object({ type: v.literal("finished"), at, sitting: v.string(), spent: v.exactOptional(at) }),
  /** All that happened before does not count any more, or only what concerns some questions. */
  v.object({ type: v.literal("reset"), at, questions: v.exactOptional(v.array(v.string())) }),
  /** What is known of the lesson `from` belongs to this one from now on, and no longer to that one. */
  v.object({ type: v.literal("joined"), at, from: v.string() }),
  /** The question, or the term, `from` has the id `to` from now on. */
  v.object({
    type: v.literal("renamed"),
    at,
    what: v.picklist(["question", "term"]),
    from: v.string(),
    to: v.string(),
  }),
  /** The card of a term (its key in the scope) was open long enough to be read. */
  v.object({ type: v.literal("lookedUp"), at, ...ofTerm }),
  /** The learner was asked whether these terms are to be reviewed. */
  v.object({ type: v.literal("offered"), at, terms: v.array(v.string()), accepted: v.boolean() }),
  /** “I know this one”: it is not reviewed any more. */
  v.object({ type: v.literal("known"), at, ...ofTerm }),
  /** What the term means was guessed before its card said it. */
  v.object({ type: v.literal("guessed"), at, ...ofTerm, verdict: verdictSchema }),
  v.object({
    type: v.literal("reviewed"),
    at,
    ...ofTerm,
    form: v.picklist(termForms),
    verdict: verdictSchema,
    confidence: v.exactOptional(confidenceSchema),
    hints: shownHints,
  }),
]);
export type ProgressEvent = v.InferOutput<typeof progressEventSchema>;
export type Answer = Extract<ProgressEvent, { type: "answered" }>;

export interface Progress {
  /** Furthest share of the article reached, 0–1. */
  portion: number;
  readAt?: number;
  /** By question id, oldest first, with how many hints were shown; those before in `earlier`. */
  answers: Map<string, Answer[]>;
  /** Of older answers only the essentials, packed, by question id (`log/attempts.ts`). */
  earlier: ReadonlyMap<string, string>;
  sittings: Sitting[];
  /** Older sittings, of which only the outcome is known. */
  past: readonly PastSitting[];
  /** By the key that the entry has in the lesson's scope. */
  terms: Map<string, TermProgress>;
  /** As `earlier`, of terms. */
  earlierTerms: ReadonlyMap<string, string>;
}

export const emptyProgress = (): Progress => ({
  portion: 0,
  answers: new Map(),
  earlier: new Map(),
  sittings: [],
  past: [],
  terms: new Map(),
  earlierTerms: new Map(),
});

/** `archived`: what was put away of earlier events, as far as no reset concerns it. */
export function foldProgress(
  events: readonly ProgressEvent[],
  archived: Partial<Pick<Progress, "earlier" | "past" | "earlierTerms">> = {},
): Progress {
  const progress = { ...emptyProgress(), ...archived };
  const overruled = events.some(({ type }) => type === "overruled");
  if (overruled) {
    progress.earlier = overrulePacked(progress.earlier, events, "question");
    progress.earlierTerms = overrulePacked(progress.earlierTerms, events, "term");
  }
  const asItCounts = overruled ? overruling(events) : undefined;
  const countHints = hintCounter();
  for (const event of events) {
    apply(progress, asItCounts?.(event) ?? event, countHints(event));
  }
  applyEarlierReviews(progress.terms, progress.earlierTerms);
  return progress;
}

/** The sitting that was begun last, unless it is finished. */
export function openSitting(progress: Progress): Sitting | undefined {
  const last = progress.sittings.at(-1);
  return last && last.finishedAt === undefined ? last : undefined;
}

/** The latest answer that counts. */
export function lastAnswer(progress: Progress, question: string): Attempt | undefined {
  return (
    progress.answers.get(question)?.findLast(({ retry }) => !retry) ??
    lastAttempt(progress.earlier.get(question) ?? "")
  );
}

/** `hints`: shown before an answer. */
function apply(progress: Progress, event: ProgressEvent, hints: number): void {
  if (event.type === "read") {
    progress.portion = Math.max(progress.portion, event.portion);
    progress.readAt = event.at;
    return;
  }
  if (event.type === "reset") {
    forget(progress, event.questions);
    return;
  }
  if (event.type === "joined" || event.type === "overruled") {
    return;
  }
  if (event.type === "renamed") {
    const rename = event.what === "question" ? renameQuestion : renameTerm;
    rename(progress, event.from, event.to);
    return;
  }
  if ("term" in event || "terms" in event) {
    applyTermEvent(progress.terms, event);
    return;
  }
  const sitting = progress.sittings.findLast(({ id }) => id === event.sitting);
  if (event.type === "started") {
    progress.sittings.push(...(sitting ? [] : [startSitting(event)]));
    return;
  }
  if (event.type === "answered") {
    const answers = progress.answers.get(event.question) ?? [];
    answers.push(hints > 0 ? { ...event, hints } : event);
    progress.answers.set(event.question, answers);
  }
  if (sitting) {
    continueSitting(sitting, event);
  }
}

function forget(progress: Progress, questions: readonly string[] | undefined): void {
  if (questions === undefined) {
    progress.portion = 0;
    delete progress.readAt;
    progress.answers.clear();
    progress.sittings = [];
    progress.terms.clear();
    return;
  }
  for (const question of questions) {
    progress.answers.delete(question);
  }
  for (const sitting of progress.sittings) {
    sitting.slots = sitting.slots.filter(({ question }) => !questions.includes(question));
  }
}

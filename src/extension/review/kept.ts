/** What the page of a review keeps, so that it comes back where it was. It comes from outside: read once, here. */
import * as v from "valibot";
import { lastAnswer, type Progress, progressEventSchema } from "../../core/progress.ts";
import type { Scheduled } from "../../core/review/schedule.ts";
import { termAttempts } from "../../core/log/attempts.ts";

/** What of something due has to be known to ask for it. */
export type Asked = Pick<Scheduled, "lesson" | "kind" | "id" | "reps">;

const askedSchema: v.GenericSchema<Asked> = v.object({
  lesson: v.string(),
  kind: v.picklist(["question", "term"]),
  id: v.string(),
  reps: v.number(),
});

const keptSchema = v.object({
  items: v.array(askedSchema),
  waiting: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of the review itself, by the keys of its items. */
  events: v.array(progressEventSchema),
  /** Keys of items whose options were asked for. */
  optionsShown: v.array(v.string()),
});
export type KeptReview = v.InferOutput<typeof keptSchema>;

/** `state`: what VS Code kept for the page. Undefined: nothing of a review. */
export function readKept(state: unknown): KeptReview | undefined {
  const read = v.safeParse(v.object({ review: v.pipe(v.string(), v.parseJson(), keptSchema) }), state);
  return read.success ? read.output.review : undefined;
}

/** Whether something was answered since the review began, in another window or just before a crash: it is not asked again. */
export function isAnsweredSince({ events }: KeptReview, { kind, id }: Asked, progress: Progress): boolean {
  const [began] = events;
  const last = kind === "question" ? lastAnswer(progress, id) : termAttempts(progress, id).at(-1);
  return began !== undefined && last !== undefined && last.at > began.at;
}

/**
 * Typed answers that were not taken for right, and of which the learner said that they mean the same. What was answered
 * stays in the log as it was, whole or packed; it counts as right wherever the log is folded, in whichever order the two
 * arrived.
 */
import { packAttempt, splitAttempts, unpackAttempt } from "./log/attempts.ts";
import type { ProgressEvent } from "./progress.ts";

type Overruled = Extract<ProgressEvent, { type: "overruled" }>;

const right = { verdict: "right", mark: 1 } as const;

/** Gives each event as it counts. */
export function overruling(events: readonly ProgressEvent[]): (event: ProgressEvent) => ProgressEvent {
  const known = new Set(events.flatMap((event) => (event.type === "overruled" ? keyOf(event) : [])));
  const has = (what: Overruled["what"], id: string, answered: number) =>
    known.has(keyOf({ what, id, answered }));
  return (event) => {
    if (event.type === "answered" && has("question", event.question, event.at)) {
      return { ...event, ...right };
    }
    return event.type === "reviewed" && has("term", event.term, event.at)
      ? { ...event, verdict: right.verdict }
      : event;
  };
}

const keyOf = ({ what, id, answered }: Pick<Overruled, "what" | "id" | "answered">) =>
  JSON.stringify([what, id, answered]);

/** The same of packed attempts, by question or term. */
export function overrulePacked(
  earlier: ReadonlyMap<string, string>,
  events: readonly ProgressEvent[],
  what: Overruled["what"],
): ReadonlyMap<string, string> {
  const changed = new Map(earlier);
  for (const event of events) {
    const packed = event.type === "overruled" && event.what === what && changed.get(event.id);
    if (packed) {
      changed.set(
        event.id,
        splitAttempts(packed)
          .map((each) => overruleOne(each, event.answered))
          .join(" "),
      );
    }
  }
  return changed;
}

function overruleOne(packed: string, answered: number): string {
  const attempt = unpackAttempt(packed);
  return attempt.at === answered ? packAttempt({ ...attempt, ...right }, attempt) : packed;
}

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
  const known = new Set(overruledIn(events).map(keyOf));
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

/** The same of packed attempts, by question or term. */
export function overrulePacked(
  earlier: ReadonlyMap<string, string>,
  events: readonly ProgressEvent[],
  wanted: Overruled["what"],
): ReadonlyMap<string, string> {
  const changed = new Map(earlier);
  for (const { what, id, answered } of overruledIn(events)) {
    const packed = what === wanted && changed.get(id);
    if (packed) {
      changed.set(
        id,
        splitAttempts(packed)
          .map((each) => overruleOne(each, answered))
          .join(" "),
      );
    }
  }
  return changed;
}

type Which = Pick<Overruled, "what" | "id" | "answered">;

const keyOf = ({ what, id, answered }: Which) => JSON.stringify([what, id, answered]);

/** Under every id that the question or term has had since: which one an answer is kept under depends on when it was put away. */
function overruledIn(events: readonly ProgressEvent[]): Which[] {
  const renames = events.filter((event) => event.type === "renamed");
  return events.flatMap((event) => {
    if (event.type !== "overruled") {
      return [];
    }
    const ids = new Set([event.id]);
    for (const { what, from, to } of renames) {
      if (what === event.what && ids.has(from)) {
        ids.add(to);
      }
    }
    return [...ids].map((id) => ({ what: event.what, id, answered: event.answered }));
  });
}

function overruleOne(packed: string, answered: number): string {
  const attempt = unpackAttempt(packed);
  return attempt.at === answered ? packAttempt({ ...attempt, ...right }, attempt) : packed;
}

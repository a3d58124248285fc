/** What a learner did with one term of a lesson's glossaries, folded from its events. */
import { type Attempt, loggedAt } from "../log/attempts.ts";
import type { ProgressEvent } from "../progress.ts";

export type TermEvent = Extract<
  ProgressEvent,
  { type: "lookedUp" | "offered" | "known" | "guessed" | "reviewed" }
>;
export type LookUp = Extract<TermEvent, { type: "lookedUp" }>;

/** How a term is asked for: its word by its definition or in a sentence of the article, or its definition. */
export const termForms = ["word", "gap", "definition"] as const;
export type TermForm = (typeof termForms)[number];

/** Of a term; what is looked up more often is no harder for it. */
export const countedLookUps = 10;

/** What a schedule needs of an attempt. */
export type Recalled = Pick<Attempt, "at" | "verdict" | "confidence" | "hints" | "retry"> & {
  /** Before the card of a term said what it means, not in a review. */
  guess?: true;
};

export interface TermProgress {
  /** The latest look-up since the learner was last asked whether to review it. */
  lookedUp?: LookUp;
  /** The latest ones, at most `countedLookUps`, oldest first. */
  lookUps?: readonly LookUp[];
  /** Since when it is reviewed, in milliseconds since the epoch. */
  taken?: number;
  /** The learner said so, and it was not taken into review since. */
  known?: true;
  /** What it means was guessed right before its card said it, which takes nothing into review. */
  guessed?: true;
  /** Guesses that were not right, and reviews, oldest first; of older ones see `Progress.earlierTerms`. */
  attempts: Recalled[];
}

/** Those whose card was read, which are not reviewed and about which the learner was not asked; the latest last. */
export function lookedUpIn(terms: ReadonlyMap<string, TermProgress>): string[] {
  const found = [...terms].flatMap(([id, { lookedUp, taken }]) =>
    lookedUp && taken === undefined ? [{ id, at: lookedUp.at }] : [],
  );
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

export function applyTermEvent(terms: Map<string, TermProgress>, event: TermEvent): void {
  const change = (id: string, changed: (term: TermProgress) => TermProgress) =>
    void terms.set(id, changed(terms.get(id) ?? { attempts: [] }));
  switch (event.type) {
    case "lookedUp":
      change(event.term, (term) => ({
        ...term,
        lookedUp: event,
        lookUps: [...(term.lookUps ?? []), event].slice(-countedLookUps),
      }));
      return;
    case "offered":
      for (const id of event.terms) {
        change(id, (term) => {
          const { lookedUp: _, ...rest } = term;
          return event.accepted ? take(rest, event.at) : rest;
        });
      }
      return;
    case "known":
      terms.set(event.term, { known: true, attempts: [] });
      return;
    case "guessed":
      change(event.term, (term) =>
        event.verdict === "right" ? { ...term, guessed: true } : attempt(term, event, { guess: true }),
      );
      return;
    case "reviewed": {
      const { confidence, hints } = event;
      change(event.term, (term) =>
        attempt(term, event, { ...(confidence && { confidence }), ...(hints && { hints }) }),
      );
    }
  }
}

const attempt = (
  term: TermProgress,
  { at, verdict }: Pick<Recalled, "at" | "verdict">,
  more: Pick<Recalled, "confidence" | "hints" | "guess">,
): TermProgress => ({ ...take(term, at), attempts: [...term.attempts, { at, verdict, ...more }] });

/** What is known of reviews that were put away: all of them came after the learner last said that the term is known. */
export function applyEarlierReviews(
  terms: Map<string, TermProgress>,
  earlier: ReadonlyMap<string, string>,
): void {
  for (const [id, packed] of earlier) {
    terms.set(id, take(terms.get(id) ?? { attempts: [] }, loggedAt(packed)));
  }
}

/** What is known of two terms that are one from now on. What is reviewed under either name is reviewed. */
export function together(a: TermProgress, b: TermProgress): TermProgress {
  const lookUps = [...(a.lookUps ?? []), ...(b.lookUps ?? [])].slice(-countedLookUps);
  const both = {
    ...b,
    ...a,
    ...(lookUps.length > 0 && { lookUps }),
    attempts: [...a.attempts, ...b.attempts],
  };
  const since = [a.taken, b.taken].filter((taken) => taken !== undefined);
  return since.length > 0 ? take(both, Math.min(...since)) : both;
}

function take(term: TermProgress, at: number): TermProgress {
  const { known: _, ...rest } = term;
  return { ...rest, taken: Math.min(term.taken ?? at, at) };
}

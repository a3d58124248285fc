/** First attempts: what a class's answers say of a question, since whoever answers again has been told. */
import type { Entry } from "../log/entry.ts";
import { overruling } from "../overruled.ts";
import type { Answer } from "../progress.ts";
import type { Steps } from "../steps.ts";
import type { Learner } from "./learners.ts";

/** A learner's first answer to a question. */
export interface First {
  /** 0–1 */
  mark: number;
  /** Wholly. */
  right: boolean;
  /** Keys of the options that were chosen, where it has some. */
  picks: readonly string[];
  /** Share of the article that had been reached before, 0–1. */
  reached: number;
  /** Mean mark of the learner's other first answers in the lesson, 0–1; absent where there are too few. */
  rest?: number;
}

/** The first answers to a question as it now stands, under whatever id it was asked. */
export type FirstsOf = (question: { fingerprint: string }) => readonly First[];

/** So many others make a score by which learners can be compared. */
const fewestOthers = 4;

/** After so many answers somebody else may have a turn. */
const turn = 1000;

/** Of one lesson. */
export function* firstsIn(learners: readonly Learner[], lesson: string): Steps<FirstsOf> {
  const firsts = new Map<string, First[]>();
  let seen = 0;
  for (const learner of learners) {
    const answers = firstAnswers(learner, lesson);
    const sum = answers.reduce((total, { answer }) => total + answer.mark, 0);
    const others = answers.length - 1;
    for (const { answer, reached } of answers) {
      const { mark, fingerprint, response, verdict } = answer;
      const { picks } = response as { picks?: readonly string[] };
      const known = firsts.get(fingerprint) ?? [];
      known.push({
        mark,
        right: verdict === "right",
        picks: picks ?? [],
        reached,
        // A sum of shares may lie a rounding error beside what it should be.
        ...(others >= fewestOthers && { rest: Math.round(((sum - mark) / others) * 1e9) / 1e9 }),
      });
      firsts.set(fingerprint, known);
    }
    seen += answers.length;
    if (seen > turn) {
      seen = 0;
      yield;
    }
  }
  return ({ fingerprint }) => firsts.get(fingerprint) ?? [];
}

interface FirstAnswer {
  answer: Answer;
  reached: number;
}

/**
 * One a question, whatever its wording was. Where an earlier one may be missing there is none: only its essentials are left,
 * it was reset, or a review asked again what had been answered elsewhere.
 */
function firstAnswers({ log, tidied }: Learner, lesson: string): FirstAnswer[] {
  const entries = log.entries(lesson);
  const events = entries.map(({ event }) => event);
  if (events.some((event) => event.type === "reset" && !event.questions)) {
    return [];
  }
  const asItCounts = overruling(events);
  const found = new Map<string, FirstAnswer | undefined>();
  for (const question of log.archive(lesson, entries)?.questions.keys() ?? []) {
    found.set(question, undefined);
  }
  // Of how far one read, only the furthest is left.
  let reached = tidied ? furthest(entries) : 0;
  for (const event of events.map(asItCounts)) {
    if (event.type === "read") {
      reached = Math.max(reached, event.portion);
    } else if (event.type === "reset") {
      event.questions?.forEach((question) => found.set(question, undefined));
    } else if (event.type === "renamed" && event.what === "question" && found.has(event.from)) {
      found.set(event.to, found.has(event.to) ? undefined : found.get(event.from));
      found.delete(event.from);
    } else if (event.type === "answered" && !found.has(event.question)) {
      found.set(event.question, event.retry || event.review ? undefined : { answer: event, reached });
    }
  }
  // Whoever gave the question another id may not be this learner.
  const asked = new Map<string, FirstAnswer>();
  for (const first of found.values()) {
    if (first && !asked.has(first.answer.fingerprint)) {
      asked.set(first.answer.fingerprint, first);
    }
  }
  return [...asked.values()];
}

const furthest = (entries: readonly Entry[]) =>
  entries.reduce((most, { event }) => (event.type === "read" ? Math.max(most, event.portion) : most), 0);

const needed = ["read", "reset", "joined", "overruled", "renamed"];

/** What first attempts need of an entry, since many are kept; undefined for one that tells nothing of them. */
export function essenceOfEntry(entry: Entry): Entry | undefined {
  const { event } = entry;
  if (event.type !== "answered") {
    return needed.includes(event.type) ? entry : undefined;
  }
  const { words: _, response, ...rest } = event;
  const { picks } = response;
  const known = Array.isArray(picks) && picks.every((pick) => typeof pick === "string");
  return { ...entry, event: { ...rest, response: known ? { picks } : {} } };
}

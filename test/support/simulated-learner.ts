/** A learner of three lessons, day by day for a year, who only depends on a seed: the events, and a schedule in short. */
import { Log } from "../../src/core/log/log.ts";
import type { ProgressEvent } from "../../src/core/progress.ts";
import { startOfDay, type Zone } from "../../src/core/review/day.ts";
import { dueOn } from "../../src/core/review/due.ts";
import { schedule, type Scheduled } from "../../src/core/review/schedule.ts";
import { type ReviewSettings, usualReview } from "../../src/core/review/settings.ts";
import { hash, shuffle } from "../../src/core/shuffle.ts";

const hour = 3_600_000;
export const firstDay = 20_454; // 1 January 2026
export const days = 365;
export const lessons = ["harbour", "bread", "tides"];
const questions = 12;
const terms = 6;

export const settings: ReviewSettings = { ...usualReview, newPerDay: 8, reviewsPerDay: 30 };

/** As in Berlin in 2026: summer time from 29 March to 25 October. */
export const zone: Zone = (at) => (at >= 1_774_746_000_000 && at < 1_792_890_000_000 ? 120 : 60);

export type Recorded = [lesson: string, event: ProgressEvent];

/** In the order in which it happened. `at`: milliseconds since the epoch. */
export function yearOf(seed: string): Recorded[] {
  const log = new Log();
  const all: Recorded[] = [];
  const chance = chances(seed);
  const record = (lesson: string, event: ProgressEvent) => {
    all.push([lesson, event]);
    const sequence = all.length;
    log.add({ id: `e${sequence}`, device: "d", sequence, at: sequence, lesson, event });
  };
  lessons.forEach((lesson, index) => firstSitting(lesson, firstDay + index * 20, record, chance));
  for (let day = firstDay + 1; day < firstDay + days; day++) {
    // Some days nothing is done, and some evenings end after midnight.
    if (chance() < 0.3) {
      continue;
    }
    let at = startOfDay(day, zone) + Math.floor(chance() * 23) * hour;
    const now = schedule(
      lessons.map((lesson) => [lesson, log.progress(lesson)]),
      settings,
      zone,
      at,
    );
    for (const item of dueOn(now, settings, zone, at).items) {
      at += 12_000;
      review(item, `review-${day}`, at, record, chance);
    }
  }
  return all;
}

type Record = (lesson: string, event: ProgressEvent) => void;

function firstSitting(lesson: string, day: number, record: Record, chance: () => number) {
  let at = startOfDay(day, zone) + 5 * hour;
  const sitting = `first-${lesson}`;
  const ids = Array.from({ length: questions }, (_, n) => `q${n}`);
  record(lesson, { type: "started", at, sitting, seed: "s", scope: "all", questions: ids });
  for (const question of ids) {
    at += 30_000;
    record(lesson, answer(sitting, question, at, chance() < 0.7, chance));
    record(lesson, { type: "moved", at: at + 1, sitting, question });
  }
  record(lesson, { type: "finished", at: at + 2, sitting });
  const looked = Array.from({ length: terms }, (_, n) => `t${n}`);
  looked.forEach((term) => record(lesson, { type: "lookedUp", at, term }));
  record(lesson, { type: "offered", at: at + 3, terms: looked, accepted: true });
}

function review(item: Scheduled, sitting: string, at: number, record: Record, chance: () => number) {
  const right = chance() < Math.max(item.retrievability, 0.5);
  if (item.kind === "term") {
    const verdict = right ? "right" : "wrong";
    record(item.lesson, { type: "reviewed", at, term: item.id, form: "word", verdict });
    return;
  }
  const hints = chance() < 0.1 ? 1 : 0;
  record(item.lesson, { ...answer(sitting, item.id, at, right, chance), review: true, hints });
}

function answer(sitting: string, question: string, at: number, right: boolean, chance: () => number) {
  const partly = !right && chance() < 0.3;
  return {
    type: "answered" as const,
    at,
    sitting,
    question,
    fingerprint: "f",
    response: {},
    mark: right ? 1 : partly ? 0.5 : 0,
    points: 1,
    verdict: right ? ("right" as const) : partly ? ("partly" as const) : ("wrong" as const),
    ...(chance() < 0.5 && { confidence: chance() < 0.5 ? (1 as const) : (3 as const) }),
  };
}

/** Numbers in [0, 1), a thousandth apart. */
function chances(seed: string): () => number {
  const numbers = Array.from({ length: 1000 }, (_, n) => n / 1000);
  let round = 0;
  let rest: number[] = [];
  return () => {
    rest = rest.length > 0 ? rest : shuffle(numbers, `${seed} ${round++}`);
    return rest.pop() ?? 0;
  };
}

/** At the end of the year; the stability to the millionth of a day. */
export function inShort(all: readonly Scheduled[]): string {
  const rows = all.map(({ lesson, kind, id, due, reps, lapses, stability }) =>
    [lesson, kind, id, due ?? "", reps, lapses, stability.toFixed(6)].join(" "),
  );
  return `${all.length} ${hash(rows.join("\n")).toString(16)}`;
}

export const endOfYear = startOfDay(firstDay + days, zone);

/** What the learner called "seed" comes to, on every host. */
export const expected = "54 1bd3d5ba";

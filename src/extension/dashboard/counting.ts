/** Counts all lessons without holding up others in the same thread, and each of them again only when it has changed. */
import { dayOf, type Zone } from "../../core/review/day.ts";
import { type Learned, learnedIn } from "../../core/review/learned.ts";
import { type Scheduled, scheduleLearned } from "../../core/review/schedule.ts";
import { type ReviewSettings } from "../../core/review/settings.ts";
import type { Progress } from "../../core/progress.ts";
import { daysBy } from "../../core/stats/days.ts";
import { present } from "../../core/stats/strength.ts";
import type { LessonEntry } from "../library.ts";
import { type CountedLesson, Counter } from "./state.ts";

/** In milliseconds: after so much counting others are served. */
const turn = 10;

export interface CountingWorld {
  entries(): Promise<LessonEntry[]>;
  /** Ids of all lessons with progress. */
  lessons(): string[];
  progress(lesson: string): Progress;
  settings(): ReviewSettings;
  zone: Zone;
  /** Milliseconds since the epoch. */
  now(): number;
}

export class Counting {
  readonly #counter: Counter;
  readonly #known = new WeakMap<Progress, Known>();

  constructor(private readonly world: CountingWorld) {
    this.#counter = new Counter(daysBy(world.zone));
  }

  /** All lessons that there are, then those that left only their progress; without what is remembered of them. */
  async count(): Promise<CountedLesson[]> {
    const { world } = this;
    const entries = await world.entries();
    const here = new Set(entries.map(({ id }) => id));
    const gone = world.lessons().filter((id) => !here.has(id));
    const all: { id: string; entry?: LessonEntry }[] = [
      ...entries.map((entry) => ({ id: entry.id, entry })),
      ...gone.map((id) => ({ id })),
    ];
    return await inTurns(all, (lesson) => ({
      ...lesson,
      stats: this.#counter.count(lesson.entry, world.progress(lesson.id)),
    }));
  }

  /** With what is remembered of them, which takes longer the first time. */
  async learn(lessons: readonly CountedLesson[]): Promise<CountedLesson[]> {
    const wanted = this.world.settings();
    return await inTurns(lessons, (lesson) => ({ ...lesson, items: this.#itemsOf(lesson.id, wanted) }));
  }

  /** What is remembered of all that the lessons still ask; of terms that is only known once a lesson is read. */
  async scheduled(): Promise<Scheduled[]> {
    const wanted = this.world.settings();
    const all = await inTurns(await this.world.entries(), ({ id, questions }) =>
      present(questions, this.#itemsOf(id, wanted)),
    );
    return all.flat();
  }

  /** From the same answers, by the same settings, on one day the same. */
  #itemsOf(lesson: string, wanted: ReviewSettings): readonly Scheduled[] {
    const { world } = this;
    const { zone } = world;
    const progress = world.progress(lesson);
    const at = world.now();
    const by = `${wanted.retention} ${wanted.keepFor} ${dayOf(at, zone)}`;
    const known = this.#known.get(progress);
    if (known?.by === by) {
      return known.items;
    }
    const learned = known?.learned ?? learnedIn(lesson, progress, zone);
    const items = scheduleLearned(learned, wanted, zone, at);
    this.#known.set(progress, { learned, by, items });
    return items;
  }
}

/** What follows from the progress of a lesson: what is remembered, and its schedule `by` settings and day. */
interface Known {
  learned: readonly Learned[];
  by: string;
  items: readonly Scheduled[];
}

async function inTurns<T, R>(all: readonly T[], act: (each: T) => R): Promise<R[]> {
  const results: R[] = [];
  let began = performance.now();
  for (const each of all) {
    results.push(act(each));
    if (performance.now() - began > turn) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      began = performance.now();
    }
  }
  return results;
}

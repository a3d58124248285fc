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
  readonly #learned = new WeakMap<Progress, Learned[]>();
  /** What follows from that on one day, with the settings of then. */
  readonly #scheduled = new WeakMap<Learned[], { when: string; items: Scheduled[] }>();

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
    const itemsOf = this.#scheduler();
    return await inTurns(lessons, (lesson) => ({ ...lesson, items: itemsOf(lesson.id) }));
  }

  /** What is remembered of all that the lessons still ask; of terms that is only known once a lesson is read. */
  async scheduled(): Promise<Scheduled[]> {
    const itemsOf = this.#scheduler();
    const entries = await this.world.entries();
    const all = await inTurns(entries, ({ id, questions }) => present(questions, itemsOf(id)));
    return all.flat();
  }

  #scheduler(): (lesson: string) => Scheduled[] {
    const { world } = this;
    const [at, wanted] = [world.now(), world.settings()];
    const when = JSON.stringify([dayOf(at, world.zone), wanted]);
    return (lesson) => {
      const learned = this.#learnedIn(lesson);
      const known = this.#scheduled.get(learned);
      const items = known?.when === when ? known.items : scheduleLearned(learned, wanted, world.zone, at);
      this.#scheduled.set(learned, { when, items });
      return items;
    };
  }

  #learnedIn(lesson: string): Learned[] {
    const progress = this.world.progress(lesson);
    const learned = this.#learned.get(progress) ?? learnedIn(lesson, progress, this.world.zone);
    this.#learned.set(progress, learned);
    return learned;
  }
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

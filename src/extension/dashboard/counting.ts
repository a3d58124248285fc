/** Counts all lessons without holding up others in the same thread, and each of them again only when it has changed. */
import type { Zone } from "../../core/review/day.ts";
import type { Learned } from "../../core/review/learned.ts";
import { scheduleLearned } from "../../core/review/schedule.ts";
import { type ReviewSettings } from "../../core/review/settings.ts";
import type { Progress } from "../../core/progress.ts";
import { daysBy } from "../../core/stats/days.ts";
import type { LessonEntry } from "../library.ts";
import { inTurns } from "../turns.ts";
import { type CountedLesson, Counter } from "./state.ts";

export interface CountingWorld {
  entries(): Promise<LessonEntry[]>;
  /** Ids of all lessons with progress. */
  lessons(): string[];
  progress(lesson: string): Progress;
  learned(lesson: string): readonly Learned[];
  settings(): ReviewSettings;
  zone: Zone;
  /** Milliseconds since the epoch. */
  now(): number;
}

export class Counting {
  readonly #counter: Counter;

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
    const { world } = this;
    const [at, wanted] = [world.now(), world.settings()];
    return await inTurns(lessons, (lesson) => ({
      ...lesson,
      items: scheduleLearned(world.learned(lesson.id), wanted, world.zone, at),
    }));
  }
}

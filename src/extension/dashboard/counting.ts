/** Counts all lessons without holding up others in the same thread, and each of them again only when it has changed. */
import { dayOf, steadyZone, type Zone } from "../../core/review/day.ts";
import { type Learned, learnedInSteps } from "../../core/review/learned.ts";
import { type Scheduled, scheduleLearned } from "../../core/review/schedule.ts";
import { type ReviewSettings } from "../../core/review/settings.ts";
import type { Progress } from "../../core/progress.ts";
import { SharedSteps, type Steps } from "../../core/steps.ts";
import { daysBy } from "../../core/stats/days.ts";
import { present } from "../../core/stats/strength.ts";
import type { LessonEntry } from "../library.ts";
import { eachInTurns } from "../turns.ts";
import { type CountedLesson, Counter } from "./state.ts";

/** Of what is learned, so much is scheduled in one step. */
const portion = 500;

export interface CountingWorld {
  entries(): Promise<LessonEntry[]>;
  /** Ids of all lessons with progress. */
  lessons(): string[];
  progress(lesson: string): Progress;
  /** Whether the glossaries of a lesson have a term (its key). */
  hasTerm(lesson: LessonEntry, key: string): boolean;
  settings(): ReviewSettings;
  zone: Zone;
  /** Milliseconds since the epoch. */
  now(): number;
}

export class Counting {
  readonly #counter: Counter;
  readonly #zone: Zone;
  readonly #learned = new WeakMap<Progress, SharedSteps<Learned[]>>();
  /** What follows from that on one day, with the settings of then. */
  readonly #scheduled = new WeakMap<Learned[], { when: string; items: Scheduled[] }>();

  constructor(private readonly world: CountingWorld) {
    this.#counter = new Counter(daysBy(world.zone));
    this.#zone = steadyZone(world.zone);
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
    const counter = this.#counter;
    return await eachInTurns(all, function* (lesson) {
      return { ...lesson, stats: yield* counter.steps(lesson.entry, world.progress(lesson.id)) };
    });
  }

  /** With what is remembered of them, which takes longer the first time. */
  async learn(lessons: readonly CountedLesson[]): Promise<CountedLesson[]> {
    const itemsOf = this.#scheduler();
    const here = this.#here;
    return await eachInTurns(lessons, function* (lesson) {
      const items = yield* itemsOf(lesson.id);
      return { ...lesson, items: lesson.entry ? here(lesson.entry, items) : items };
    });
  }

  /** What is remembered of all that the lessons still ask. */
  async scheduled(): Promise<Scheduled[]> {
    const itemsOf = this.#scheduler();
    const entries = await this.world.entries();
    const here = this.#here;
    const all = await eachInTurns(entries, function* (entry) {
      return present(entry.questions, here(entry, yield* itemsOf(entry.id)));
    });
    return all.flat();
  }

  /** Without terms that the lesson does not have any more, so that nothing is due that cannot be asked. */
  readonly #here = (entry: LessonEntry, items: readonly Scheduled[]): Scheduled[] =>
    items.filter(({ kind, id }) => kind !== "term" || this.world.hasTerm(entry, id));

  #scheduler(): (lesson: string) => Steps<Scheduled[]> {
    const { world } = this;
    const zone = this.#zone;
    const [at, wanted] = [world.now(), world.settings()];
    const when = JSON.stringify([dayOf(at, world.zone), wanted]);
    const scheduled = this.#scheduled;
    const learnedIn = (lesson: string) => this.#learnedIn(lesson);
    return function* (lesson) {
      const learned = yield* learnedIn(lesson);
      const known = scheduled.get(learned);
      if (known?.when === when) {
        return known.items;
      }
      const items: Scheduled[] = [];
      for (let start = 0; start < learned.length; start += portion) {
        items.push(...scheduleLearned(learned.slice(start, start + portion), wanted, zone, at));
        yield;
      }
      scheduled.set(learned, { when, items });
      return items;
    };
  }

  #learnedIn(lesson: string): SharedSteps<Learned[]> {
    const progress = this.world.progress(lesson);
    const learned =
      this.#learned.get(progress) ?? new SharedSteps(learnedInSteps(lesson, progress, this.#zone));
    this.#learned.set(progress, learned);
    return learned;
  }
}

import * as vscode from "vscode";
import type { Progress } from "../../core/progress.ts";
import { dayOf, startOfDay } from "../../core/review/day.ts";
import { type Due, dueOn } from "../../core/review/due.ts";
import { type Learned, learnedIn } from "../../core/review/learned.ts";
import { type Scheduled, scheduleLearned } from "../../core/review/schedule.ts";
import type { ReviewSettings } from "../../core/review/settings.ts";
import { present } from "../../core/stats/strength.ts";
import type { Schedules } from "../due.ts";
import type { Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { inTurns } from "../turns.ts";
import { localZone, reviewSettings } from "./settings.ts";

/** Answers in quick succession are counted together, after so many milliseconds. */
const settle = 250;

/** What is scheduled and what is due, of the lessons that there are. */
export class Reviews implements Schedules, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #learned = new Map<string, { progress: Progress; learned: Learned[] }>();
  readonly #scheduled = new WeakMap<readonly Learned[], { by: string; items: readonly Scheduled[] }>();
  #timer: NodeJS.Timeout | undefined;
  #morning: NodeJS.Timeout | undefined;

  /** Fires when something else may be due. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly library: Library,
    private readonly store: ProgressStore,
  ) {
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed.fire(), settle);
    };
    this.#disposables.push(
      store.onDidChange(soon),
      library.onDidChange(soon),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("lectern.review")) {
          soon();
        }
      }),
      // A machine that slept through the morning has not been told.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && soon()),
    );
    this.#waitForMorning();
  }

  /** All that the lessons still have. Of terms that is only known once a lesson is read. */
  async scheduled(): Promise<Scheduled[]> {
    // Lessons are not read for nothing.
    if (this.store.lessons().length === 0) {
      return [];
    }
    const settings = reviewSettings();
    const all = await inTurns(await this.library.entries(), ({ id, questions }) =>
      present(questions, this.#scheduledIn(id, settings)),
    );
    return all.flat();
  }

  /** Of a lesson, from the same answers by the same settings on one day the same. */
  #scheduledIn(lesson: string, settings: ReviewSettings): readonly Scheduled[] {
    const learned = this.learned(lesson);
    const by = `${settings.retention} ${settings.keepFor} ${this.today()}`;
    const known = this.#scheduled.get(learned);
    if (known?.by === by) {
      return known.items;
    }
    const items = scheduleLearned(learned, settings, localZone, Date.now());
    this.#scheduled.set(learned, { by, items });
    return items;
  }

  /** As a day (`core/review/day.ts`). */
  today(): number {
    return dayOf(Date.now(), localZone);
  }

  async due(): Promise<Due> {
    return dueOn(await this.scheduled(), reviewSettings(), localZone, Date.now());
  }

  /** Of a lesson; folded anew only when its progress is another. */
  learned(lesson: string): readonly Learned[] {
    const progress = this.store.progress(lesson);
    const known = this.#learned.get(lesson);
    if (known?.progress === progress) {
      return known.learned;
    }
    const learned = learnedIn(lesson, progress, localZone);
    this.#learned.set(lesson, { progress, learned });
    return learned;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#morning);
    for (const disposable of this.#disposables) {
      disposable.dispose();
    }
  }

  #waitForMorning(): void {
    const now = Date.now();
    const morning = startOfDay(dayOf(now, localZone) + 1, localZone);
    this.#morning = setTimeout(
      () => {
        this.#changed.fire();
        this.#waitForMorning();
      },
      Math.max(morning - now, 1000),
    );
  }
}

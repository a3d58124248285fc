import * as vscode from "vscode";
import { dayOf, startOfDay } from "../../core/review/day.ts";
import { type Due, dueOn } from "../../core/review/due.ts";
import type { Scheduled } from "../../core/review/schedule.ts";
import type { Counting } from "../dashboard/counting.ts";
import type { Schedules } from "./due-items.ts";
import type { Library } from "../library.ts";
import type { ProgressStore } from "../progress-store.ts";
import { localZone, reviewSettings } from "./settings.ts";

/** Answers in quick succession are counted together, after so many milliseconds. */
const settle = 250;

/** What is scheduled and what is due, of the lessons that there are. */
export class Reviews implements Schedules, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #timer: NodeJS.Timeout | undefined;
  #morning: NodeJS.Timeout | undefined;

  /** Fires when something else may be due. */
  readonly onDidChange = this.#changed.event;

  constructor(
    library: Library,
    private readonly store: ProgressStore,
    private readonly counting: Counting,
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

  async scheduled(): Promise<Scheduled[]> {
    // Lessons are not read for nothing.
    return this.store.lessons().length > 0 ? this.counting.scheduled() : [];
  }

  /** `only`: of this lesson. */
  async due(only?: string): Promise<Due> {
    return dueOn(await this.scheduled(), reviewSettings(), localZone, Date.now(), only);
  }

  today(): number {
    return dayOf(Date.now(), localZone);
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

import * as vscode from "vscode";
import type { Scheduled } from "../../core/review/schedule.ts";

export interface Schedules {
  /** Of all lessons, with what is due today. */
  scheduled(): Promise<readonly Scheduled[]>;
  today(): number;
  /** Fires when something else may be due. */
  onDidChange: vscode.Event<unknown>;
}

const nothing: ReadonlySet<string> = new Set();

/** What is due, as it was last counted: lists ask for it while they draw. */
export class DueItems implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #questions = new Map<string, Set<string>>();
  #counts = new Map<string, number>();
  #turn = 0;
  #first: Promise<void> | undefined;

  /** Fires when it has become another. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly schedules: Schedules,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscription = schedules.onDidChange(() => this.#first && void this.#look());
  }

  /** Resolves when it has been counted. Nothing is before a list is drawn. */
  ready(): Promise<void> {
    this.#first ??= this.#look();
    return this.#first;
  }

  /** Ids of a lesson's questions. */
  questions(lesson: string): ReadonlySet<string> {
    return this.#questions.get(lesson) ?? nothing;
  }

  /** Of a lesson, terms too. */
  count(lesson: string): number {
    return this.#counts.get(lesson) ?? 0;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #look(): Promise<void> {
    await this.#count().catch((error: unknown) => this.log.error(String(error)));
  }

  #asText = (): string =>
    JSON.stringify([[...this.#counts], [...this.#questions].map(([lesson, ids]) => [lesson, ...ids])]);

  async #count(): Promise<void> {
    const turn = ++this.#turn;
    const all = await this.schedules.scheduled();
    if (turn !== this.#turn) {
      return;
    }
    const today = this.schedules.today();
    const before = this.#asText();
    this.#questions = new Map();
    this.#counts = new Map();
    for (const { lesson, kind, id, dueDay } of all) {
      if (dueDay === undefined || dueDay > today) {
        continue;
      }
      this.#counts.set(lesson, this.count(lesson) + 1);
      if (kind === "question") {
        const ids = this.#questions.get(lesson) ?? new Set();
        this.#questions.set(lesson, ids.add(id));
      }
    }
    if (this.#asText() !== before) {
      this.#changed.fire();
    }
  }
}

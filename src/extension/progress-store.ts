import * as vscode from "vscode";
import { toJson } from "../core/log/exported.ts";
import { revive } from "../core/log/revive.ts";
import type { Progress, ProgressEvent } from "../core/progress.ts";
import type { LogFolder, Memory } from "./progress/folder.ts";
import type { Found } from "./progress/journal.ts";
import { Ledger, type SetAside } from "./progress/ledger.ts";
import { MemoryFolder } from "./progress/memory-folder.ts";
import { Synced, type SyncedMemory } from "./progress/synced.ts";

/** Progress by lesson id. The log of all that happened is the truth; see `progress/`. */
export class ProgressStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #setAside = new vscode.EventEmitter<SetAside>();
  readonly #trouble = new vscode.EventEmitter<unknown>();
  readonly #ledger: Ledger;
  #open = false;

  /** Fires with the lesson's id. */
  readonly onDidChange = this.#changed.event;
  readonly onDidSetAside = this.#setAside.event;
  /** Fires when a record cannot be written, once until it can again. */
  readonly onDidFail = this.#trouble.event;

  constructor(memory: Memory, folder: LogFolder = new MemoryFolder(memory)) {
    this.#ledger = new Ledger(memory, folder, {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      onChange: (lessons) => lessons.forEach((lesson) => this.#changed.fire(lesson)),
      onSetAside: (aside) => this.#setAside.fire(aside),
      onTrouble: (error) => this.#trouble.fire(error),
    });
  }

  /** Whether all is known. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Before this, nothing is known. */
  async open(): Promise<this> {
    await this.#ledger.open();
    this.#open = true;
    return this;
  }

  /** Makes what is stored smaller when it has grown. */
  async compact(): Promise<void> {
    await this.#ledger.compact();
  }

  /** Reads what other windows wrote since. */
  async refresh(): Promise<void> {
    await this.#ledger.refresh();
    await this.#ledger.flush();
  }

  /** From now on progress is kept in another folder, with all that is known. */
  async moveTo(folder: LogFolder): Promise<void> {
    await this.#ledger.moveTo(folder);
  }

  /** What Settings Sync brought goes into the log, and what it does not have goes there. */
  async exchange(memory: SyncedMemory, workspace: string): Promise<void> {
    await new Synced(memory, workspace, this.#ledger).exchange();
  }

  /** Not to be changed. */
  progress(lesson: string): Progress {
    return this.#ledger.log.progress(lesson);
  }

  /** Resolves when it is kept for good. */
  async record(lesson: string, ...events: ProgressEvent[]): Promise<void> {
    await this.#ledger.record(lesson, ...events);
  }

  async reset(lesson: string, questions?: readonly string[]): Promise<void> {
    await this.record(lesson, {
      type: "reset",
      at: Date.now(),
      ...(questions && { questions: [...questions] }),
    });
  }

  /** All that is known of some lessons, as a text that can be imported. */
  exportJson(lessons: readonly string[]): string {
    return toJson(this.#ledger.log, lessons, Date.now());
  }

  /** What an import would bring that does not count yet. */
  missing(found: Pick<Found, "entries" | "archives">): Pick<Found, "entries" | "archives"> {
    return revive(found, this.#ledger.log);
  }

  /** Adds what `missing` gave. */
  async merge(found: Pick<Found, "entries" | "archives">): Promise<void> {
    await this.#ledger.merge(found);
  }

  /** Ids of the lessons that have progress. */
  lessons(): string[] {
    return this.#ledger.log.lessons().filter((lesson) => hasProgress(this.progress(lesson)));
  }

  dispose(): void {
    this.#changed.dispose();
    this.#setAside.dispose();
    this.#trouble.dispose();
  }
}

export const hasProgress = ({
  portion,
  answers,
  earlier,
  sittings,
  terms,
  earlierTerms,
}: Progress): boolean =>
  portion > 0 || sittings.length > 0 || [answers, earlier, terms, earlierTerms].some(({ size }) => size > 0);

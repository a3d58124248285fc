import * as vscode from "vscode";
import type { Progress, ProgressEvent } from "../core/progress.ts";
import type { LogFolder, Memory } from "./progress/folder.ts";
import { Ledger, type SetAside } from "./progress/ledger.ts";
import { MemoryFolder } from "./progress/memory-folder.ts";

/** Progress by lesson id. The log of all that happened is the truth; see `progress/`. */
export class ProgressStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #setAside = new vscode.EventEmitter<SetAside>();
  readonly #trouble = new vscode.EventEmitter<unknown>();
  readonly #ledger: Ledger;

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

  /** Before this, nothing is known. */
  async open(): Promise<this> {
    await this.#ledger.open();
    return this;
  }

  /** Reads what other windows wrote since. */
  async refresh(): Promise<void> {
    await this.#ledger.refresh();
    await this.#ledger.flush();
  }

  /** Not to be changed. */
  progress(lesson: string): Progress {
    return this.#ledger.log.progress(lesson);
  }

  /** Resolves when it is kept for good. */
  async record(lesson: string, ...events: ProgressEvent[]): Promise<void> {
    await this.#ledger.record(lesson, ...events);
  }

  async reset(lesson: string): Promise<void> {
    await this.record(lesson, { type: "reset", at: Date.now() });
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

export const hasProgress = ({ portion, answers, earlier, sittings }: Progress): boolean =>
  portion > 0 || answers.size > 0 || earlier.size > 0 || sittings.length > 0;

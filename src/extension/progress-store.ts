import * as vscode from "vscode";
import {
  decodeProgress,
  encodeProgress,
  foldProgress,
  type Progress,
  type ProgressEvent,
} from "../core/progress.ts";

/** Of `vscode.Memento`, what is needed. */
export interface Memory {
  get(key: string): unknown;
  keys(): readonly string[];
  update(key: string, value: unknown): Thenable<void>;
}

const prefix = "lectern.progress:";
const asidePrefix = "lectern.setAside:";

/** What was stored under a lesson and could not be read; it now lies under `key`. */
export interface SetAside {
  lesson: string;
  why: "newer" | "corrupt";
  key: string;
}

/**
 * Progress by lesson id in the workspace's memory, one key a lesson. What cannot be read is set aside under a key of
 * its own, told once, and never written over.
 */
export class ProgressStore implements vscode.Disposable {
  readonly #events = new Map<string, ProgressEvent[]>();
  /** Of the events that there were then: they are only ever added to. */
  readonly #folded = new Map<string, { events: ProgressEvent[]; count: number; progress: Progress }>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #setAside = new vscode.EventEmitter<SetAside>();

  /** Fires with the lesson's id. */
  readonly onDidChange = this.#changed.event;
  readonly onDidSetAside = this.#setAside.event;

  constructor(private readonly memory: Memory) {}

  progress(lesson: string): Progress {
    const events = this.#load(lesson);
    const known = this.#folded.get(lesson);
    if (known?.events === events && known.count === events.length) {
      return known.progress;
    }
    const progress = foldProgress(events);
    this.#folded.set(lesson, { events, count: events.length, progress });
    return progress;
  }

  async record(lesson: string, ...events: ProgressEvent[]): Promise<void> {
    const all = this.#load(lesson);
    all.push(...events);
    await this.memory.update(prefix + lesson, encodeProgress(all));
    this.#changed.fire(lesson);
  }

  async reset(lesson: string): Promise<void> {
    this.#events.set(lesson, []);
    await this.memory.update(prefix + lesson, undefined);
    this.#changed.fire(lesson);
  }

  /** Ids of the lessons that have progress. */
  lessons(): string[] {
    return this.memory.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  }

  dispose(): void {
    this.#changed.dispose();
    this.#setAside.dispose();
  }

  #load(lesson: string): ProgressEvent[] {
    const known = this.#events.get(lesson);
    if (known) {
      return known;
    }
    const stored = this.memory.get(prefix + lesson);
    const decoded = decodeProgress(stored);
    const events = "events" in decoded ? [...decoded.events] : [];
    this.#events.set(lesson, events);
    if ("unusable" in decoded) {
      this.#keepAside(lesson, stored, decoded.unusable);
    }
    return events;
  }

  #keepAside(lesson: string, stored: unknown, why: SetAside["why"]): void {
    const taken = new Set(this.memory.keys());
    let key = asidePrefix + lesson;
    for (let n = 2; taken.has(key); n++) {
      key = `${asidePrefix}${lesson}#${n}`;
    }
    // Both at once: a record that follows must not be wiped by the second one.
    void Promise.all([this.memory.update(key, stored), this.memory.update(prefix + lesson, undefined)]);
    this.#setAside.fire({ lesson, why, key });
  }
}

/**
 * How each lesson stood, in what VS Code remembers for the workspace: one key each. Lists show it until the log has been read;
 * after that nothing but the log is believed, so nothing is lost with what is kept here.
 */
import type * as vscode from "vscode";
import * as v from "valibot";
import type { Library } from "./library.ts";
import type { Memory } from "./progress/folder.ts";
import type { ProgressStore } from "./progress-store.ts";
import { soon } from "./soon.ts";
import { entrySummary, type Summary, summaryOf } from "./summary.ts";
import { eachInTurns } from "./turns.ts";

const prefix = "lectern.summary:";

/** In UTF-16 units, of keys and what lies under them: what was kept longest ago goes first. */
const room = 48_000;

/** In milliseconds: changes in quick succession are kept together. */
const settle = 1000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Share read, answered, right, questions, whether a sitting is open; and a number that goes up with all that is kept. */
const keptSchema = v.strictTuple([
  v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  count,
  count,
  count,
  v.boolean(),
  count,
]);
type Kept = v.InferOutput<typeof keptSchema>;

const turnOf = (kept: Kept) => kept[5];

export class KeptSummaries {
  /** By lesson id, the one kept longest ago first. */
  readonly #kept: Map<string, Kept>;
  #size = 0;
  #turn: number;

  constructor(private readonly memory: Memory) {
    const stored = memory.keys().flatMap((key): [string, Kept][] => {
      const kept = key.startsWith(prefix) ? v.safeParse(keptSchema, memory.get(key)) : undefined;
      return kept?.success ? [[key.slice(prefix.length), kept.output]] : [];
    });
    this.#kept = new Map(stored.sort(([, a], [, b]) => turnOf(a) - turnOf(b)));
    this.#turn = Math.max(0, ...stored.slice(-1).map(([, kept]) => turnOf(kept)));
    for (const [lesson, kept] of this.#kept) {
      this.#size += sizeOf(lesson, kept);
    }
  }

  /** Ids of the lessons that are kept. */
  lessons(): string[] {
    return [...this.#kept.keys()];
  }

  /** Undefined of a lesson that is not begun, or not kept. */
  get(lesson: string): Summary | undefined {
    const kept = this.#kept.get(lesson);
    if (!kept) {
      return undefined;
    }
    const [portion, answered, right, total, open] = kept;
    return summaryOf({ portion, answered, right, total, open });
  }

  /** A lesson that is not begun, or not there any more, needs no keeping. */
  async keep(lesson: string, summary: Summary | undefined): Promise<void> {
    if (!summary || summary.state === "new") {
      await this.#forget(lesson);
      return;
    }
    const { portion, answered, right, total, open } = summary;
    const known = this.#kept.get(lesson);
    const values = [portion, answered, right, total, open] as const;
    if (known && values.every((value, at) => value === known[at])) {
      return;
    }
    const kept: Kept = [...values, ++this.#turn];
    this.#size += sizeOf(lesson, kept) - (known ? sizeOf(lesson, known) : 0);
    this.#kept.delete(lesson);
    this.#kept.set(lesson, kept);
    await this.memory.update(prefix + lesson, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= room) {
        return;
      }
      await this.#forget(oldest);
    }
  }

  async #forget(lesson: string): Promise<void> {
    const known = this.#kept.get(lesson);
    if (known) {
      this.#size -= sizeOf(lesson, known);
      this.#kept.delete(lesson);
      await this.memory.update(prefix + lesson, undefined);
    }
  }
}

const sizeOf = (lesson: string, kept: Kept) => JSON.stringify({ [prefix + lesson]: kept }).length;

/** Keeps how lessons stand a while after they have changed; what is kept of others is looked at again, as it may be stale. */
export function keepSummaries(
  kept: KeptSummaries,
  library: Pick<Library, "entries" | "onDidChange">,
  store: Pick<ProgressStore, "progress" | "onDidChange">,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const touched = new Set<string>();
  const keepTouched = async () => {
    const entries = new Map((await library.entries()).map((entry) => [entry.id, entry]));
    const lessons = [...touched];
    touched.clear();
    const standing = await eachInTurns(lessons, function* (lesson) {
      yield;
      const entry = entries.get(lesson);
      return { lesson, summary: entry && entrySummary(entry, store.progress(lesson)) };
    });
    await Promise.all(standing.map(({ lesson, summary }) => kept.keep(lesson, summary)));
  };
  const keeping = soon(settle, () => void keepTouched().catch((error: unknown) => log.error(String(error))));
  const touch = (lessons: readonly string[]) => {
    lessons.forEach((lesson) => touched.add(lesson));
    if (touched.size > 0) {
      keeping.ask();
    }
  };
  touch(kept.lessons());
  const owned = [
    keeping,
    store.onDidChange((lesson) => touch([lesson])),
    library.onDidChange(() => touch(kept.lessons())),
  ];
  return { dispose: () => owned.forEach((each) => void each.dispose()) };
}

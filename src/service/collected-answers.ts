/** What a class answered, from the logs that are collected beside the workspace's folders. Read when a quiz is checked. */
import type { Archive } from "../core/log/archive.ts";
import type { Entry } from "../core/log/entry.ts";
import { fileKind } from "../core/files.ts";
import { fromJson } from "../core/log/exported.ts";
import { isExport, largestFile } from "../core/log/files.ts";
import { type Line, LineReader } from "../core/log/lines.ts";
import { lessonId } from "../core/lesson.ts";
import { rootOf } from "../core/roots.ts";
import { essenceOfEntry, firstsIn, type FirstsOf } from "../core/stats/firsts.ts";
import { fewest } from "../core/stats/item.ts";
import { type Collected, type Learner, learnersIn } from "../core/stats/learners.ts";
import { inTurns } from "../core/steps.ts";
import type { LogFile, Workspace } from "./workspace.ts";

/** In bytes, of all files together; those after that, by their names, are left. */
const mostRead = 50_000_000;

/** In bytes: an export is understood at once, while others wait. */
const largestExport = 8_000_000;

/** In milliseconds: after so long a check looks again, told of a change or not. */
const patience = 10_000;

interface Read {
  learners: readonly Learner[];
  /** By lesson id. */
  lessons: Map<string, Promise<FirstsOf>>;
}

export class CollectedAnswers {
  readonly #files = new Map<string, { stamp: string; collected: Collected }>();
  #read: Read | undefined;
  #reading: Promise<void> | undefined;
  #stale = true;
  #lookedAt = 0;

  /** `learned` hears when there is more to say than was said; without it, whoever asks waits until all is read. */
  constructor(
    private readonly workspace: Workspace,
    private readonly learned?: () => void,
  ) {}

  /** First answers in the lesson of an article, which calls itself `id`; undefined where there are none, or none are known yet. */
  async of(article: string, id: string | undefined): Promise<FirstsOf | undefined> {
    if (!this.workspace.logs) {
      return undefined;
    }
    this.#stale ||= this.#now() - this.#lookedAt > patience;
    this.#readAnew();
    await (this.learned ? undefined : this.#reading);
    const { learners = [], lessons } = this.#read ?? {};
    if (!lessons || learners.length < fewest) {
      return undefined;
    }
    const lesson = lessonId(article, id, rootOf(article, this.workspace.roots));
    const firsts = lessons.get(lesson) ?? inTurns(firstsIn(learners, lesson), this.#pause);
    lessons.set(lesson, firsts);
    return await firsts;
  }

  changed(uris: readonly string[]): void {
    const { roots } = this.workspace;
    this.#stale ||= uris.some((uri) => /\/\.lectern(?:\/|$)/.test(uri) || roots.includes(uri));
    // Whoever waits does so when asking again.
    if (
      this.learned &&
      this.#reading &&
      this.workspace.documents().some(({ uri }) => fileKind(uri) === "quiz")
    ) {
      this.#readAnew();
    }
  }

  #readAnew(): void {
    if (this.#stale) {
      this.#stale = false;
      this.#lookedAt = this.#now();
      this.#reading = (this.#reading ?? Promise.resolve()).then(() => this.#refresh());
    }
  }

  /** Reads what is new or changed. */
  async #refresh(): Promise<void> {
    const found = (await this.workspace.logs?.find()) ?? [];
    const uris = new Set(found.map(({ uri }) => uri));
    const gone = [...this.#files.keys()].filter((uri) => !uris.has(uri));
    gone.forEach((uri) => this.#files.delete(uri));
    let changed = gone.length > 0 || !this.#read;
    let bytes = 0;
    for (const file of found.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const { uri, path, size, stamp } = file;
      const fits = size <= (isExport(path) ? largestExport : largestFile) && bytes + size <= mostRead;
      bytes += fits ? size : 0;
      if (fits && this.#files.get(uri)?.stamp !== stamp) {
        this.#files.set(uri, { stamp, collected: await this.#collect(file) });
        changed = true;
      }
    }
    if (changed) {
      const files = [...this.#files.values()].map(({ collected }) => collected);
      const before = this.#read?.learners.length ?? 0;
      const learners = await inTurns(learnersIn(files), this.#pause);
      this.#read = { learners, lessons: new Map() };
      // A learner's own answers are no class.
      if (Math.max(before, learners.length) >= fewest) {
        this.learned?.();
      }
    }
  }

  /** What can be read of a file. */
  async #collect({ uri, path }: LogFile): Promise<Collected> {
    const entries: Entry[] = [];
    const archives: Archive[] = [];
    const take = (line: Line) => {
      const entry = "entry" in line ? essenceOfEntry(line.entry) : undefined;
      if (entry) {
        entries.push(entry);
      } else if ("archive" in line) {
        archives.push(line.archive);
      }
    };
    const exported: string[] = [];
    const reader = new LineReader(take);
    for await (const text of this.workspace.logs?.read(uri) ?? []) {
      if (isExport(path)) {
        exported.push(text);
      } else {
        reader.push(text);
      }
      await this.#pause();
    }
    reader.end();
    const found = isExport(path) ? fromJson(exported.join("")) : undefined;
    if (found && "entries" in found) {
      found.entries.forEach((entry) => take({ entry }));
      found.archives.forEach((archive) => take({ archive }));
    }
    return { path, entries, archives };
  }

  readonly #now = () => this.workspace.logs?.now?.() ?? 0;

  readonly #pause = async () => {
    await this.workspace.pause?.();
  };
}

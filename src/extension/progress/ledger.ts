/** All progress as this window knows it: what it read of the log, what it wrote, and what still waits to be written. */
import * as v from "valibot";
import { decodeEntry, type Entry, lastMoment } from "../../core/log/entry.ts";
import { Log } from "../../core/log/log.ts";
import { readVersion1 } from "../../core/log/version1.ts";
import { openSitting, type ProgressEvent } from "../../core/progress.ts";
import { spentUntil } from "../../core/sitting.ts";
import { compactFolder, type CompactLimits } from "./compact-folder.ts";
import type { LogFolder, Memory } from "./folder.ts";
import { type Found, Journal, type Unreadable } from "./journal.ts";

/** Progress of a lesson as it was stored before there was a log. */
const version1 = "lectern.progress:";
const aside = "lectern.setAside:";
/** What a window could not write yet. */
const unflushed = "lectern.unflushed:";
/** The files of which it was told that they cannot be read as a whole. */
const toldKey = "lectern.told";
const toldSchema = v.array(v.string());
/** Of so many files that is remembered. */
const toldKept = 200;

/** What could not be read: a file of the log, or a lesson's progress of an earlier version, which now lies under `file`. */
export type SetAside = Unreadable & { lesson?: string };

export interface LedgerWorld {
  /** Milliseconds since the epoch. */
  now(): number;
  newId(): string;
  limits?: CompactLimits;
  /** Awaited between steps that take a while. */
  pause(): Promise<void>;
  onChange(lessons: ReadonlySet<string>): void;
  onSetAside(aside: SetAside): void;
  /** Writing failed; the record is kept in VS Code's memory until it works. */
  onTrouble(error: unknown): void;
}

export class Ledger {
  #log = new Log();
  #folder: LogFolder;
  readonly #device: string;
  #journal: Journal;
  #sequence = 0;
  #reading: Promise<void> = Promise.resolve();
  /** Keys of the memory whose entries wait to be written, with what lay there. */
  #carried = new Map<string, string>();
  #failing = false;

  constructor(
    private readonly memory: Memory,
    folder: LogFolder,
    private readonly world: LedgerWorld,
  ) {
    this.#folder = folder;
    this.#device = world.newId();
    this.#journal = new Journal(folder, this.#device, () => world.pause());
  }

  get log(): Log {
    return this.#log;
  }

  /** Reads all there is, takes over what was stored in other ways, and makes the log smaller when it has grown. */
  async open(): Promise<void> {
    const carried = this.#carryOver();
    try {
      await this.refresh();
      if (carried.length > 0 || this.#carried.size > 0) {
        await this.#save(carried);
      }
      await compactFolder(this.#folder, this.#log, {
        ...this.world,
        device: this.#device,
        journal: this.#journal,
      });
    } catch (error) {
      this.world.onTrouble(error);
    }
  }

  /** Reads what other windows wrote since. */
  refresh(): Promise<void> {
    const reading = this.#reading.then(() => this.#journal.read((found) => this.#take(found)));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  /** Tries again to write what could not be written; resolves when nothing is being written. */
  async flush(): Promise<void> {
    if (this.#journal.waiting.length > 0) {
      await this.#save([]);
    }
    await this.#journal.settled;
  }

  /** Resolves when it is kept for good. */
  async record(lesson: string, ...events: ProgressEvent[]): Promise<void> {
    const entries = events.map((event): Entry => {
      const entry = this.#entry(lesson, this.#withTime(lesson, event));
      this.#log.add(entry);
      return entry;
    });
    this.world.onChange(new Set([lesson]));
    await this.#save(entries);
  }

  /** Adds entries of another log; gives how many were new. */
  async merge({ entries, archives }: Pick<Found, "entries" | "archives">): Promise<number> {
    const fresh = entries.filter((entry) => this.#log.add(entry));
    for (const archive of archives) {
      this.#log.addArchive(archive);
    }
    this.world.onChange(new Set([...fresh, ...archives].map(({ lesson }) => lesson)));
    await this.#save(fresh);
    if (archives.length > 0) {
      await this.#journal.writeArchives(this.world.newId(), archives);
    }
    return fresh.length;
  }

  /** From now on the log lies in another folder: with what is there already, and all that is known. */
  async moveTo(folder: LogFolder): Promise<void> {
    await this.flush();
    const journal = new Journal(folder, this.world.newId(), () => this.world.pause());
    const found: Found[] = [];
    await journal.read((each) => found.push(each));
    const there = new Log();
    for (const { entries, archives } of found) {
      entries.forEach((entry) => there.add(entry));
      archives.forEach((archive) => there.addArchive(archive));
    }
    const known = this.#log;
    const entries = known.all().filter((entry) => there.add(entry));
    const archives = known.archives().filter((archive) => !there.has(archive));
    archives.forEach((archive) => there.addArchive(archive));
    this.#log = there;
    this.#folder = folder;
    this.#journal = journal;
    found.flatMap(({ unreadable }) => unreadable).forEach((each) => this.tell(each));
    this.world.onChange(new Set(there.lessons()));
    await this.#save(entries);
    if (archives.length > 0) {
      await journal.writeArchives(this.world.newId(), archives);
    }
  }

  #entry(lesson: string, event: ProgressEvent): Entry {
    const at = Math.min(Math.max(Math.round(this.world.now()), this.#log.clock + 1), lastMoment);
    const sequence = this.#sequence++;
    return { id: this.world.newId(), device: this.#device, sequence, at, lesson, event };
  }

  /** The end of a sitting says how long it took: not all that this follows from is kept. */
  #withTime(lesson: string, event: ProgressEvent): ProgressEvent {
    if (event.type !== "finished" || event.spent !== undefined) {
      return event;
    }
    const sitting = openSitting(this.#log.progress(lesson));
    return sitting?.id === event.sitting ? { ...event, spent: spentUntil(sitting, event.at) } : event;
  }

  async #save(entries: Entry[]): Promise<void> {
    const key = unflushed + this.#device;
    try {
      await this.#journal.append(...entries);
    } catch (error) {
      // Rejects when this cannot be kept either: then nothing was acknowledged.
      await this.memory.update(key, [...this.#journal.waiting]);
      if (!this.#failing) {
        this.#failing = true;
        this.world.onTrouble(error);
      }
      return;
    }
    this.#failing = false;
    // What a window that is still open has put there since is not ours to remove.
    const carried = [...this.#carried].flatMap(([each, json]) => (this.#json(each) === json ? [each] : []));
    this.#carried.clear();
    const written = [...(this.memory.get(key) === undefined ? [] : [key]), ...carried];
    await Promise.all(written.map((each) => this.memory.update(each, undefined)));
  }

  #take({ entries, archives, unreadable }: Found): void {
    const changed = new Set<string>();
    for (const entry of entries) {
      if (this.#log.add(entry)) {
        changed.add(entry.lesson);
      }
    }
    for (const archive of archives) {
      this.#log.addArchive(archive);
      changed.add(archive.lesson);
    }
    for (const each of unreadable) {
      this.tell(each);
    }
    if (changed.size > 0) {
      this.world.onChange(changed);
    }
  }

  /** Says once what cannot be read. */
  tell(unreadable: Unreadable): void {
    const name = `${unreadable.why}:${unreadable.count}:${unreadable.file}`;
    const stored = v.safeParse(toldSchema, this.memory.get(toldKey));
    const told = stored.success ? stored.output : [];
    if (!told.includes(name)) {
      void this.memory.update(toldKey, [...told, name].slice(-toldKept));
      this.world.onSetAside(unreadable);
    }
  }

  /** What VS Code's memory has and the log does not: of an earlier version, and what could not be written. */
  #carryOver(): Entry[] {
    const entries: Entry[] = [];
    for (const key of this.memory.keys()) {
      const value = this.memory.get(key);
      if (key.startsWith(unflushed)) {
        entries.push(...(Array.isArray(value) ? value.flatMap((each) => decodeEntry(each) ?? []) : []));
        this.#carried.set(key, this.#json(key));
      } else if (key.startsWith(version1)) {
        entries.push(...this.#carryVersion1(key, value));
      }
    }
    for (const entry of entries) {
      this.#log.add(entry);
    }
    return entries;
  }

  #json = (key: string): string => JSON.stringify(this.memory.get(key)) ?? "";

  #carryVersion1(key: string, value: unknown): Entry[] {
    const lesson = key.slice(version1.length);
    const stored = readVersion1(lesson, value);
    if ("entries" in stored) {
      this.#carried.set(key, this.#json(key));
      return stored.entries;
    }
    const taken = new Set(this.memory.keys());
    let file = aside + lesson;
    for (let n = 2; taken.has(file); n++) {
      file = `${aside}${lesson}#${n}`;
    }
    // Both at once: what follows must not come between them.
    void Promise.all([this.memory.update(file, value), this.memory.update(key, undefined)]);
    this.world.onSetAside({ lesson, file, why: stored.unusable, count: 0 });
    return [];
  }
}

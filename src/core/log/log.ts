/** The set of all entries that are known, and what follows from it. The order in which they are added makes no difference. */
import { foldProgress, type Progress, type ProgressEvent } from "../progress.ts";
import {
  type Archive,
  covers,
  emptyArchive,
  forgetBefore,
  mergeArchive,
  newestIn,
  renameBefore,
} from "./archive.ts";
import { termKey, termOfKey } from "./attempts.ts";
import { compare, compareEntries, type Entry, encodeEntry, preferred } from "./entry.ts";
import { surviving } from "./surviving.ts";

/** What was written under one lesson id. */
interface Shelf {
  entries: Map<string, Entry>;
  archive?: Archive;
}

type Move = Entry & { event: Extract<ProgressEvent, { type: "joined" }> };

export class Log {
  readonly #shelves = new Map<string, Shelf>();
  #moves: Move[] = [];
  readonly #progress = new Map<string, Progress>();
  #clock = 0;

  /** The latest time in the log. */
  get clock(): number {
    return this.#clock;
  }

  /** False: it was known. */
  add(entry: Entry): boolean {
    const { entries, archive } = this.#shelf(entry.lesson);
    const known = entries.get(entry.id);
    const counts = known ? preferred(known, entry) : entry;
    if (counts === known || (known && encodeEntry(counts) === encodeEntry(known))) {
      return false;
    }
    this.#clock = Math.max(this.#clock, entry.at);
    if (archive && covers(archive, entry.device, entry.sequence)) {
      return false;
    }
    entries.set(entry.id, counts);
    if (isMove(counts) || (known && isMove(known))) {
      this.#moves = this.#moves.filter((move) => move !== known).concat(isMove(counts) ? counts : []);
      this.#moves.sort(compareEntries);
      this.#progress.clear();
    }
    this.#progress.delete(this.home(counts));
    return true;
  }

  addArchive(archive: Archive): void {
    const shelf = this.#shelf(archive.lesson);
    shelf.archive ??= emptyArchive(archive.lesson);
    mergeArchive(shelf.archive, archive);
    for (const [id, { device, sequence }] of shelf.entries) {
      if (covers(shelf.archive, device, sequence)) {
        shelf.entries.delete(id);
      }
    }
    this.#clock = Math.max(this.#clock, newestIn(archive));
    this.#progress.clear();
  }

  /** Ids of the lessons of which anything is known. */
  lessons(): string[] {
    const homes = new Set<string>();
    for (const [lesson, { entries, archive }] of this.#shelves) {
      if (this.#moves.length === 0 && (entries.size > 0 || archive)) {
        homes.add(lesson);
      } else {
        for (const entry of entries.values()) {
          homes.add(this.home(entry));
        }
        if (archive) {
          homes.add(this.#homeAt(lesson, newestIn(archive)));
        }
      }
    }
    return [...homes].sort(compare);
  }

  /** Every entry that is known as a whole, in no order. */
  all(): Entry[] {
    return [...this.#shelves.values()].flatMap(({ entries }) => [...entries.values()]);
  }

  hasEntry = ({ lesson, id }: Entry): boolean => this.#shelves.get(lesson)?.entries.has(id) ?? false;

  /** Whether all that an archive has is known. */
  has({ lesson, covers: ranges }: Archive): boolean {
    const known = this.#shelves.get(lesson)?.archive;
    return [...ranges].every(([device, parts]) =>
      parts.every(([from, to]) => known?.covers.get(device)?.some(([a, b]) => a <= from && to <= b) ?? false),
    );
  }

  /** Of a lesson, in order. */
  entries(lesson: string): Entry[] {
    return this.#sources(lesson)
      .flatMap((source) => [...(this.#shelves.get(source)?.entries.values() ?? [])])
      .filter((entry) => this.home(entry) === lesson)
      .sort(compareEntries);
  }

  /** Whether an entry of a lesson is known, whole or put away. */
  knower(lesson: string): (device: string, sequence: number) => boolean {
    const shelves = this.#sources(lesson).flatMap((source) => this.#shelves.get(source) ?? []);
    const keys = new Set(
      shelves.flatMap(({ entries }) =>
        [...entries.values()].map(({ device, sequence }) => `${sequence} ${device}`),
      ),
    );
    return (device, sequence) =>
      keys.has(`${sequence} ${device}`) ||
      shelves.some(({ archive }) => archive && covers(archive, device, sequence));
  }

  /** All that was put away, by the ids under which it was written. */
  archives(): Archive[] {
    return [...this.#shelves.values()].flatMap(({ archive }) => archive ?? []);
  }

  /** What was put away of a lesson and no reset concerns. */
  archive(lesson: string, entries = this.entries(lesson)): Archive | undefined {
    const stored = this.#stored(lesson);
    return stored && entries.reduce(archiveAfter, stored);
  }

  /** The same as it was written, for a log that has the same entries. */
  survivingArchive(lesson: string, entries = this.entries(lesson)): Archive | undefined {
    const stored = this.#stored(lesson);
    return stored && surviving(stored, entries);
  }

  /** What was put away of a lesson. */
  #stored(lesson: string): Archive | undefined {
    const found = this.#sources(lesson).flatMap((source) => {
      const archive = this.#shelves.get(source)?.archive;
      return archive && this.#homeAt(source, newestIn(archive)) === lesson ? [archive] : [];
    });
    const [first, ...others] = found;
    if (!first) {
      return undefined;
    }
    const together = others.length === 0 ? first : emptyArchive(lesson);
    for (const other of others.length === 0 ? [] : found) {
      mergeArchive(together, other);
    }
    return { ...together, lesson };
  }

  /** Not to be changed. */
  progress(lesson: string): Progress {
    let progress = this.#progress.get(lesson);
    if (!progress) {
      const entries = this.entries(lesson);
      const archive = this.archive(lesson, entries);
      progress = foldProgress(
        entries.map(({ event }) => event),
        archive && { ...attemptsIn(archive), past: archive.past },
      );
      this.#progress.set(lesson, progress);
    }
    return progress;
  }

  #shelf(lesson: string): Shelf {
    let shelf = this.#shelves.get(lesson);
    if (!shelf) {
      shelf = { entries: new Map() };
      this.#shelves.set(lesson, shelf);
    }
    return shelf;
  }

  /** The ids under which something of a lesson may have been written. */
  #sources(lesson: string): string[] {
    return [...new Set([lesson, ...this.#moves.map(({ event }) => event.from)])];
  }

  /** The lesson that an entry belongs to now. */
  home(entry: Entry): string {
    return this.#follow(entry.lesson, (move) => compareEntries(entry, move) < 0);
  }

  #homeAt(lesson: string, at: number): string {
    return this.#follow(lesson, (move) => at < move.at);
  }

  #follow(lesson: string, isLater: (move: Move) => boolean): string {
    return this.#moves.reduce(
      (home, move) => (move.event.from === home && isLater(move) ? move.lesson : home),
      lesson,
    );
  }
}

/** An archive as it is after an entry: without what that makes not count, and under the ids that it gives. */
function archiveAfter(archive: Archive, { at, event }: Entry): Archive {
  if (event.type === "renamed") {
    const key = event.what === "term" ? termKey : (id: string) => id;
    return renameBefore(archive, at, key(event.from), key(event.to));
  }
  if (event.type === "reset") {
    return forgetBefore(archive, at, event.questions);
  }
  return event.type === "known" ? forgetBefore(archive, at, [termKey(event.term)]) : archive;
}

function attemptsIn({ questions }: Archive): Pick<Progress, "earlier" | "earlierTerms"> {
  const earlier = new Map<string, string>();
  const earlierTerms = new Map<string, string>();
  for (const [key, packed] of questions) {
    const term = termOfKey(key);
    (term === undefined ? earlier : earlierTerms).set(term ?? key, packed);
  }
  return { earlier, earlierTerms };
}

const isMove = (entry: Entry): entry is Move => entry.event.type === "joined";

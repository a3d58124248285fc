/** The log's files in one folder: reads those of all windows, and writes those of this one. */
import { type Archive, encodeArchive } from "../../core/log/archive.ts";
import { encodeEntry, type Entry } from "../../core/log/entry.ts";
import { isLogFile, largestFile } from "../../core/log/files.ts";
import { type Line, LineReader } from "../../core/log/lines.ts";
import type { LogFile, LogFolder } from "./folder.ts";

/** In UTF-16 units: when what is put together has grown to this, another file is begun. */
const largeFile = 8_000_000;

/** In UTF-16 units: every record writes its file anew, so when it has grown to this, another one is begun. */
const fullFile = 32_000;

/** In bytes: after so many others in the same thread are served. */
const chunk = 256_000;

/** So often a folder is listed, while its files change at the same time. */
const looks = 10;

/** What could not be read of a file. Its first line, and how many; of a file that is too large neither. */
export interface Unreadable {
  file: string;
  why: "newer" | "corrupt" | "large";
  line?: number;
  count: number;
}

export interface Found {
  entries: Entry[];
  archives: Archive[];
  unreadable: Unreadable[];
}

export class Journal {
  readonly #seen = new Map<string, string>();
  readonly #broken = new Set<string>();
  #waiting: Entry[] = [];
  #lines: string[] = [];
  #length = 0;
  #part = 1;
  #settled: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    private readonly folder: LogFolder,
    private readonly device: string,
    private readonly pause: () => Promise<void>,
  ) {}

  /** Resolves when nothing is being written. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** What could not be written yet. */
  get waiting(): readonly Entry[] {
    return this.#waiting;
  }

  /** Reads the files that are new or changed since they were last read, and hands over what each of them has. */
  async read(take: (found: Found) => void): Promise<void> {
    let missing = true;
    // A file that went while it was asked for has another name or has become part of another one.
    for (let look = 0; missing && look < looks; look++) {
      missing = false;
      for (const file of await this.#files()) {
        const stamp = `${file.changedAt}-${file.size}`;
        if (this.#isOwn(file.name) || (this.#seen.get(file.name) === stamp && file.changedAt !== 0)) {
          continue;
        }
        const found = await this.readFile(file);
        if (found) {
          this.#seen.set(file.name, stamp);
          if (found.unreadable.length > 0) {
            this.#broken.add(file.name);
          }
          take(found);
        } else {
          missing = true;
        }
      }
    }
  }

  /** Something in the file could not be read. */
  isBroken = (name: string): boolean => this.#broken.has(name);

  /** Undefined when it is not there. */
  async readFile({ name, size }: Pick<LogFile, "name" | "size">): Promise<Found | undefined> {
    if (size > largestFile) {
      return { entries: [], archives: [], unreadable: [{ file: name, why: "large", count: 0 }] };
    }
    const bytes = await this.folder.read(name);
    return bytes && (await readBytes(bytes, name, this.pause));
  }

  /** Resolves when the entries are written for good. When it fails, they stay with those that wait for the next time. */
  append(...entries: Entry[]): Promise<void> {
    this.#waiting.push(...entries);
    if (this.#waiting.length === 0) {
      return this.#settled;
    }
    // Those that come while one is written go together.
    if (!this.#next) {
      const written = this.#writeAfter(this.#settled);
      this.#next = written;
      this.#settled = this.#settle(written);
    }
    return this.#next;
  }

  /** Writes files of their own, as many as it takes. */
  async writeLines(name: string, lines: readonly string[]): Promise<void> {
    let part: string[] = [];
    let parts = 0;
    let length = 0;
    for (const [index, line] of lines.entries()) {
      part.push(`${line}\n`);
      length += line.length;
      if (length > largeFile || index === lines.length - 1) {
        parts += 1;
        await this.#replace(`${name}${parts === 1 ? "" : `-${parts}`}.jsonl`, part.join(""));
        part = [];
        length = 0;
      }
    }
  }

  /** Writes a file as a whole: there is either all of it or, after an interruption, what was there before. */
  async #replace(name: string, text: string): Promise<void> {
    const temporary = `${name}.tmp`;
    await this.folder.write(temporary, new TextEncoder().encode(text));
    await this.folder.rename(temporary, name, "over");
  }

  /** Archives are no entries of this window's; they get a file of their own. */
  async writeArchives(name: string, archives: readonly Archive[]): Promise<void> {
    const lines = archives.flatMap(encodeArchive);
    await this.writeLines(name, lines);
  }

  async #writeAfter(settled: Promise<void>): Promise<void> {
    await settled;
    this.#next = undefined;
    if (this.#length > fullFile) {
      this.#begin();
    }
    const batch = [...this.#waiting];
    const lines = [...this.#lines, ...batch.map((entry) => `${encodeEntry(entry)}\n`)];
    // From here on it is kept: the temporary file is read like any other.
    await this.folder.write(`${this.#name()}.tmp`, new TextEncoder().encode(lines.join("")));
    this.#lines = lines;
    this.#length = lines.reduce((sum, line) => sum + line.length, 0);
    this.#waiting = this.#waiting.slice(batch.length);
  }

  /** Gives the file its name, which takes longer than writing it. */
  async #settle(written: Promise<void>): Promise<void> {
    try {
      await written;
      await this.folder.rename(`${this.#name()}.tmp`, this.#name(), "over");
    } catch {
      // Whatever is there now is not touched again.
      this.#begin();
    }
  }

  #begin(): void {
    this.#part += 1;
    this.#lines = [];
    this.#length = 0;
  }

  #name = () => `${this.device}${this.#part === 1 ? "" : `-${this.#part}`}.jsonl`;

  #isOwn = (name: string) => name.startsWith(this.device);

  async #files(): Promise<LogFile[]> {
    return (await this.folder.list()).filter(({ name }) => isLogFile(name));
  }
}

export async function readBytes(
  bytes: Uint8Array,
  file: string,
  pause: () => Promise<void> = async () => undefined,
): Promise<Found> {
  const found: Found = { entries: [], archives: [], unreadable: [] };
  const reader = new LineReader((line) => note(found, file, line));
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; start += chunk) {
    if (start > 0) {
      await pause();
    }
    reader.push(decoder.decode(bytes.subarray(start, start + chunk), { stream: true }));
  }
  reader.push(decoder.decode());
  reader.end();
  return found;
}

function note(found: Found, file: string, line: Line): void {
  if ("entry" in line) {
    found.entries.push(line.entry);
  } else if ("archive" in line) {
    found.archives.push(line.archive);
  } else if (line.unreadable !== "cut") {
    const why = line.unreadable;
    const known = found.unreadable.find((each) => each.why === why);
    if (known) {
      known.count += 1;
    } else {
      found.unreadable.push({ file, why, line: line.line, count: 1 });
    }
  }
}

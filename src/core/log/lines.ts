/**
 * A log's file: JSON Lines, an entry or the archive of a lesson a line. Every line stands for itself, so what cannot be
 * read costs only itself.
 */
import { type Archive, decodeArchive } from "./archive.ts";
import { decodeEntry, type Entry, lineVersion } from "./entry.ts";

/** In UTF-16 units. Lines that Lectern writes are far shorter. */
export const longestLine = 4_000_000;

export type Line =
  | { entry: Entry }
  | { archive: Archive }
  /** `cut`: the end of the file is missing, as when a write was interrupted. */
  | { unreadable: "newer" | "corrupt" | "cut"; line: number };

/** Empty lines, and what version control puts around two sides of a conflict: both sides count. */
const nothing = /^\s*$|^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/;

/** Cuts a text that comes in chunks into lines, and reads them. Holds no more than one line. */
export class LineReader {
  #rest = "";
  #line = 0;
  /** The line at hand is too long to be one. */
  #tooLong = false;

  constructor(private readonly take: (line: Line) => void) {}

  push(chunk: string): void {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      this.#read(this.#rest + chunk.slice(start, end), true);
      this.#rest = "";
      start = end + 1;
    }
    this.#rest += chunk.slice(start);
    if (this.#rest.length > longestLine) {
      this.#tooLong = true;
      this.#rest = "";
    }
  }

  end(): void {
    if (this.#rest !== "" || this.#tooLong) {
      this.#read(this.#rest, false);
    }
    this.#rest = "";
  }

  #read(text: string, whole: boolean): void {
    this.#line += 1;
    const tooLong = this.#tooLong || text.length > longestLine;
    this.#tooLong = false;
    const line = tooLong ? ({ unreadable: "corrupt" } as const) : readLine(text);
    if (line === undefined) {
      return;
    }
    if (!("unreadable" in line)) {
      this.take(line);
    } else {
      const cut = !whole && line.unreadable === "corrupt";
      this.take({ unreadable: cut ? "cut" : line.unreadable, line: this.#line });
    }
  }
}

function readLine(
  text: string,
): Exclude<Line, { line: number }> | { unreadable: "newer" | "corrupt" } | undefined {
  if (nothing.test(text)) {
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch {
    return { unreadable: "corrupt" };
  }
  if (typeof value !== "object" || value === null) {
    return { unreadable: "corrupt" };
  }
  const version: unknown = Reflect.get(value, "v");
  if (typeof version !== "number" || version > lineVersion) {
    return { unreadable: typeof version === "number" ? "newer" : "corrupt" };
  }
  if ("archive" in value) {
    const archive = decodeArchive(value);
    return archive ? { archive } : { unreadable: "corrupt" };
  }
  const entry = decodeEntry(value);
  return entry ? { entry } : { unreadable: "corrupt" };
}

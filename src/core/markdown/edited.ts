/**
 * Markdown that is edited: what a change leaves alone is not read again. A block that is in no other depends on its own lines
 * and on those after it up to the end of the next lines that are not blank, and on nothing else but what the whole text
 * defines. So reading begins anew a little before a change and ends where blocks begin as they did before.
 */
import { type FrontMatter, readFrontMatter } from "../frontmatter.ts";
import type { Problem } from "../problem.ts";
import type { Rich } from "../rich.ts";
import { type Change, changeBetween } from "./change.ts";
import { afterBlank, runBefore } from "./lines.ts";
import type { Definitions, Stretch, TopBlock } from "./parser.ts";
import {
  allDefinitions,
  indexAfter,
  type Part,
  type ReadBody,
  readBody,
  readParts,
  stretchOf,
} from "./part.ts";
import { bodyInSlices } from "./slices.ts";
import { richOf, type Whole, wholeOf } from "./whole.ts";

export class EditedMarkdown {
  frontMatter: FrontMatter | undefined;
  /** Of the front matter. */
  problems: Problem[] = [];
  #text = "";
  #bodyStart = 0;
  #parts: Part[] = [];
  #definitions: Definitions = {};
  #whole: Whole | undefined;
  #rich: Rich | undefined;

  constructor(text: string, read: (text: string, start: number) => ReadBody = readBody) {
    this.#readAll(text, read);
  }

  /** The same, in steps between which something else can be done. */
  static *inSlices(text: string, slice?: number): Generator<void, EditedMarkdown> {
    const { bodyStart } = readFrontMatter(text);
    const body = yield* bodyInSlices(text, bodyStart, slice);
    return new EditedMarkdown(text, () => body);
  }

  get text(): string {
    return this.#text;
  }

  /** The same as when it is read for the first time. Objects of before an update stay as they were. */
  get rich(): Rich {
    return (this.#rich ??= richOf(this.whole));
  }

  get whole(): Whole {
    return (this.#whole ??= wholeOf(this.#parts));
  }

  /** The text becomes another, mostly by a small change. */
  update(text: string): void {
    if (text === this.#text) {
      return;
    }
    [this.#whole, this.#rich] = [undefined, undefined];
    const change = changeBetween(this.#text, text);
    if (change.start <= this.#bodyStart || this.#mayBeFrontMatter(text) || !this.#readAround(text, change)) {
      this.#readAll(text);
    }
  }

  /** A mark that opens front matter, which nothing has closed. */
  #mayBeFrontMatter(text: string): boolean {
    return !this.frontMatter && text.startsWith("---", this.#bodyStart);
  }

  #readAll(text: string, read = readBody): void {
    const { frontMatter, bodyStart, problems } = readFrontMatter(text);
    [this.frontMatter, this.#bodyStart, this.problems] = [frontMatter, bodyStart, problems];
    ({ parts: this.#parts, definitions: this.#definitions } = read(text, bodyStart));
    this.#text = text;
  }

  /** Whether that was enough: what is defined for the whole text is the same as before. */
  #readAround(text: string, { start, end, newEnd }: Change): boolean {
    const parts = this.#parts;
    const by = newEnd - end;
    const first = Math.max(0, indexAfter(parts, runBefore(this.#text, start, this.#bodyStart)) - 1);
    const from = first === 0 ? this.#bodyStart : (parts[first]?.start ?? 0);
    // A part whose line begins behind the change, and not right behind: there a line break may have gone.
    const unchanged = indexAfter(parts, end);
    for (let reach = 1; ; reach *= 2) {
      let last = Math.min(unchanged + reach, parts.length);
      while (last < parts.length && !afterBlank(text, (parts[last]?.start ?? 0) + by, from)) {
        last++;
      }
      const to = last < parts.length ? (parts[last]?.start ?? 0) + by : text.length;
      // Every edit has a text of its own, of which its few blocks would keep all.
      const stretch = stretchOf(text, from, to, true);
      const found = stretch.blocks;
      const met = meeting(found, parts, { first: unchanged, end: last, by });
      if (met || last >= parts.length) {
        const read = met ? found.slice(0, met.found) : found;
        return this.#replace(text, stretch, { first, end: met ? met.part : parts.length, read, by });
      }
    }
  }

  #replace(
    text: string,
    stretch: Stretch,
    { first, end, read, by }: { first: number; end: number; read: TopBlock[]; by: number },
  ): boolean {
    const parts = this.#parts;
    const gone = parts.slice(first, end);
    if (gone.some(definesAny) || read.some(definesAny)) {
      const definitions = allDefinitions([...parts.slice(0, first), ...read, ...parts.slice(end)]);
      if (JSON.stringify(definitions) !== JSON.stringify(this.#definitions)) {
        return false;
      }
    }
    for (let at = end; at < parts.length; at++) {
      const part = parts[at];
      if (part) {
        part.start += by;
        part.end += by;
      }
    }
    const anew = readParts(stretch, read, this.#definitions, gone[0]?.piece.firstLeaf ?? 0);
    this.#parts = [...parts.slice(0, first), ...anew, ...parts.slice(end)];
    this.#text = text;
    return true;
  }
}

/** Where blocks that were found begin as parts do that were there: the first such place among parts `first` to `end`. */
function meeting(
  found: readonly TopBlock[],
  parts: readonly Part[],
  { first, end, by }: { first: number; end: number; by: number },
): { found: number; part: number } | undefined {
  let part = first;
  for (const [index, { start }] of found.entries()) {
    while (part < end && (parts[part]?.start ?? 0) + by < start) {
      part++;
    }
    if (part < end && (parts[part]?.start ?? 0) + by === start) {
      return { found: index, part };
    }
  }
  return undefined;
}

const definesAny = ({ defines: { references, footnotes } }: Pick<Part, "defines">) =>
  references !== undefined || footnotes !== undefined;

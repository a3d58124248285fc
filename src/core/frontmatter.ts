/** The YAML between `---` marks at the beginning of a file, read key by key; what is not asked for is reported. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Report } from "./problem.ts";
import type { Range } from "./rich.ts";

const block = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:^|\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/;

/** Where the front matter ends and the text begins, in UTF-16 units; 0 without front matter. */
export function frontMatterEnd(text: string): number {
  return /^\uFEFF?---/.test(text) ? (block.exec(text)?.[0].length ?? 0) : 0;
}

/** Each method takes a key; one of another shape than asked is reported and counts as absent. */
export interface FrontMatter {
  text(key: string): string | undefined;
  /** One text, or a list of them. */
  texts(key: string): { text: string; range: Range }[];
  number(key: string, low: number, high: number): number | undefined;
  word<W extends string>(key: string, words: readonly W[]): W | undefined;
  /** Reports the keys that nobody asked for. */
  finish(): void;
}

/** Never throws. Ranges are those of the file. */
export function readFrontMatter(file: string, report: Report): FrontMatter {
  const yaml = frontMatterEnd(file) > 0 ? (block.exec(file)?.[1] ?? "") : "";
  const start = file.indexOf(yaml, file.indexOf("---") + 3);
  const values = parse(yaml, start, report);
  const asked = new Set<string>();
  const place = (key: string): Range => {
    const at = lineOfKey(yaml, key);
    return at ? { start: start + at.start, end: start + at.end } : { start, end: start + yaml.length };
  };
  const take = <T>(key: string, wanted: string, read: (value: unknown) => T | undefined): T | undefined => {
    asked.add(key);
    const value = values.get(key);
    if (value === undefined || value === null) {
      return undefined;
    }
    const result = read(value);
    if (result === undefined) {
      report("front-matter-value", place(key), { key, wanted });
    }
    return result;
  };
  return {
    text: (key) => take(key, "a line of text", asText),
    texts: (key) =>
      (take(key, "a text or a list of texts", asTexts) ?? []).map((text) => ({ text, range: place(key) })),
    number: (key, low, high) =>
      take(key, `a number from ${low} to ${high}`, (value) =>
        typeof value === "number" && value >= low && value <= high ? value : undefined,
      ),
    word: (key, words) => take(key, words.join(" or "), (value) => words.find((word) => word === value)),
    finish() {
      for (const key of values.keys()) {
        if (!asked.has(key)) {
          report("front-matter-unknown", place(key), { key });
        }
      }
    },
  };
}

function parse(yaml: string, start: number, report: Report): Map<string, unknown> {
  try {
    const value: unknown = yaml.trim() === "" ? {} : load(yaml, { schema: CORE_SCHEMA });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return new Map(Object.entries(value));
    }
    report("front-matter-unreadable", { start, end: start + yaml.length }, { reason: "no keys" });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : String(error);
    report("front-matter-unreadable", { start, end: start + yaml.length }, { reason });
  }
  return new Map();
}

/** A year or a number is text too, where text is asked for. */
function asText(value: unknown): string | undefined {
  if (typeof value === "string") {
    return value.trim() === "" ? undefined : value.trim();
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function asTexts(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(asText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The line on which a key of the outermost level begins. */
function lineOfKey(yaml: string, key: string): Range | undefined {
  let start = 0;
  for (const line of yaml.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const name = /^(["']?)(.*?)\1\s*:/.exec(line)?.[2];
    if (name === key) {
      return { start, end: start + line.trimEnd().length };
    }
    start += line.length;
  }
  return undefined;
}

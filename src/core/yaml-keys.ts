/** YAML as keys with their places, as far as front matter needs it. */
import {
  constructFromEvents,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  realMapTag,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import type { Report } from "./problem.ts";
import type { Range } from "./rich.ts";

export interface YamlKey {
  /** The key's own place. */
  range: Range;
  /** As YAML 1.2 has it: dates stay text; mappings are Maps. Null for a key that says nothing. */
  value: unknown;
  /** A single value as it is written, so that `007` and `2014-02-25` stay what they are. */
  text?: string;
  /** The items of a list of single values; one for a single value. */
  items?: { text: string; range: Range }[];
}

/** Above so many keys nobody wrote them by hand, and one problem says enough. */
const manyKeys = 200;

const schema = CORE_SCHEMA.withTags(realMapTag);

/**
 * The keys of the outermost mapping, in a map, so that `__proto__` is one like any other. What cannot be read is reported and
 * costs the other keys nothing. `at` is where `yaml` begins in the file.
 */
export function readYamlKeys(yaml: string, at: number, report: Report): Map<string, YamlKey> {
  const { entries, problems } = readEntries(yaml, at);
  for (const problem of problems) {
    report(...problem);
  }
  const keys = new Map<string, YamlKey>();
  for (const [name, key] of entries) {
    if (keys.has(name)) {
      report("front-matter-value", key.range, { key: name, wanted: "written only once" });
    } else {
      keys.set(name, key);
    }
  }
  return keys;
}

interface Entries {
  entries: [name: string, key: YamlKey][];
  problems: Parameters<Report>[];
}

/** All at once if that is possible, else each on its own. */
function readEntries(yaml: string, at: number): Entries {
  const whole = readPlain(yaml, at) ?? readMapping(yaml, at);
  const parts = whole.problems.length > 0 ? yaml.split(/(?<=\r\n?(?!\n)|\n)(?=[^\s#\-\]}])/) : [];
  if (parts.length < 2 || parts.length > manyKeys) {
    return whole;
  }
  let offset = at;
  const read = parts.map((part) => {
    offset += part.length;
    return readMapping(part, offset - part.length);
  });
  const entries = read.flatMap((each) => each.entries);
  return entries.length > 0 ? { entries, problems: read.flatMap(({ problems }) => problems) } : whole;
}

/** A key with words that YAML reads as they are written: nothing of them is a mark, a number or a word of its own. */
const plainLine =
  /^([a-z]+):( +)((?!(?:true|false|null)$)(?:[a-z\u00C0-\u1FFF]|\.\.?\/|\d{4}-\d\d-\d\d$)[ -"$-9;-~\u00C0-\u1FFF\u2010-\u2027]*)$/i;

/** What most front matter is made of, without a parser; undefined for all else. */
function readPlain(yaml: string, at: number): Entries | undefined {
  const entries: Entries["entries"] = [];
  let start = at;
  for (const line of yaml.split("\n")) {
    const [, name, space = "", text = ""] = plainLine.exec(line) ?? [];
    if (name !== undefined && !text.endsWith(" ")) {
      const key = { start, end: start + name.length };
      const value = { start: key.end + 1 + space.length, end: start + line.length };
      entries.push([name, { range: key, value: text, text, items: [{ text, range: value }] }]);
    } else if (line !== "" || start > at) {
      return undefined;
    }
    start += line.length + 1;
  }
  return entries.length > 0 ? { entries, problems: [] } : undefined;
}

function readMapping(yaml: string, at: number): Entries {
  const failed = (range: Range, reason: string): Entries => ({
    entries: [],
    problems: [["front-matter-unreadable", range, { reason }]],
  });
  try {
    const events = parseEvents(yaml, { maxDepth: 50 });
    if (events.length === 0) {
      return { entries: [], problems: [] };
    }
    // Before the pairs, because it finds errors that events do not show.
    constructFromEvents(events, { source: yaml, schema, json: true, maxAliases: 100 });
    if (events[1]?.type !== EVENT_ID.MAPPING) {
      return failed(wordsOf(yaml, at), "it is not made of lines like key: value");
    }
    return { entries: pairsOf(events, yaml, at), problems: [] };
  } catch (error) {
    const [position, reason] =
      error instanceof YAMLException
        ? [error.mark?.position ?? 0, error.reason]
        : [0, "it is nested too deeply"];
    return failed(lineAt(yaml, position, at), reason);
  }
}

/** The pairs of the outermost mapping. */
function pairsOf(events: readonly Event[], yaml: string, at: number): [string, YamlKey][] {
  const pairs: [string, YamlKey][] = [];
  for (let index = 2; index < events.length && events[index]?.type !== EVENT_ID.POP;) {
    const key = events[index];
    const valueAt = nodeEnd(events, index);
    const end = nodeEnd(events, valueAt);
    if (key?.type === EVENT_ID.SCALAR) {
      const name = getScalarValue(yaml, key);
      pairs.push([name, valueOf(events.slice(valueAt, end), events, yaml, at, rangeOf(key, at))]);
    }
    index = end;
  }
  return pairs;
}

function valueOf(value: Event[], all: readonly Event[], yaml: string, at: number, range: Range): YamlKey {
  const scalars = value.filter((event) => event.type === EVENT_ID.SCALAR);
  const item = (event: ScalarEvent) => ({ text: getScalarValue(yaml, event), range: rangeOf(event, at) });
  const [first] = value;
  const key: YamlKey = { range, value: construct(value, all, yaml) };
  if (first?.type === EVENT_ID.SCALAR && key.value !== null) {
    const single = item(first);
    return { ...key, text: single.text, items: [single] };
  }
  if (first?.type === EVENT_ID.SEQUENCE && scalars.length === value.length - 2) {
    return { ...key, items: scalars.map(item) };
  }
  return key;
}

/** One value on its own; undefined where it repeats (`*anchor`) another. */
function construct(value: Event[], all: readonly Event[], yaml: string): unknown {
  const [document, end] = [all[0], all.at(-1)];
  if (!document || !end || value.some(({ type }) => type === EVENT_ID.ALIAS)) {
    return undefined;
  }
  return constructFromEvents([document, ...value, end], { source: yaml, schema, json: true })[0];
}

function nodeEnd(events: readonly Event[], start: number): number {
  let depth = 0;
  for (let index = start; index < events.length; index++) {
    const type = events[index]?.type;
    if (type === EVENT_ID.POP) {
      depth--;
    } else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) {
      depth++;
    }
    if (depth <= 0) {
      return index + 1;
    }
  }
  return events.length;
}

const rangeOf = ({ valueStart, valueEnd }: ScalarEvent, at: number): Range => ({
  start: at + valueStart,
  end: at + Math.max(valueStart, valueEnd),
});

function wordsOf(yaml: string, at: number): Range {
  const start = at + yaml.length - yaml.trimStart().length;
  return { start, end: Math.max(start, at + yaml.trimEnd().length) };
}

function lineAt(yaml: string, position: number, at: number): Range {
  const inside = Math.min(position, yaml.trimEnd().length);
  const start = Math.max(yaml.lastIndexOf("\n", inside - 1), yaml.lastIndexOf("\r", inside - 1)) + 1;
  const [line = ""] = /^[^\r\n]*/.exec(yaml.slice(start)) ?? [];
  return wordsOf(line, at + start);
}

/**
 * A quiz or a glossary with its white space, its marks and the order of its attributes as they are usually written. A
 * section stays as it is where that would make it another one.
 */
import { readFrontMatter } from "./frontmatter.ts";
import { entryLabels, parseGlossary } from "./glossary.ts";
import { questionLabels } from "./question/kind.ts";
import { parseQuiz } from "./quiz.ts";

/** What a second time would say, so that it changes nothing then. Line breaks are `\n`. */
export function tidyLesson(text: string, kind: "quiz" | "glossary"): string {
  let now = text;
  for (let round = 0; round < 5; round++) {
    const next = tidyOnce(now, kind);
    if (next === now) {
      return now;
    }
    now = next;
  }
  return text;
}

function tidyOnce(text: string, kind: "quiz" | "glossary"): string {
  const { bodyStart } = readFrontMatter(text);
  const head = text.slice(0, bodyStart);
  const body = text.slice(bodyStart);
  const parse = kind === "quiz" ? parseQuiz : parseGlossary;
  const whole = (sections: readonly string[]) => joined(head, sections);
  const sections = sectionsOf(body);
  const labels = kind === "quiz" ? questionLabels : entryLabels;
  const tidied = sections.map((section) => tidySection(section, labels));
  const before = meaning(parse(text));
  if (meaning(parse(whole(tidied))) === before) {
    return whole(tidied);
  }
  // One by one, so that what cannot be tidied keeps no other section from it.
  const kept = sections.map((section, at) =>
    meaning(parse(section)) === meaning(parse(tidied[at] ?? "")) ? (tidied[at] ?? "") : section,
  );
  return meaning(parse(whole(kept))) === before ? whole(kept) : text;
}

function joined(head: string, sections: readonly string[]): string {
  const body = sections
    .map((section) => section.trim())
    .filter((section) => section !== "")
    .join("\n\n");
  const front = head.trimEnd();
  return [front, body].filter((part) => part !== "").join("\n\n") + (front + body === "" ? "" : "\n");
}

/** Each from a heading up to the next; what stands in a block of code is none. */
function sectionsOf(body: string): string[] {
  const sections: string[][] = [[]];
  for (const { line, code } of linesOf(body)) {
    if (!code && /^##[ \t]/.test(line)) {
      sections.push([]);
    }
    sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join("\n"));
}

/** `code`: within a block of code, or its fence. */
function linesOf(text: string): { line: string; code: boolean }[] {
  let open: string | undefined;
  return text.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const code = open !== undefined || mark !== undefined;
    if (open === undefined) {
      open = mark;
    } else if (mark?.startsWith(open) && line.trim() === mark) {
      open = undefined;
    }
    return { line, code };
  });
}

function tidySection(section: string, labels: readonly string[]): string {
  const lines: string[] = [];
  for (const { line, code } of linesOf(section)) {
    const written = code ? line : tidyLine(line, labels);
    if (code || written !== "" || (lines.at(-1) ?? "") !== "") {
      lines.push(written);
    }
    if (!code && /^##[ \t]/.test(written)) {
      lines.push("");
    }
  }
  return lines.join("\n");
}

function tidyLine(line: string, labels: readonly string[]): string {
  const bare = line.trimEnd();
  // Two spaces at the end of a line of prose are a line break.
  const ending = /\S {2,}$/.test(line) && !/^[ \t]*(?:#|[-*+][ \t]|\d+[.)])/.test(line) ? "  " : "";
  const heading = /^##[ \t]+(.*?)[ \t]*(?:\{([^{}]*)\})?$/.exec(bare);
  if (heading) {
    const attributes = heading[2] === undefined ? "" : ` {${ordered(heading[2])}}`;
    return `## ${heading[1]}${attributes}`;
  }
  const [, word = "", value = ""] = /^[ \t]*(\p{L}[\p{L} ]*?)[ \t]*:(?!\/\/)[ \t]*(.*)$/u.exec(bare) ?? [];
  const label = labels.find((name) => name.toLowerCase() === word.toLowerCase());
  if (label !== undefined) {
    return value === "" ? `${label}:` : `${label}: ${value}`;
  }
  const [, indent = "", rest = ""] = /^([ \t]*)[-*+][ \t](\S.*)$/.exec(bare) ?? [];
  if (rest !== "") {
    return `${indent}- ${tidyItem(rest)}`;
  }
  return bare + ending;
}

const tidyItem = (item: string): string =>
  item
    .replace(/^\[[xX]\][ \t]+/, "[x] ")
    .replace(/^\[ \][ \t]+/, "[ ] ")
    .replace(/^([=~])[ \t]+/, "$1 ")
    .replace(/[ \t]+->[ \t]+/, " -> ");

/** The id first, then the classes as they stand. */
function ordered(attributes: string): string {
  const words = attributes.split(/\s+/).filter((word) => word !== "");
  return [
    ...words.filter((word) => word.startsWith("#")),
    ...words.filter((word) => !word.startsWith("#")),
  ].join(" ");
}

/** What was read, without where it stands and without what is told of it. */
const meaning = (read: object): string =>
  JSON.stringify(read, (key, value: unknown) =>
    ["source", "range", "termRange", "problems"].includes(key) ? undefined : value,
  );

/** The YAML between `---` marks at the beginning of a file: where it stands, and its keys with their places. */
import { ownCopy } from "./own-copy.ts";
import type { Problem, Report } from "./problem.ts";
import type { Range } from "./rich.ts";
import { readYamlKeys, type YamlKey } from "./yaml-keys.ts";

export interface FrontMatter {
  /** From the first mark to the end of the last. */
  range: Range;
  /** In the order of the file. */
  keys: Map<string, YamlKey>;
}

export interface ReadFrontMatter {
  frontMatter?: FrontMatter;
  /** Where the Markdown begins: below the front matter, else after a byte order mark. */
  bodyStart: number;
  problems: Problem[];
}

/** Total. All places are those of `text`. A line that cannot be read is a problem and costs the other keys nothing. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const problems: Problem[] = [];
  const report: Report = (code, range, details) =>
    void problems.push({ code, range, ...(details && { details }) });
  const opening = /---[ \t]*(?=[\r\n])/y;
  opening.lastIndex = start;
  if (!opening.test(text)) {
    return { bodyStart: start, problems };
  }
  const closing = /(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g;
  closing.lastIndex = opening.lastIndex;
  const closed = closing.exec(text);
  if (!closed) {
    // The mark alone is a line across the page; with a key below, its end was forgotten.
    if (/^\s*[\w-]+:(?:\s|$)/.test(text.slice(opening.lastIndex, opening.lastIndex + 200))) {
      const reason = "the closing --- is missing";
      report("front-matter-unreadable", { start, end: start + 3 }, { reason });
    }
    return { bodyStart: start, problems };
  }
  const range = { start, end: closed.index + closed[0].trimEnd().length };
  // Who keeps a title does not want to keep the article.
  const yaml = ownCopy(text.slice(opening.lastIndex, closed.index));
  const keys = readYamlKeys(yaml, opening.lastIndex, report);
  return { frontMatter: { range, keys }, bodyStart: closing.lastIndex, problems };
}

/** What the keys of the front matter must be, by kind of file. A value that is not is reported and left out. */
import type { FrontMatter } from "./frontmatter.ts";
import type { Problem } from "./problem.ts";
import type { Range } from "./rich.ts";
import type { YamlKey } from "./yaml-keys.ts";

export interface ArticleFields {
  id: string;
  title: string;
  author: string;
  /** ISO 8601: a year, month, day or time. */
  date: string;
  source: string;
  /** BCP 47 */
  language: string;
  /** Paths as written, each with its own place. */
  glossary: { path: string; range: Range }[];
  /** What to know before reading. */
  summary: string;
}

export interface QuizFields {
  id: string;
  /** Path as written. */
  article: string;
  title: string;
  order: "fixed" | "shuffled";
  /** Percent, 0–100. */
  pass: number;
}

export interface GlossaryFields {
  language: string;
}

interface Field<T> {
  /** Completes “must be …”. */
  wanted: string;
  /** Undefined for what is not wanted. */
  read(key: YamlKey): T | undefined;
}
type Fields<T> = { [K in keyof T]-?: Field<T[K]> };

/** The fields that are there and right; problems are added to the list. Keys that are not known are reported too. */
type Read<T> = (frontMatter: FrontMatter | undefined, problems: Problem[]) => Partial<T>;

const text: Field<string> = {
  wanted: "a line of text",
  read: (key) => key.text?.replace(/\s+/g, " ").trim() || undefined,
};
const language: Field<string> = {
  wanted: "a language such as en or pt-BR",
  read: (key) => (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(key.text ?? "") ? key.text : undefined),
};
const date: Field<string> = {
  wanted: "a date such as 2014-02-25",
  read: (key) => (isDate(key.text ?? "") ? key.text : undefined),
};
const paths: Field<ArticleFields["glossary"]> = {
  wanted: "a path or a list of paths",
  read: (key) => key.items?.map((item) => ({ path: item.text, range: item.range })),
};
const order: Field<QuizFields["order"]> = {
  wanted: "fixed or shuffled",
  read: (key) => (["fixed", "shuffled"] as const).find((word) => word === key.text),
};
const percent: Field<number> = {
  wanted: "a number from 0 to 100",
  read: ({ value }) => (typeof value === "number" && value >= 0 && value <= 100 ? value : undefined),
};

export const articleFields: Read<ArticleFields> = reader({
  id: text,
  title: text,
  author: text,
  date,
  source: text,
  language,
  glossary: paths,
  summary: text,
});

export const quizFields: Read<QuizFields> = reader({
  id: text,
  article: text,
  title: text,
  order,
  pass: percent,
});

export const glossaryFields: Read<GlossaryFields> = reader({ language });

function reader<T>(fields: Fields<T>): Read<T> {
  const known = new Map<string, Field<unknown>>(Object.entries(fields));
  return (frontMatter, problems) => {
    const read: Record<string, unknown> = {};
    for (const [name, key] of frontMatter?.keys ?? []) {
      const field = known.get(name);
      const value = field?.read(key);
      if (!field) {
        problems.push({ code: "front-matter-unknown", range: key.range, details: { key: name } });
      } else if (value !== undefined) {
        read[name] = value;
      } else if (key.value !== null && key.text?.trim() !== "") {
        // A key without a value is one that the author has not come to yet.
        const details = { key: name, wanted: field.wanted };
        problems.push({ code: "front-matter-value", range: key.range, details });
      }
    }
    return read as Partial<T>;
  };
}

/** ISO 8601, and a day that exists. */
function isDate(written: string): boolean {
  const [, year, month = "01", day = "01"] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)?)?$/.exec(written) ?? [];
  if (year === undefined) {
    return false;
  }
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
}

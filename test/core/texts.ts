/** Texts that a glossary or a quiz may turn out to be, and what to look for in what was read. */
import * as fc from "fast-check";
import type { Range } from "../../src/core/rich.ts";
import { anyText } from "../support/any-text.ts";

const pieces = [
  "## ",
  "# ",
  "### ",
  "term",
  "__proto__",
  "constructor",
  " {#id}",
  " {#id .multi .locate}",
  " {#__proto__}",
  " {.nonsense}",
  " {#",
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\r\n",
  "---\n",
  "language: en\n",
  "id: [\n",
  "- [x] ",
  "- [ ] ",
  "- = ",
  "- ~ ",
  "1. ",
  "- ",
  " -> ",
  "  > ",
  "{{",
  "}}",
  "=",
  " | ",
  "37000 ± 500",
  "9..10",
  "12 years",
  "Aliases: ",
  "Kind: ",
  "As of: ",
  "See: ",
  "Match: ",
  "Hint: ",
  "Why: ",
  'Evidence: "',
  'Select: "',
  "Model: ",
  "Rubric: ",
  "Points: ",
  "Recall: ",
  "; ",
  '"',
  "…",
  "*",
  "**",
  "`",
  "&amp;",
  "\\",
  "[a](b)",
  "[^1]",
  "[^1]: ",
  "<b>",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "é",
  "عربي",
  "你好。",
  "\t",
  "    ",
  "```\n",
  "| a | b |\n|---|---|\n",
];

/** Mostly the format's own pieces in no order, and sometimes anything. */
export const lessonText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: anyText(200) },
);

/** Every place in the source that stands anywhere in what was read. */
export function rangesOf(value: unknown): Range[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const own = Object.entries(value).flatMap(([name, inner]) =>
    name === "runs" ? (inner as { source: Range }[]).map(({ source }) => source) : rangesOf(inner),
  );
  const { start, end } = value as Partial<Range>;
  const isRange = typeof start === "number" && typeof end === "number" && Object.keys(value).length === 2;
  return isRange ? [{ start, end }, ...own] : own;
}

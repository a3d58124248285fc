/** What the values of labels say: pieces of text, lists, quotes. */
import type { Label } from "./labels.ts";
import type { Report } from "./problem.ts";
import type { Quote } from "./quiz.ts";
import type { Range, Rich } from "./rich.ts";
import { sliceLeaf, sourceRange } from "./rich-text.ts";

/** The only label of a name. A second one is reported and does not count. */
export function single<Name extends string>(
  labels: readonly Label<Name>[],
  name: Name,
  report: Report,
): Label<Name> | undefined {
  const [first, ...others] = labels.filter((label) => label.name === name);
  for (const { line } of others) {
    report("repeated-label", line, { label: name });
  }
  return first;
}

export function valueText({ leaf, start, end }: Label): string {
  return leaf.text.slice(start, end).replace(/\s+/g, " ");
}

export function valueRich({ leaf, start, end }: Label): Rich {
  return sliceLeaf(leaf, start, end);
}

/** Where a value is one link, its destination, since its text may be shortened or decoded; else the text. */
export function valueLink(label: Label): string {
  const { leaf, start, end } = label;
  const runs = leaf.runs.filter((run) => run.start < end && run.end > start);
  const links = runs.map(({ marks }) => marks?.find((mark) => mark.type === "link")?.href);
  return links.length > 0 && new Set(links).size === 1 && links[0] !== undefined
    ? links[0]
    : valueText(label);
}

/** The parts of a value between separators, trimmed, empty ones left out. */
export function valueParts(
  { leaf, start, end }: Label,
  separators: RegExp = /;/,
): { text: string; range: Range }[] {
  const parts: { text: string; range: Range }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at === end || separators.test(leaf.text.charAt(at))) {
      const part = leaf.text.slice(from, at);
      const first = from + part.length - part.trimStart().length;
      const last = from + part.trimEnd().length;
      if (first < last) {
        parts.push({ text: part.trim().replace(/\s+/g, " "), range: sourceRange(leaf, first, last) });
      }
      from = at + 1;
    }
  }
  return parts;
}

/** Words of the article between quotation marks. Without the marks the whole value counts, and is reported. */
export function valueQuotes<Name extends string>(
  labels: readonly Label<Name>[],
  name: Name,
  report: Report,
): Quote[] {
  return labels
    .filter((label) => label.name === name)
    .flatMap((label) => {
      const { leaf } = label;
      const text = leaf.text.slice(label.start, label.end);
      const quoted = /^["“”„«»‘'][^]*["“”«»’']$/.test(text);
      if (!quoted) {
        report("unquoted", label.range, { label: name });
      }
      const inner = quoted ? text.slice(1, -1) : text;
      const start = label.start + (quoted ? 1 : 0) + inner.length - inner.trimStart().length;
      const words = inner.trim();
      if (/^[.…\s]*$/.test(words)) {
        report("empty-quote", label.range);
        return [];
      }
      return [{ text: words.replace(/\s+/g, " "), range: sourceRange(leaf, start, start + words.length) }];
    });
}

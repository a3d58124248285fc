/** Text that is never matched, though it is read: code, mathematics, images, footnote marks, addresses. */
import type { Composed } from "../fold.ts";
import type { Leaf, Mark, Range } from "../rich.ts";

/** In the order of the text; ranges may overlap. */
export function unreadable(leaf: Leaf): Range[] {
  const ranges = addresses(leaf.text);
  let link: (Range & { href: string }) | undefined;
  for (const { start, end, kind, marks, math } of leaf.runs) {
    if ((kind !== "text" && kind !== "break") || math) {
      ranges.push({ start, end });
    }
    // A link may have several runs; when they are its address it is over, so that two of the same are two.
    const href = marks === undefined ? undefined : marks.find(isLink)?.href;
    if (href === undefined) {
      link = undefined;
      continue;
    }
    link = { start: link?.href === href ? link.start : start, end, href };
    if (isAddress(leaf.text.slice(link.start, link.end), href)) {
      ranges.push({ start: link.start, end: link.end });
      link = undefined;
    }
  }
  return ranges.length > 1 ? ranges.sort((a, b) => a.start - b.start) : ranges;
}

type Link = Extract<Mark, { type: "link" }>;

const isLink = (mark: Mark): mark is Link => mark.type === "link";

/** The text of an autolink is its address, but for what the parser had to add. */
const isAddress = (text: string, href: string) => [text, `http://${text}`, `mailto:${text}`].includes(href);

/** Bare addresses, also where no parser has made links of them. In order. */
export function addresses(text: string): Range[] {
  const ranges: Range[] = [];
  // By the signs that only addresses have: an expression would read the whole text, and text mostly has none.
  for (let at = text.indexOf("://"), end = 0; at >= 0; at = text.indexOf("://", end)) {
    const start = spread(text, at, -1, /[a-z]/i);
    end = spread(text, at + 3, 1, /[^\s<]/);
    if (/^(?:https?|ftp)$/i.test(text.slice(start, at))) {
      ranges.push({ start, end });
    }
  }
  for (let at = text.indexOf("www."), end = 0; at >= 0; at = text.indexOf("www.", end)) {
    end = spread(text, at + 4, 1, /[^\s<]/);
    if (!/[\w-]/.test(text.charAt(at - 1))) {
      ranges.push({ start: at, end });
    }
  }
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const start = spread(text, at, -1, /[\w.+-]/);
    const end = spread(text, at + 1, 1, /[\w.-]/);
    if (start < at && /\w\.\w/.test(text.slice(at, end))) {
      ranges.push({ start, end });
    }
  }
  return ranges.length > 1 ? ranges.sort((a, b) => a.start - b.start) : ranges;
}

/** How far characters of a kind go on from `at`, forwards or backwards. */
function spread(text: string, at: number, step: 1 | -1, kind: RegExp): number {
  let end = at;
  while (kind.test(text.charAt(step > 0 ? end : end - 1))) {
    end += step;
  }
  return end;
}

/** What a stretch of a text is when it is composed: units that touch it, and no others. */
export function composedRange({ start, end }: Range, { starts, ends }: Composed): Range {
  const first = below(ends.length, (unit) => (ends[unit] ?? 0) <= start);
  return { start: first, end: below(starts.length, (unit) => (starts[unit] ?? 0) < end) };
}

/** How many numbers below a limit are of a kind, which the lower ones are, by halves. */
function below(limit: number, isOf: (number: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOf(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Text that is never matched, though it is read: code, images, footnote marks, addresses. */
import type { Leaf, Mark, Range } from "../rich.ts";

/** In the order of the text; ranges may overlap. */
export function unreadable(leaf: Leaf): Range[] {
  const ranges = addresses(leaf.text);
  let link: (Range & { href: string }) | undefined;
  const endLink = () => {
    if (link && isAddress(leaf.text.slice(link.start, link.end), link.href)) {
      ranges.push({ start: link.start, end: link.end });
    }
    link = undefined;
  };
  for (const { start, end, kind, marks } of leaf.runs) {
    if (kind !== "text" && kind !== "break") {
      ranges.push({ start, end });
    }
    const href = marks?.find(isLink)?.href;
    if (link && link.href === href) {
      link.end = end;
    } else {
      endLink();
      link = href === undefined ? undefined : { start, end, href };
    }
  }
  endLink();
  return ranges.sort((a, b) => a.start - b.start);
}

type Link = Extract<Mark, { type: "link" }>;

const isLink = (mark: Mark): mark is Link => mark.type === "link";

/** The text of an autolink is its address, but for what the parser had to add. */
const isAddress = (text: string, href: string) => [text, `http://${text}`, `mailto:${text}`].includes(href);

/** Bare addresses, also where no parser has made links of them. In order. */
export function addresses(text: string): Range[] {
  const ranges: Range[] = [];
  if (text.includes("://") || text.includes("www.")) {
    for (const found of text.matchAll(/\b(?:(?:https?|ftp):\/\/|www\.)[^\s<]+/giu)) {
      ranges.push({ start: found.index, end: found.index + found[0].length });
    }
  }
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let [start, end] = [at, at + 1];
    while (start > 0 && /[\w.+-]/.test(text.charAt(start - 1))) {
      start--;
    }
    while (/[\w.-]/.test(text.charAt(end))) {
      end++;
    }
    if (start < at && /\w\.\w/.test(text.slice(at, end))) {
      ranges.push({ start, end });
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

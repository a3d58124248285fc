/** Puts marks around passages and takes them away; the terms and emphasis in them stay what they are. */
import type { Passage, Span } from "../../protocol/question.ts";
import { el } from "../dom.ts";
import { pieces } from "../article/place.ts";

/** What `markPassage` needs of the article: the element of a leaf. */
export type Leaves = (index: number) => HTMLElement | undefined;

/** What marks are there for: `evidence` is shown, `selection` is the learner's, `choice` is what the keys are at. */
export type Purpose = "evidence" | "selection" | "choice";

/** The marks, in order: one for every stretch that no other element interrupts. */
export function markPassage(
  passage: Passage,
  leaves: Leaves,
  name: string,
  purpose: Purpose = "evidence",
): HTMLElement[] {
  return passage.flatMap((span) => {
    const leaf = leaves(span.leaf);
    return leaf ? textNodes(leaf, span).map((text) => wrap(text, purpose, name)) : [];
  });
}

export function unmark(marks: Iterable<HTMLElement>): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The text nodes of a span, split at its ends. */
function textNodes(leaf: HTMLElement, { start, end }: Span): Text[] {
  const inside: Text[] = [];
  // All of them first: the walk would not survive the splitting.
  const all = [...pieces(leaf)];
  for (const { node, start: from, length } of all) {
    const [first, last] = [Math.max(start, from) - from, Math.min(end, from + length) - from];
    if (node instanceof Text && first < last) {
      node.splitText(last);
      inside.push(node.splitText(first));
    }
  }
  return inside.filter(({ data }) => data !== "");
}

function wrap(text: Text, purpose: Purpose, name: string): HTMLElement {
  const mark = el("mark", { [`data-${purpose}`]: name });
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}

/** From the first mark's first line to the last one's last, in the window. */
export function extent(marks: readonly HTMLElement[]): DOMRect | undefined {
  const boxes = marks.flatMap((mark) => [...mark.getClientRects()]);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return boxes.length === 0 ? undefined : new DOMRect(0, top, 0, bottom - top);
}

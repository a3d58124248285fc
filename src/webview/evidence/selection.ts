/** From what is selected on the page to the words of the article. */
import type { Passage } from "../../protocol/question.ts";
import type { Article } from "../article/article.ts";
import { offsetOf } from "../article/place.ts";
import { type Point, stretch } from "./stretch.ts";

/** Whole words of the article; empty when none is selected, or when the selection began elsewhere. */
export function passageOf(article: Article, selection: Selection): Passage {
  const { anchorNode } = selection;
  if (selection.isCollapsed || selection.rangeCount === 0 || !article.element.contains(anchorNode)) {
    return [];
  }
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const leaves = article.drawn();
  const from = pointOf(leaves, startContainer, startOffset, "start");
  const to = pointOf(leaves, endContainer, endOffset, "end");
  return from && to ? stretch(article.shown.text.rich, from, to) : [];
}

type Leaves = ReturnType<Article["drawn"]>;

/** A place outside every leaf is that of the next leaf's beginning, or of the last one's end. */
function pointOf(leaves: Leaves, node: Node, offset: number, edge: "start" | "end"): Point | undefined {
  // The innermost: an item of a list may hold others.
  const own = leaves.findLast(({ element }) => element.contains(node));
  if (own) {
    return { leaf: own.index, at: offsetOf(own.element, node, offset) };
  }
  const point = document.createRange();
  point.setStart(node, offset);
  if (edge === "start") {
    const next = leaves.find(({ element }) => point.comparePoint(element, 0) >= 0);
    return next && { leaf: next.index, at: 0 };
  }
  const last = leaves.findLast(({ element }) => point.comparePoint(element, element.childNodes.length) <= 0);
  return last && { leaf: last.index, at: Infinity };
}

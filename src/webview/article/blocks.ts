/** From blocks to elements: the same drawing for an article, a definition, a hint, an option. */
import type { Block, Rich } from "../../core/rich.ts";
import type { Term } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import { words } from "../words.ts";
import { type Direction, directionOf } from "./direction.ts";
import { atom, drawLeaf, type LeafLook } from "./leaf.ts";

export interface BlockLook extends LeafLook {
  /** Told of every leaf that is drawn. */
  leaf?(element: HTMLElement, index: number): void;
  /** Terms of a leaf, in order. */
  terms(leaf: number): readonly Term[];
  headingId?(id: string): string;
  /** A note at the foot of the page: its item, and where the way back goes. */
  note?(number: number): { id: string; back: HTMLElement };
}

export function drawBlock(rich: Rich, block: Block, look: BlockLook): HTMLElement {
  const children = () => (block.children ?? []).map((child) => drawBlock(rich, child, look));
  const dir = directionOf(rich, [block]);
  switch (block.tag) {
    case "p":
      return paragraph(withLeaf(rich, block, look, el("p", { dir })));
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return heading(rich, block, dir, look);
    case "pre": {
      const code = withLeaf(rich, block, look, el("code", {}));
      return el("pre", { dir: "ltr", class: "scrolls", "data-language": block.language }, code);
    }
    case "blockquote":
      return el("blockquote", { dir }, attributed(children()));
    case "ul":
      return el("ul", { dir }, children());
    case "ol":
      return el("ol", { dir, start: block.start === 1 ? undefined : block.start }, children());
    case "li":
      return item(rich, block, look, children());
    case "table":
      return el("div", { class: "table scrolls" }, el("table", { dir }, children()));
    case "thead":
    case "tbody":
    case "tr":
      return el(block.tag, {}, children());
    case "th":
    case "td": {
      const props = { class: block.align && `align-${block.align}`, dir };
      const cell = block.tag === "th" ? el("th", { ...props, scope: "col" }) : el("td", props);
      return withLeaf(rich, block, look, cell);
    }
    case "hr":
      return el("hr");
    case "footnotes":
      return el(
        "section",
        { dir, class: "footnotes", role: "doc-endnotes", "aria-label": words.say("footnotes") },
        el("ol", {}, children()),
      );
  }
}

function withLeaf<E extends HTMLElement>(rich: Rich, block: Block, look: BlockLook, element: E): E {
  const leaf = block.leaf === undefined ? undefined : rich.leaves[block.leaf];
  if (leaf && block.leaf !== undefined) {
    element.append(drawLeaf(leaf, look.terms(block.leaf), look));
    look.leaf?.(element, block.leaf);
  }
  element.append(...(block.children ?? []).map((child) => drawBlock(rich, child, look)));
  return element;
}

/** A paragraph that is nothing but a picture is set as one. */
function paragraph(element: HTMLParagraphElement): HTMLParagraphElement {
  const only = element.childNodes.length === 1 ? element.firstElementChild : undefined;
  element.classList.toggle("figure", only?.matches("figure, .picture") ?? false);
  return element;
}

/** The page's one first-level heading is the title; one in the text comes below it. */
function heading(rich: Rich, block: Block, dir: Direction, look: BlockLook): HTMLElement {
  const props = { dir, id: block.id === undefined ? undefined : look.headingId?.(block.id) };
  const isPart = block.tag === "h1";
  const tag = isPart ? "h2" : (block.tag as "h2" | "h3" | "h4" | "h5" | "h6");
  return withLeaf(rich, block, look, el(tag, { ...props, class: isPart ? "part" : undefined }));
}

/** Whose words they are stands below them, after a dash. */
function attributed(children: HTMLElement[]): HTMLElement[] {
  const last = children.at(-1);
  if (children.length > 1 && last?.matches("p") && /^\s*[—–―]/.test(last.textContent)) {
    last.classList.add("attribution");
  }
  return children;
}

function item(rich: Rich, block: Block, look: BlockLook, children: HTMLElement[]): HTMLElement {
  const note = block.footnote === undefined ? undefined : look.note?.(block.footnote);
  const element = el("li", { id: note?.id, tabindex: note && -1, value: block.footnote });
  if (block.checked !== undefined) {
    element.classList.add(block.checked ? "task-done" : "task");
    element.append(atom(el("span", { class: "aside" }, `${words.say(block.checked ? "done" : "notDone")} `)));
  }
  if (block.leaf === undefined) {
    element.append(...children);
  } else {
    withLeaf(rich, block, look, element);
  }
  if (note) {
    const last = element.lastElementChild;
    (last instanceof HTMLParagraphElement ? last : element).append(atom(note.back));
  }
  return element;
}

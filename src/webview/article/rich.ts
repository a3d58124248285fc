/** Rich text outside the article: definitions, stems, options, hints, feedback. No pictures, no notes, no headings' ids. */
import type { Rich } from "../../core/rich.ts";
import type { Term } from "../../protocol/reader.ts";
import { el } from "../dom.ts";
import { type BlockLook, drawBlock } from "./blocks.ts";
import { drawLeaf } from "./leaf.ts";
import { link } from "./link.ts";

export interface RichOptions {
  openLink: (href: string) => void;
  terms?: readonly Term[];
  term?: (term: Term) => HTMLElement;
  gap?: (index: number) => HTMLElement;
}

export const drawRich = (rich: Rich, options: RichOptions): HTMLElement[] =>
  rich.blocks.map((block) => drawBlock(rich, block, look(options)));

/** Without a paragraph around it where it is but one: for labels and headings. */
export function drawInline(rich: Rich, options: RichOptions): (Node | string)[] {
  const [only] = rich.leaves;
  const isLine =
    rich.blocks.length === 1 && only && ["p", "h1", "h2", "h3", "h4", "h5", "h6"].includes(only.tag);
  return isLine ? [drawLeaf(only, options.terms ?? [], look(options))] : drawRich(rich, options);
}

export function look(options: RichOptions): BlockLook {
  return {
    terms: (leaf) => options.terms?.filter((term) => term.leaf === leaf) ?? [],
    term: options.term ?? (() => el("span")),
    link: (href) => link(href, options.openLink),
    image: ({ alt }) => el("span", { class: "picture-missing" }, alt),
    footnote: () => el("span"),
    gap: options.gap ?? (() => el("span")),
  };
}

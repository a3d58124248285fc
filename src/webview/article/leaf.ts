/** From a leaf's runs to nodes: marks nest, and a term is one element whatever marks run through it. */
import type { Leaf, Mark, Run } from "../../core/rich.ts";
import type { Term } from "../../protocol/reader.ts";
import { el } from "../dom.ts";

/** How the pieces look that are more than text. */
export interface LeafLook {
  term(term: Term): HTMLElement;
  link(href: string): HTMLElement;
  image(image: NonNullable<Run["image"]>): HTMLElement;
  footnote(number: number): HTMLElement;
  /** Of a cloze question. */
  gap(index: number): HTMLElement;
}

interface Piece {
  run: Run;
  start: number;
  end: number;
  term: Term | undefined;
}

type Wrapper = Mark | { type: "term"; term: Term };

/** `terms`: those of this leaf, in order. `from`, `to`: only this part of the text. */
export function drawLeaf(
  leaf: Leaf,
  terms: readonly Term[],
  look: LeafLook,
  from = 0,
  to = leaf.text.length,
): DocumentFragment {
  const top = document.createDocumentFragment();
  const open: { wrapper: Wrapper; element: HTMLElement }[] = [];
  for (const [piece, wrappers] of withWrappers(pieces(leaf, terms, from, to))) {
    let shared = 0;
    while (
      shared < open.length &&
      shared < wrappers.length &&
      same(open[shared]?.wrapper, wrappers[shared])
    ) {
      shared++;
    }
    open.length = shared;
    for (const wrapper of wrappers.slice(shared)) {
      const element = drawWrapper(wrapper, look);
      (open.at(-1)?.element ?? top).append(element);
      open.push({ wrapper, element });
    }
    (open.at(-1)?.element ?? top).append(drawPiece(leaf, piece, look));
  }
  return top;
}

/** Runs, cut where terms begin and end. */
function* pieces(leaf: Leaf, terms: readonly Term[], from: number, to: number): Generator<Piece> {
  let next = 0;
  for (const run of leaf.runs) {
    const stop = Math.min(run.end, to);
    for (let at = Math.max(run.start, from); at < stop;) {
      while ((terms[next]?.end ?? Infinity) <= at) {
        next++;
      }
      const term = terms[next];
      const inside = term !== undefined && term.start <= at;
      const end = Math.min(stop, inside ? term.end : (term?.start ?? stop));
      yield { run, start: at, end, term: inside ? term : undefined };
      at = end;
    }
  }
}

/** Each piece with what it stands in, outermost first: a term goes inside the marks that all its pieces share. */
function* withWrappers(all: Iterable<Piece>): Generator<[Piece, Wrapper[]]> {
  let group: Piece[] = [];
  for (const piece of all) {
    if (group.length > 0 && (!piece.term || piece.term !== group[0]?.term)) {
      yield* wrap(group);
      group = [];
    }
    group.push(piece);
  }
  yield* wrap(group);
}

function* wrap(group: readonly Piece[]): Generator<[Piece, Wrapper[]]> {
  const [first] = group;
  const term = first?.term;
  // A button inside a link, or a link inside a button, would be neither.
  const plain = !term || group.some(({ run }) => run.kind !== "text" || linked(run));
  let shared = first?.run.marks?.length ?? 0;
  for (const { run } of group) {
    while (
      !(run.marks ?? []).slice(0, shared).every((mark, depth) => same(mark, first?.run.marks?.[depth]))
    ) {
      shared--;
    }
    shared = Math.min(shared, run.marks?.length ?? 0);
  }
  for (const piece of group) {
    const marks = piece.run.marks ?? [];
    yield [
      piece,
      plain ? marks : [...marks.slice(0, shared), { type: "term", term }, ...marks.slice(shared)],
    ];
  }
}

const linked = (run: Run) => run.marks?.some(({ type }) => type === "link") ?? false;

function same(a: Wrapper | undefined, b: Wrapper | undefined): boolean {
  if (a?.type === "term" || b?.type === "term") {
    return a?.type === "term" && b?.type === "term" && a.term === b.term;
  }
  return a?.type === b?.type && (a?.type !== "link" || b?.type !== "link" || a.href === b.href);
}

function drawWrapper(wrapper: Wrapper, look: LeafLook): HTMLElement {
  switch (wrapper.type) {
    case "term":
      return look.term(wrapper.term);
    case "link":
      return look.link(wrapper.href);
    case "em":
    case "strong":
    case "s":
      return el(wrapper.type);
  }
}

function drawPiece(leaf: Leaf, { run, start, end }: Piece, look: LeafLook): Node {
  const text = leaf.text.slice(start, end);
  switch (run.kind) {
    case "text":
      return document.createTextNode(text);
    case "code":
      return el("code", {}, text);
    case "break":
      return atom(el("br"), end - start);
    case "image":
      return atom(run.image ? look.image(run.image) : el("span"), end - start);
    case "footnote":
      return atom(look.footnote(run.footnote ?? 0), end - start);
    case "gap":
      return atom(look.gap(run.gap ?? 0), end - start);
  }
}

/** An element that stands for `length` characters of the leaf's text, whatever text it shows itself. */
export function atom<E extends HTMLElement>(element: E, length = 0): E {
  element.dataset["atom"] = String(length);
  return element;
}

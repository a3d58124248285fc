/** Between places on the page and offsets in a leaf's text. Counts as `drawLeaf` draws: atoms have a length of their own. */

interface Piece {
  node: Text | HTMLElement;
  start: number;
  length: number;
}

/** Text nodes and atoms of a drawn leaf, in order. */
export function* pieces(leaf: HTMLElement): Generator<Piece> {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.parentElement?.closest("[data-atom]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node instanceof Text ? node.length : Number((node as HTMLElement).dataset["atom"] ?? -1);
    if (length >= 0) {
      yield { node: node as Text | HTMLElement, start, length };
      start += length;
    }
  }
}

/** A stretch of a leaf's text as a range of the page; undefined when the text is not as long. */
export function rangeOf(leaf: HTMLElement, start: number, end: number): Range | undefined {
  const range = document.createRange();
  let begun = false;
  for (const piece of pieces(leaf)) {
    const stop = piece.start + piece.length;
    if (!begun && start < stop) {
      begun = true;
      setEdge(piece, start, (node, offset) => range.setStart(node, offset));
    }
    if (begun && end <= stop) {
      setEdge(piece, end, (node, offset) => range.setEnd(node, offset));
      return range;
    }
  }
  return undefined;
}

function setEdge(piece: Piece, offset: number, set: (node: Node, offset: number) => void): void {
  if (piece.node instanceof Text) {
    set(piece.node, Math.max(0, offset - piece.start));
    return;
  }
  const parent = piece.node.parentNode;
  if (parent) {
    const index = [...parent.childNodes].indexOf(piece.node);
    set(parent, offset > piece.start ? index + 1 : index);
  }
}

/**
 * The offset in a leaf's text of a place on the page, the inverse of `rangeOf`. Before the leaf it is 0, after it the length
 * of what is drawn in it.
 */
export function offsetOf(leaf: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let end = 0;
  for (const piece of pieces(leaf)) {
    if (piece.node === node && node instanceof Text) {
      return piece.start + offset;
    }
    // In an atom, or before the piece.
    if (piece.node.contains(node) || point.comparePoint(piece.node, 0) >= 0) {
      return piece.start;
    }
    end = piece.start + piece.length;
  }
  return end;
}

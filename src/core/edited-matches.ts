/** The terms of a text that is edited: only blocks that have been read anew are searched. */
import type { Piece } from "./markdown/piece.ts";
import type { Whole } from "./markdown/whole.ts";
import type { Matcher, TermMatch } from "./match.ts";

interface Known {
  at: number;
  firstLeaf: number;
  matches: TermMatch[];
}

export class EditedMatches {
  #known = new WeakMap<Piece, Known>();

  constructor(private readonly matcher: Matcher) {}

  /** What the matcher finds in the text as it is now. */
  of({ pieces }: Whole): TermMatch[] {
    const all: TermMatch[] = [];
    for (const piece of pieces) {
      for (const match of this.#inPiece(piece)) {
        all.push(match);
      }
    }
    return this.matcher.showFirst(all);
  }

  #inPiece(piece: Piece): TermMatch[] {
    const { at, firstLeaf } = piece;
    const known = this.#known.get(piece);
    if (known?.at === at && known.firstLeaf === firstLeaf) {
      return known.matches;
    }
    const matches = known
      ? known.matches.map((match) => moved(match, at - known.at, firstLeaf - known.firstLeaf))
      : this.matcher.scanLeaves(piece.leaves, firstLeaf);
    this.#known.set(piece, { at, firstLeaf, matches });
    return matches;
  }
}

const moved = ({ leaf, start, end, source, entries, shown }: TermMatch, by: number, leavesBy: number) => ({
  leaf: leaf + leavesBy,
  start,
  end,
  source: { start: source.start + by, end: source.end + by },
  entries,
  shown,
});

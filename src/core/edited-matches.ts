/** The terms of a text that is edited: only blocks that have been read anew are searched. */
import { indexAfter } from "./markdown/part.ts";
import type { Piece } from "./markdown/piece.ts";
import type { Whole } from "./markdown/whole.ts";
import type { Matcher, TermMatch } from "./match.ts";
import type { Leaf } from "./rich.ts";

/** Characters: some milliseconds. */
const usual = 100_000;

export class EditedMatches {
  constructor(private readonly matcher: Matcher) {}

  /** Searches what has not been searched, with a step after about so many characters of text. */
  *inSlices({ pieces }: Whole, slice = usual): Generator<void, void> {
    let searched = 0;
    for (const piece of pieces) {
      if (piece.found?.by === this) {
        continue;
      }
      this.#inPiece(piece);
      searched += piece.leaves.reduce((length, { text }) => length + text.length, 0);
      if (searched >= slice) {
        searched = 0;
        yield;
      }
    }
  }

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

  /** The one around an offset of the file, at its very end too, and the leaf that it stands in. */
  at({ parts, pieces }: Whole, offset: number): { match: TermMatch; leaf: Leaf } | undefined {
    const part = parts[indexAfter(parts, offset) - 1];
    const mentioned = [...(part?.notes.values() ?? []), ...(part?.mentions ?? [])].filter(
      (note) => typeof note !== "string" && pieces.includes(note),
    );
    let found: { match: TermMatch; leaf: Leaf } | undefined;
    for (const piece of part ? [part.piece, ...(mentioned as Piece[])] : []) {
      const match = matchAt(this.#inPiece(piece), offset);
      const leaf = match && piece.leaves[match.leaf - piece.firstLeaf];
      found = leaf && match.source.start >= (found?.match.source.start ?? 0) ? { match, leaf } : found;
    }
    return found;
  }

  #inPiece(piece: Piece): readonly TermMatch[] {
    const { at, firstLeaf, found } = piece;
    const known = found?.by === this ? found : undefined;
    if (known?.at === at && known.firstLeaf === firstLeaf) {
      return known.matches;
    }
    const matches = known
      ? allMoved(known.matches, at - known.at, firstLeaf - known.firstLeaf)
      : this.matcher.scanLeaves(piece.leaves, firstLeaf);
    piece.found = { by: this, at, firstLeaf, matches };
    return matches;
  }
}

function allMoved(matches: readonly TermMatch[], by: number, leavesBy: number): readonly TermMatch[] {
  return matches.length === 0
    ? matches
    : matches.map(({ leaf, start, end, source, entries, shown }) => ({
        leaf: leaf + leavesBy,
        start,
        end,
        source: { start: source.start + by, end: source.end + by },
        entries,
        shown,
      }));
}

/** The last that begins at an offset or before, if it reaches so far. `matches` are in order. */
export function matchAt(matches: readonly TermMatch[], offset: number): TermMatch | undefined {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.source.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const match = matches[low - 1];
  return match && match.source.end >= offset ? match : undefined;
}

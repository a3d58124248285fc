/** Where the characters of a block's inline content stand in the body, whose prefixes and indents are cut out of it. */
import type { Range } from "../rich.ts";
import type { Body } from "./body.ts";

/** From `from` on (in the content) the characters stand at `at`, `at + 1` … in the body, up to the next piece. */
export interface Piece {
  from: number;
  at: number;
  /** Spaces that stand for one tab, at `at`. */
  tab?: boolean;
}

export class Places {
  /** The piece that was used last: most questions come in order. */
  #last = 0;

  /**
   * `pieces` ascend and begin at 0. `shift` is how much was cut off in front. `whole` is the answer where the place of a character
   * is not known.
   */
  constructor(
    readonly pieces: readonly Piece[],
    public shift: number,
    readonly whole: Range,
  ) {}

  /** Offsets of the content in, offsets of the file out. */
  range(start: number, end: number, body: Body): Range {
    if (this.pieces.length === 0 || start < 0) {
      return { start: body.at(this.whole.start), end: body.at(this.whole.end) };
    }
    const first = this.#at(start);
    const last = end > start ? this.#at(end - 1) + 1 : first;
    return { start: body.at(first), end: body.at(Math.max(first, last)) };
  }

  /** Ends of the pieces within a range of the content, its own end included. */
  cuts(start: number, end: number): number[] {
    if (this.pieces.length === 1) {
      return [end];
    }
    const cuts: number[] = [];
    for (let index = this.#find(start + this.shift) + 1; index < this.pieces.length; index++) {
      const from = (this.pieces[index]?.from ?? 0) - this.shift;
      if (from >= end) {
        break;
      }
      cuts.push(from);
    }
    cuts.push(end);
    return cuts;
  }

  /** Whether the content really stands there. If not, `whole` should be used. */
  fits(content: string, body: string): boolean {
    let start = 0;
    for (const end of this.cuts(0, content.length)) {
      const piece = this.pieces[this.#find(start + this.shift)];
      if (!piece || (!piece.tab && !body.startsWith(content.slice(start, end), this.#at(start)))) {
        return false;
      }
      start = end;
    }
    return true;
  }

  #at(offset: number): number {
    const piece = this.pieces[this.#find(offset + this.shift)];
    return piece ? piece.at + (piece.tab ? 0 : offset + this.shift - piece.from) : this.whole.start;
  }

  #find(raw: number): number {
    const { pieces } = this;
    let index = this.#last;
    if ((pieces[index]?.from ?? 0) > raw) {
      let [low, high] = [0, index];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((pieces[middle]?.from ?? 0) > raw) {
          high = middle;
        } else {
          low = middle;
        }
      }
      index = low;
    }
    for (let next = pieces[index + 1]; next && next.from <= raw; next = pieces[index + 1]) {
      index++;
    }
    this.#last = index;
    return index;
  }
}

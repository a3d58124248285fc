/** What stretches of a leaf's text are in the source. */
import type { Range, Run } from "../rich.ts";

/** Asked for stretches in the order of the text. */
export class Places {
  readonly #runs: readonly Run[];
  /** Of the run that has the beginning of the last stretch. */
  #at = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  /**
   * Place in the source of a stretch of text that is not empty, and whether a part of it is in a link. A run that markup
   * made of something else is taken whole.
   */
  of(start: number, end: number): { source: Range; link: boolean } {
    let first = this.#runs[this.#at];
    while (first && first.end <= start) {
      first = this.#runs[++this.#at];
    }
    let last = first;
    let link = isLink(first);
    for (let at = this.#at + 1; last && last.end < end; at++) {
      last = this.#runs[at];
      link ||= isLink(last);
    }
    return {
      source: {
        start: !first ? 0 : isLiteral(first) ? first.source.start + start - first.start : first.source.start,
        end: !last ? 0 : isLiteral(last) ? last.source.start + end - last.start : last.source.end,
      },
      link,
    };
  }
}

const isLink = (run: Run | undefined) => run?.marks?.some(({ type }) => type === "link") ?? false;

const isLiteral = ({ start, end, source }: Run) => source.end - source.start === end - start;

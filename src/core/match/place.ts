/** What stretches of a leaf's text are in the source. */
import type { Range, Run } from "../rich.ts";

/** Asked for stretches in the order of the text. */
export class Places {
  /** Whether a part of the stretch that was asked for last is in a link. */
  link = false;
  readonly #runs: readonly Run[];
  /** Of the run that has the beginning of the last stretch. */
  #at = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  /** Place in the source of a stretch of text that is not empty. A run that markup made of something else is taken whole. */
  of(start: number, end: number): Range {
    let first = this.#runs[this.#at];
    while (first && first.end <= start) {
      first = this.#runs[++this.#at];
    }
    let last = first;
    this.link = isLink(first);
    for (let at = this.#at + 1; last && last.end < end; at++) {
      last = this.#runs[at];
      this.link ||= isLink(last);
    }
    return {
      start: !first ? 0 : isLiteral(first) ? first.source.start + start - first.start : first.source.start,
      end: !last ? 0 : isLiteral(last) ? last.source.start + end - last.start : last.source.end,
    };
  }
}

const isLink = (run: Run | undefined) => run?.marks?.some(({ type }) => type === "link") ?? false;

const isLiteral = ({ start, end, source }: Run) => source.end - source.start === end - start;

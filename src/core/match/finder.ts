/** The forms of all entries, and where they stand in a text: leftmost, then longest. */
import { compose } from "../fold.ts";
import type { Range } from "../rich.ts";
import { Automaton } from "./automaton.ts";
import { mayBegin, mayEnd } from "./boundary.ts";
import { canonical, type Form } from "./forms.ts";
import { grown } from "./grown.ts";
import { BARRIER, NO_GAP, Tokens } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface FoundSpan {
  start: number;
  end: number;
  /** Indexes as they were added, ascending. */
  entries: number[];
}

const INFLECTED = 1;
const POSSESSIVE = 2;

export class Finder {
  readonly #vocabulary = new Vocabulary();
  readonly #automaton = new Automaton();
  readonly #tokens = new Tokens();
  readonly #apostrophe = this.#numberOf("'");
  readonly #s = this.#numberOf("s");
  /** By form. */
  #entry = new Int32Array(64).fill(-1, 0, 1);
  #distance = new Int32Array(64);
  #flags = new Uint8Array(64);
  /** Forms that match only as written. */
  readonly #cased = new Map<number, string>();
  /** The longest match at one place so far: its last token, and the forms of the best rank that end there. */
  #last = 0;
  #rank = 0;
  #best: number[] = [];

  get forms(): number {
    return this.#automaton.forms;
  }

  /** Entries come in ascending order; of forms that rank alike, those of the nearest glossary win. */
  add({ text, cased, inflected, possessive }: Form, entry: number, distance: number): void {
    const flags = (inflected ? INFLECTED : 0) | (possessive ? POSSESSIVE : 0);
    this.#tokens.read(text, this.#vocabulary, true, true);
    const node = this.#automaton.path(this.#tokens);
    for (let known = this.#automaton.newest(node); this.#entry[known] === entry;) {
      if (this.#cased.get(known) === (cased ? text : undefined)) {
        this.#flags[known] = (this.#flags[known] ?? 0) & flags;
        return;
      }
      known = this.#automaton.older(known);
    }
    const form = this.#automaton.add(node);
    this.#entry = grown(this.#entry, form + 1);
    this.#distance = grown(this.#distance, form + 1);
    this.#flags = grown(this.#flags, form + 1);
    this.#entry[form] = entry;
    this.#distance[form] = distance;
    this.#flags[form] = flags;
    if (cased) {
      this.#cased.set(form, text);
    }
  }

  /** All matches in order, but for those that touch a blocked range; the ranges come in ascending order. */
  find(text: string, blocked: readonly Range[]): FoundSpan[] {
    const tokens = this.#tokens;
    const easy = tokens.read(text, this.#vocabulary);
    const composed = easy ? undefined : compose(text);
    const read = composed?.text ?? text;
    if (!easy) {
      tokens.read(read, this.#vocabulary, true);
    }
    const startOf = (token: number) => {
      const start = tokens.start[token] ?? 0;
      return composed?.starts[start] ?? start;
    };
    const endOf = (token: number) => {
      const end = tokens.end[token] ?? 0;
      return composed?.ends[end - 1] ?? end;
    };
    this.#block(blocked, startOf, endOf);
    const found: FoundSpan[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const word = tokens.id[at] ?? 0;
      const node = word && this.#automaton.first(word);
      if (node > 0 && mayBegin(read, tokens, at) && this.#longest(read, at, node)) {
        const entries = [...new Set(this.#best.map((form) => this.#entry[form] ?? 0))].sort((a, b) => a - b);
        found.push({ start: startOf(at), end: endOf(this.#last), entries });
        at = this.#last;
      }
    }
    return found;
  }

  #numberOf(word: string): number {
    this.#tokens.read(word, this.#vocabulary, true, true);
    return this.#tokens.id[0] ?? 0;
  }

  /** Makes tokens in blocked ranges unknown and their gaps impassable. */
  #block(
    blocked: readonly Range[],
    startOf: (token: number) => number,
    endOf: (token: number) => number,
  ): void {
    const tokens = this.#tokens;
    let first = 0;
    for (const { start, end } of blocked) {
      while (first < tokens.count && endOf(first) <= start) {
        first++;
      }
      if (first < tokens.count && startOf(first) >= end) {
        tokens.gap[first] = BARRIER;
      }
      for (let at = first; at < tokens.count && startOf(at) < end; at++) {
        tokens.id[at] = 0;
      }
    }
  }

  /** Whether a match begins with token `at`, which leads to `node`; it is then in `#last` and `#best`. */
  #longest(text: string, at: number, node: number): boolean {
    const tokens = this.#tokens;
    this.#last = -1;
    for (let last = at; node > 0;) {
      if (this.#automaton.newest(node) > 0) {
        this.#accept(text, at, last, node);
      }
      last++;
      const gap = last < tokens.count ? tokens.gap[last] : BARRIER;
      const word = tokens.id[last] ?? 0;
      node = gap === undefined || gap === BARRIER || word === 0 ? 0 : this.#automaton.next(node, gap, word);
    }
    return this.#last >= 0;
  }

  /** Offers the forms that end in `node` with token `last`, alone and with a possessive. */
  #accept(text: string, at: number, last: number, node: number): void {
    const tokens = this.#tokens;
    const plain = mayEnd(tokens, last);
    const possessive = this.#possessiveEnd(text, at, last);
    if (!plain && possessive < 0) {
      return;
    }
    for (let form = this.#automaton.newest(node); form > 0; form = this.#automaton.older(form)) {
      const flags = this.#flags[form] ?? 0;
      const extended = flags & POSSESSIVE && possessive >= 0;
      if ((extended || plain) && this.#isAsWritten(form, text, at, last)) {
        const rank = (this.#distance[form] ?? 0) * 2 + (extended || flags & INFLECTED ? 1 : 0);
        this.#offer(form, rank, extended ? possessive : last);
      }
    }
  }

  #offer(form: number, rank: number, last: number): void {
    if (last > this.#last || (last === this.#last && rank < this.#rank)) {
      this.#last = last;
      this.#rank = rank;
      this.#best = [];
    }
    if (last === this.#last && rank === this.#rank) {
      this.#best.push(form);
    }
  }

  #isAsWritten(form: number, text: string, at: number, last: number): boolean {
    const written = this.#cased.get(form);
    if (written === undefined) {
      return true;
    }
    const read = text.slice(this.#tokens.start[at], this.#tokens.end[last]);
    return read === written || canonical(read) === written;
  }

  /**
   * The token with which a possessive after token `last` ends, else -1: `'s`, or after an s the apostrophe alone. When
   * one stands right before the match, the one after it is taken for a closing quotation mark.
   */
  #possessiveEnd(text: string, at: number, last: number): number {
    const tokens = this.#tokens;
    if (
      last + 1 >= tokens.count ||
      tokens.id[last + 1] !== this.#apostrophe ||
      tokens.gap[last + 1] !== NO_GAP
    ) {
      return -1;
    }
    const after = last + 2;
    if (
      after < tokens.count &&
      tokens.id[after] === this.#s &&
      tokens.gap[after] === NO_GAP &&
      mayEnd(tokens, after)
    ) {
      return after;
    }
    const quoted = tokens.gap[at] === NO_GAP && /['’‘]/.test(text.charAt((tokens.start[at] ?? 0) - 1));
    const onS = /s/i.test(text.charAt((tokens.end[last] ?? 0) - 1));
    return onS && !quoted && mayEnd(tokens, last + 1) ? last + 1 : -1;
  }
}

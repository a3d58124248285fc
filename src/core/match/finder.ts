/** The forms of all entries, and where they stand in a text: leftmost, then longest. */
import { compose } from "../fold.ts";
import type { Range } from "../rich.ts";
import { Automaton } from "./automaton.ts";
import { mayBegin, mayEnd } from "./boundary.ts";
import { APOSTROPHE, characterAt } from "./characters.ts";
import { canonical, type Form } from "./forms.ts";
import { grown } from "./grown.ts";
import { GAP, NO_GAP, Tokens } from "./tokens.ts";

const INFLECTED = 1;
const POSSESSIVE = 2;
const CASED = 4;
/** Of the number that a form is kept as: its flags, and above them its entry. */
const FLAGS = 7;
const ENTRY = 3;

export class Finder {
  readonly #automaton = new Automaton();
  readonly #tokens = new Tokens();
  /** By form, and by entry. */
  #form = new Int32Array(64).fill(-1, 0, 1);
  #distance = new Int32Array(64);
  /** Forms that match only as written. */
  readonly #cased = new Map<number, string>();
  /** The longest match at one place so far: its last token, and the entries of the best rank that end there. */
  #last = 0;
  #rank = 0;
  #best: number[] = [];

  get forms(): number {
    return this.#automaton.forms;
  }

  /** Entries come in ascending order; of forms that rank alike, those of the nearest glossary win. */
  add({ text, cased, inflected, possessive }: Form, entry: number, distance: number): void {
    const flags = (inflected ? INFLECTED : 0) | (possessive ? POSSESSIVE : 0) | (cased ? CASED : 0);
    this.#tokens.read(text, true);
    const node = this.#automaton.path(this.#tokens);
    for (let known = this.#automaton.newest(node); this.#entryOf(known) === entry;) {
      const other = this.#form[known] ?? 0;
      if ((other & CASED) === (flags & CASED) && (!cased || this.#cased.get(known) === text)) {
        this.#form[known] = other & (flags | ~FLAGS);
        return;
      }
      known = this.#automaton.older(known);
    }
    const form = this.#automaton.add(node);
    this.#form = grown(this.#form, form + 1);
    this.#form[form] = (entry << ENTRY) | flags;
    this.#distance = grown(this.#distance, entry + 1);
    this.#distance[entry] = distance;
    if (cased) {
      this.#cased.set(form, text);
    }
  }

  /**
   * All matches in order, but for those that touch a blocked range; the ranges come in ascending order. Entries are
   * indexes as they were added, ascending.
   */
  find(
    text: string,
    blocked: readonly Range[],
    found: (start: number, end: number, entries: number[]) => void,
  ): void {
    const tokens = this.#tokens;
    const easy = tokens.read(text);
    const composed = easy ? undefined : compose(text);
    if (!easy) {
      tokens.read(composed?.text ?? text, true);
    }
    const startOf = (token: number) => {
      const start = tokens.start(token);
      return composed?.starts[start] ?? start;
    };
    const endOf = (token: number) => {
      const end = tokens.end(token);
      return composed?.ends[end - 1] ?? end;
    };
    if (blocked.length > 0) {
      this.#block(blocked, startOf, endOf);
    }
    const automaton = this.#automaton;
    const { count } = tokens;
    for (let at = 0; at < count; at++) {
      if (automaton.mayBegin(tokens.hash(at)) && this.#longest(at)) {
        found(startOf(at), endOf(this.#last), inOrder(this.#best));
        at = this.#last;
      }
    }
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
        tokens.bar(first);
      }
      for (let at = first; at < tokens.count && startOf(at) < end; at++) {
        tokens.hide(at);
      }
    }
  }

  /** Whether a match begins with token `at`; it is then in `#last` and `#best`. */
  #longest(at: number): boolean {
    const tokens = this.#tokens;
    const automaton = this.#automaton;
    let node = automaton.first(tokens, at);
    if (node === 0 || !mayBegin(tokens, at)) {
      return false;
    }
    this.#last = -1;
    for (let last = at; node > 0;) {
      if (automaton.newest(node) > 0) {
        this.#accept(at, last, node);
      }
      last++;
      node = last < tokens.count ? automaton.next(node, tokens, last) : 0;
    }
    return this.#last >= 0;
  }

  /** Offers the forms that end in `node` with token `last`, alone and with a possessive. */
  #accept(at: number, last: number, node: number): void {
    const plain = mayEnd(this.#tokens, last);
    const possessive = this.#possessiveEnd(at, last);
    if (!plain && possessive < 0) {
      return;
    }
    for (let form = this.#automaton.newest(node); form > 0; form = this.#automaton.older(form)) {
      const flags = (this.#form[form] ?? 0) & FLAGS;
      const extended = flags & POSSESSIVE && possessive >= 0;
      if ((extended || plain) && (!(flags & CASED) || this.#isAsWritten(form, at, last))) {
        const entry = this.#entryOf(form);
        const rank = (this.#distance[entry] ?? 0) * 2 + (extended || flags & INFLECTED ? 1 : 0);
        this.#offer(entry, rank, extended ? possessive : last);
      }
    }
  }

  #offer(entry: number, rank: number, last: number): void {
    if (last > this.#last || (last === this.#last && rank < this.#rank)) {
      this.#last = last;
      this.#rank = rank;
      this.#best = [entry];
    } else if (last === this.#last && rank === this.#rank) {
      this.#best.push(entry);
    }
  }

  #entryOf(form: number): number {
    return (this.#form[form] ?? 0) >> ENTRY;
  }

  #isAsWritten(form: number, at: number, last: number): boolean {
    const tokens = this.#tokens;
    const written = this.#cased.get(form);
    const read = tokens.text.slice(tokens.start(at), tokens.end(last));
    return read === written || canonical(read) === written;
  }

  /**
   * The token with which a possessive after token `last` ends, else -1: `'s`, or after an s the apostrophe alone. When
   * one stands right before the match, the one after it is taken for a closing quotation mark.
   */
  #possessiveEnd(at: number, last: number): number {
    const tokens = this.#tokens;
    const after = last + 1;
    const kind = after < tokens.count ? tokens.info(after) : 0;
    if (!(kind & APOSTROPHE) || (kind & GAP) !== NO_GAP || tokens.hash(after) === 0) {
      return -1;
    }
    if (this.#isS(after + 1) && mayEnd(tokens, after + 1)) {
      return after + 1;
    }
    const before = tokens.text.charAt(tokens.start(at) - 1);
    const quoted = (tokens.info(at) & GAP) === NO_GAP && /['’‘]/.test(before);
    const onS = /s/i.test(tokens.text.charAt(tokens.end(last) - 1));
    return onS && !quoted && mayEnd(tokens, after) ? after : -1;
  }

  /** Whether token `at` is an s that nothing stands before. */
  #isS(at: number): boolean {
    const tokens = this.#tokens;
    return (
      at < tokens.count &&
      tokens.hash(at) !== 0 &&
      (tokens.info(at) & GAP) === NO_GAP &&
      tokens.end(at) - tokens.start(at) === 1 &&
      (characterAt(tokens.text, tokens.start(at)) & 0xffff) === S
    );
  }
}

const S = 0x73;

/** Each once, ascending. */
const inOrder = (entries: number[]) =>
  entries.length === 1 ? entries : [...new Set(entries)].sort((a, b) => a - b);

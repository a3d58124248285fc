/** The forms of all entries, and where they stand in a text: leftmost, then longest. */
import { compose } from "../fold.ts";
import type { Range } from "../rich.ts";
import { Automaton } from "./automaton.ts";
import { mayBegin, mayEnd } from "./boundary.ts";
import { APOSTROPHE, characterAt } from "./characters.ts";
import { canonical, type Form } from "./forms.ts";
import { GAP, NO_GAP, Tokens } from "./tokens.ts";

/**
 * The number that a form is kept as: these flags, and above them its entry, or of a form that matches only as written its
 * place among those; counted from 1.
 */
const INFLECTED = 1;
const POSSESSIVE = 2;
const CASED = 4;
const ABOVE = 3;

export class Finder {
  /** Number of forms, counted once for each entry that has them. */
  forms = 0;
  readonly #keys: readonly string[];
  readonly #automaton: Automaton;
  readonly #tokens = new Tokens();
  /** The keys of matches of one entry, made when it is found first. */
  readonly #alone: (readonly string[] | undefined)[];
  /** Forms that match only as written. */
  readonly #cased: { entry: number; text: string }[] = [];
  /** By entry; none where all are of the nearest glossary. */
  readonly #distances: number[] = [];
  /** The longest match at one place so far: its last token, a form that ends there, and the others if there are any. */
  #last = 0;
  #best = 0;
  #others: number[] = [];

  /** Keys of all entries, in the order of the scope. */
  constructor(keys: readonly string[]) {
    this.#keys = keys;
    // All at once: an array that grows by far jumps becomes a slow map.
    this.#alone = keys.map(() => undefined);
    this.#automaton = new Automaton(keys.length);
  }

  /** Entries come as indexes, ascending; of forms that rank alike, those of the nearest glossary win. */
  add({ text, cased, inflected, possessive }: Form, entry: number, distance: number): void {
    if (distance > 0) {
      this.#distances[entry] = distance;
    }
    this.#tokens.read(text, true);
    const node = this.#automaton.path(this.#tokens);
    const flags = (inflected ? INFLECTED : 0) | (possessive ? POSSESSIVE : 0);
    const { endings } = this.#automaton;
    let list = this.#automaton.ending(node);
    for (; list !== 0 && this.#entryOf(endings.form(list)) === entry; list = endings.older(list)) {
      const known = endings.form(list);
      if (this.#writtenAs(known) === (cased ? text : undefined)) {
        this.#automaton.replace(node, known, known & (flags | ~(INFLECTED | POSSESSIVE)));
        return;
      }
    }
    this.forms++;
    this.#automaton.add(
      node,
      cased ? (this.#cased.push({ entry, text }) << ABOVE) | CASED | flags : ((entry + 1) << ABOVE) | flags,
    );
  }

  /** No more forms come; only now can they be found. */
  seal(): void {
    this.#automaton.seal();
  }

  /**
   * All matches in order, but for those that touch a blocked range; the ranges come in ascending order. Keys are
   * in the order of the scope.
   */
  find(
    text: string,
    blocked: readonly Range[],
    found: (start: number, end: number, keys: readonly string[]) => void,
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
    const { count, cells } = this.#automaton.candidates(tokens);
    let free = 0;
    for (let each = 0; each < count; each += 2) {
      const at = cells[each] ?? 0;
      if (at >= free && this.#longest(at, cells[each + 1] ?? 0)) {
        found(startOf(at), endOf(this.#last), this.#bestKeys());
        free = this.#last + 1;
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
      // The first token that ends after it begins, by halves: there are few ranges and many tokens.
      for (let beyond = tokens.count; first < beyond;) {
        const middle = (first + beyond) >> 1;
        if (endOf(middle) <= start) {
          first = middle + 1;
        } else {
          beyond = middle;
        }
      }
      if (first < tokens.count && startOf(first) >= end) {
        tokens.bar(first);
      }
      for (let at = first; at < tokens.count && startOf(at) < end; at++) {
        tokens.hide(at);
      }
    }
  }

  /** Whether a match begins with token `at`, which leads to `first`; it is then in `#last` and `#best`. */
  #longest(at: number, first: number): boolean {
    const tokens = this.#tokens;
    const automaton = this.#automaton;
    if (first === 0 || !mayBegin(tokens, at)) {
      return false;
    }
    this.#last = -1;
    for (let last = at, node = first; node > 0;) {
      const list = automaton.ending(node);
      if (list !== 0) {
        this.#accept(at, last, list);
      }
      node = automaton.next(node, tokens, ++last);
    }
    return this.#last >= 0;
  }

  /** Offers the forms that end with token `last`, alone and with a possessive. */
  #accept(at: number, last: number, forms: number): void {
    const plain = mayEnd(this.#tokens, last);
    const possessive = this.#possessiveEnd(at, last);
    if (!plain && possessive < 0) {
      return;
    }
    const { endings } = this.#automaton;
    for (let list = forms; list !== 0; list = endings.older(list)) {
      const form = endings.form(list);
      const extended = form & POSSESSIVE && possessive >= 0;
      if ((extended || plain) && (!(form & CASED) || this.#isAsWritten(form, at, last))) {
        this.#offer(extended ? form | INFLECTED : form, extended ? possessive : last);
      }
    }
  }

  #offer(form: number, last: number): void {
    if (last > this.#last) {
      this.#last = last;
      this.#best = form;
      this.#others = none;
    } else if (last === this.#last) {
      this.#others = [...this.#others, form];
    }
  }

  /**
   * Keys of the entries of the best match: those of the nearest glossary, and of these rather by forms that are not
   * inflected.
   */
  #bestKeys(): readonly string[] {
    if (this.#others.length === 0) {
      return this.#keysOf(this.#entryOf(this.#best));
    }
    // Few and ascending: each is put where it belongs.
    const entries: number[] = [];
    let best = this.#rankOf(this.#best);
    let form = this.#best;
    for (let other = 0; other <= this.#others.length; form = this.#others[other++] ?? 0) {
      const rank = this.#rankOf(form);
      if (rank < best) {
        best = rank;
        entries.length = 0;
      }
      if (rank === best) {
        insert(entries, this.#entryOf(form));
      }
    }
    const [first = 0] = entries;
    return entries.length === 1 ? this.#keysOf(first) : entries.map((entry) => this.#keyOf(entry));
  }

  /** The lower the better. */
  #rankOf(form: number): number {
    return (this.#distances[this.#entryOf(form)] ?? 0) * 2 + (form & INFLECTED ? 1 : 0);
  }

  #keysOf(entry: number): readonly string[] {
    return (this.#alone[entry] ??= [this.#keyOf(entry)]);
  }

  #keyOf(entry: number): string {
    return this.#keys[entry] ?? "";
  }

  #entryOf(form: number): number {
    const at = (form >> ABOVE) - 1;
    return form & CASED ? (this.#cased[at]?.entry ?? 0) : at;
  }

  #writtenAs(form: number): string | undefined {
    return form & CASED ? this.#cased[(form >> ABOVE) - 1]?.text : undefined;
  }

  #isAsWritten(form: number, at: number, last: number): boolean {
    const tokens = this.#tokens;
    const written = this.#writtenAs(form);
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

/** Into numbers that ascend, unless it is there. */
function insert(numbers: number[], number: number): void {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) > number) {
    at--;
  }
  if (at === 0 || numbers[at - 1] !== number) {
    numbers.splice(at, 0, number);
  }
}

const S = 0x73;

const none: number[] = [];

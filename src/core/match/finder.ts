/** The forms of all entries, and where they stand in a text: leftmost, then longest. */
import { compose } from "../fold.ts";
import type { Range } from "../rich.ts";
import { Automaton } from "./automaton.ts";
import { composedRange } from "./blocked.ts";
import { isPlain, mayBegin, mayEnd, possessiveEnd } from "./boundary.ts";
import { canonical, type Form } from "./forms.ts";
import { grown } from "./grown.ts";
import {
  ABOVE,
  CANDIDATE_SIZE,
  CASED,
  ENDING,
  FIRST_WORD,
  FORMS,
  INFLECTED,
  KIND_BITS,
  MATCH_END,
  MATCH_SIZE,
  NODE,
  POSSESSIVE,
  TOKENS,
} from "./layout.ts";
import type { Marks } from "./marks.ts";
import { Tokens } from "./tokens.ts";

export class Finder {
  /** Number of forms, counted once for each entry that has them. */
  forms = 0;
  readonly #keys: readonly string[];
  readonly #automaton: Automaton;
  readonly #tokens = new Tokens();
  /** The keys of matches of one entry, made when it is found first. */
  readonly #alone: (readonly string[] | undefined)[];
  /** The same of lists of forms, by `Endings.index`. */
  #shared: (readonly string[] | undefined)[] = [];
  /** Forms that match only as written. */
  readonly #cased: { entry: number; text: string }[] = [];
  /** By entry; none where all are of the nearest glossary. */
  readonly #distances: number[] = [];
  /** The longest match at one place so far: its end, what ends there (a form, or a whole list), and other forms if there are any. */
  #end = 0;
  #best = 0;
  #others: number[] = [];
  #matches = new Int32Array(64);

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
    this.#shared = Array.from({ length: this.#automaton.endings.size }, () => undefined);
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
    const away = composed ? blocked.map((range) => composedRange(range, composed)) : blocked;
    tokens.block(away);
    const { marks } = tokens;
    const { count, cells } = this.#automaton.candidates(marks);
    // Keys are looked up at the end, all in a row, for the reason that nodes are; here are those that no list has.
    const mixed: (readonly string[])[] = [];
    let used = 0;
    let free = 0;
    let block = 0;
    const offer = (start: number) => {
      const end = this.#end;
      if (end > start) {
        const matches = (this.#matches = grown(this.#matches, used + MATCH_SIZE));
        matches[used] = start;
        matches[used + MATCH_END] = end;
        matches[used + ENDING] = this.#others.length === 0 ? this.#best : 0;
        if (this.#others.length > 0) {
          mixed.push(this.#keysOf([this.#best, ...this.#others]));
        }
        used += MATCH_SIZE;
        free = end;
      }
    };
    for (let each = 0; each < count; each += CANDIDATE_SIZE) {
      const place = cells[each] ?? 0;
      const node = cells[each + NODE] ?? 0;
      const mark = place >> KIND_BITS;
      const start = marks.start(mark);
      const last = place & TOKENS ? marks.end(mark) : start;
      if (last < free) {
        continue;
      }
      while (block < away.length && (away[block]?.end ?? 0) <= start) {
        block++;
      }
      const limit = block < away.length ? (away[block]?.start ?? 0) : marks.text.length;
      if (
        !(place & TOKENS) &&
        this.#longestEasy(marks, mark, place & FIRST_WORD ? node : 0, cells[each + FORMS] ?? 0, limit)
      ) {
        offer(start);
        continue;
      }
      for (let at = tokens.from(mark); tokens.has(at) && tokens.start(at) <= last; at++) {
        const from = tokens.start(at);
        if (from >= free) {
          this.#longest(at, place & TOKENS ? this.#automaton.first(tokens, at) : node);
          offer(from);
        }
      }
    }
    const matches = this.#matches;
    for (let at = 0, other = 0; at < used; at += MATCH_SIZE) {
      const start = matches[at] ?? 0;
      const end = matches[at + MATCH_END] ?? 0;
      const ending = matches[at + ENDING] ?? 0;
      const keys = ending === 0 ? (mixed[other++] ?? []) : this.#keysOfList(ending);
      found(composed?.starts[start] ?? start, composed?.ends[end - 1] ?? end, keys);
    }
  }

  /**
   * Finds the longest match that begins with the word before a mark, in which forms end, and which leads to `first` if forms
   * may go on. False when the match may be more than words with a space between, before `limit`, and nothing at their ends
   * that makes a difference.
   */
  #longestEasy(marks: Marks, mark: number, first: number, forms: number, limit: number): boolean {
    const automaton = this.#automaton;
    const start = marks.start(mark);
    this.#end = start;
    if (!isPlain(marks, mark - 1)) {
      return false;
    }
    let [last, node, list] = [mark, first, forms];
    while (marks.end(last) <= limit && isPlain(marks, last)) {
      if (list !== 0) {
        this.#accept(start, marks.end(last), list, true, 0);
      }
      if (node === 0 || !automaton.isLonger(node)) {
        return true;
      }
      if (!marks.isFollowed(last)) {
        return !automaton.mayGoOn(marks, last);
      }
      node = automaton.nextWord(node, marks, ++last);
      if (node === 0) {
        return true;
      }
      list = automaton.ending(node);
    }
    return false;
  }

  /** Finds the longest match that begins with token `at`, which leads to `first`. */
  #longest(at: number, first: number): void {
    const tokens = this.#tokens;
    const automaton = this.#automaton;
    const start = tokens.start(at);
    this.#end = start;
    if (first === 0 || tokens.hash(at) === 0 || !mayBegin(tokens, at)) {
      return;
    }
    for (let last = at, node = first; node > 0;) {
      const list = automaton.ending(node);
      if (list !== 0) {
        const possessive = possessiveEnd(tokens, at, last);
        this.#accept(start, tokens.end(last), list, mayEnd(tokens, last), possessive);
      }
      node = automaton.next(node, tokens, ++last);
    }
  }

  /**
   * Offers the forms of a list where they end, unless they may not end there (`plain`), and where their possessive does,
   * if there is one.
   */
  #accept(start: number, end: number, forms: number, plain: boolean, possessive: number): void {
    if (!plain && possessive === 0) {
      return;
    }
    if (possessive === 0 && end > this.#end && forms < 0 && !this.#isCased(forms)) {
      this.#offer(forms, end);
      return;
    }
    const { endings } = this.#automaton;
    for (let list = forms; list !== 0; list = endings.older(list)) {
      const form = endings.form(list);
      const extended = form & POSSESSIVE && possessive > 0;
      if ((extended || plain) && (!(form & CASED) || this.#isAsWritten(form, start, end))) {
        this.#offer(extended ? form | INFLECTED : form, extended ? possessive : end);
      }
    }
  }

  #offer(form: number, end: number): void {
    if (end > this.#end) {
      this.#end = end;
      this.#best = form;
      this.#others = none;
    } else if (end === this.#end) {
      this.#others = [...this.#others, form];
    }
  }

  /** Whether a list has a form that matches only as written. */
  #isCased(forms: number): boolean {
    const { endings } = this.#automaton;
    let flags = 0;
    for (let list = forms; list !== 0; list = endings.older(list)) {
      flags |= endings.form(list);
    }
    return (flags & CASED) > 0;
  }

  /** Keys of what a list has; of most lists they are asked for again and again. */
  #keysOfList(list: number): readonly string[] {
    if (list > 0) {
      return this.#keysOfEntry(this.#entryOf(list));
    }
    const { endings } = this.#automaton;
    return (this.#shared[endings.index(list)] ??= this.#keysOf(endings.forms(list)));
  }

  /** Keys of the entries of forms: those of the nearest glossary, and of these rather by forms that are not inflected. */
  #keysOf(forms: readonly number[]): readonly string[] {
    const best = forms.reduce((least, form) => Math.min(least, this.#rankOf(form)), Infinity);
    const entries = forms.filter((form) => this.#rankOf(form) === best).map((form) => this.#entryOf(form));
    const [first = 0, ...more] = [...new Set(entries)].sort((a, b) => a - b);
    return more.length === 0
      ? this.#keysOfEntry(first)
      : [first, ...more].map((entry) => this.#keys[entry] ?? "");
  }

  /** The lower the better. */
  #rankOf(form: number): number {
    return (this.#distances[this.#entryOf(form)] ?? 0) * 2 + (form & INFLECTED ? 1 : 0);
  }

  #keysOfEntry(entry: number): readonly string[] {
    return (this.#alone[entry] ??= [this.#keys[entry] ?? ""]);
  }

  #entryOf(form: number): number {
    const at = (form >> ABOVE) - 1;
    return form & CASED ? (this.#cased[at]?.entry ?? 0) : at;
  }

  #writtenAs(form: number): string | undefined {
    return form & CASED ? this.#cased[(form >> ABOVE) - 1]?.text : undefined;
  }

  #isAsWritten(form: number, start: number, end: number): boolean {
    const written = this.#writtenAs(form);
    const read = this.#tokens.text.slice(start, end);
    return read === written || canonical(read) === written;
  }
}

const none: number[] = [];

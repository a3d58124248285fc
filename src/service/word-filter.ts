/**
 * The words of a file in a few hundred bytes: a Bloom filter (Bloom 1970; two hashes make all others, Kirsch and
 * Mitzenmacher 2006). It may take a word for one that it has, about once in a hundred times, and never misses one.
 */
import { compose, foldCase, isAscii } from "../core/fold.ts";
import { parseMarkdown } from "../core/markdown.ts";
import { characterOf, known, letters } from "../core/match/characters.ts";
import { ASTRAL, SUSPECT, WORD } from "../core/match/layout.ts";

export type WordFilter = Uint8Array;

const bitsPerWord = 10;
const probes = 5;

/** Letters of scripts without spaces are words of their own. */
const aWord =
  /(?=[\p{L}\p{M}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text as forms are compared: in NFC, folded; each once. */
export function wordsOf(text: string): Set<string> {
  if (isAscii(text)) {
    return new Set(text.toLowerCase().match(/[a-z0-9]+/g));
  }
  const normal = compose(text)?.text ?? text;
  const words = new Set<string>();
  for (const [found] of normal.matchAll(aWord)) {
    words.add(found);
  }
  return new Set([...words].map(foldCase));
}

/** Words as a filter knows them. */
export type Hashes = Iterable<number>;

export const hashesOf = (words: ReadonlySet<string>): number[] => [...words].map(hashOf);

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) {
    hash = mix(hash, word.charCodeAt(at));
  }
  return hash;
}

const seed = 0x811c9dc5 | 0;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Of all words that are read in a Markdown file, and maybe of some that are only written. `read`: the file as it is read. */
export function fileHashes(markdown: string, read = () => parseMarkdown(markdown).rich): Set<number> {
  const hashes = new Set<number>();
  // Where markup, an escape or an entity may stand within a word, only reading tells the words.
  if (!addHashes(markdown, hashes)) {
    for (const { text } of read().leaves) {
      addHashes(text, hashes);
    }
  }
  return hashes;
}

/**
 * Adds the hashes of a text's words. Nearly all of them have only letters that fold one to one, and are hashed where they stand.
 * False when, if the text is Markdown, other words may be read.
 */
export function addHashes(text: string, hashes: Set<number>): boolean {
  let asWritten = !/&[#\w]|\\/.test(text);
  let [start, hash] = [-1, seed];
  // Whether there has been nothing but signs of markup since a letter.
  let within = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    const letter = unit === UNDERSCORE ? 0 : letterOf(text, at, unit);
    if (letter !== 0) {
      asWritten &&= !within;
      start = start < 0 ? at : start;
      hash = mix(hash, letter);
      continue;
    }
    if (unit > 0x7f && isHard(text, at, unit)) {
      const [from, to] = [start < 0 ? at : start, endOfHard(text, at)];
      for (const each of wordsOf(text.slice(from, to))) {
        hashes.add(hashOf(each));
      }
      [start, hash, within, at] = [-1, seed, true, to - 1];
      continue;
    }
    const isMark = unit < 0x80 && marks[unit] === 1;
    within = isMark && (within || start >= 0);
    if (start >= 0) {
      hashes.add(hash);
      [start, hash] = [-1, seed];
    }
  }
  return asWritten;
}

const SPACE = 0x20;
const UNDERSCORE = 0x5f;
/** Signs of markup that may stand within a word. */
const marks = new Uint8Array(0x80);
for (const sign of "*_~`<") {
  marks[sign.charCodeAt(0)] = 1;
}

/** What a letter folds to, if that is one unit and nothing composes with it; else 0. */
function letterOf(text: string, at: number, unit: number): number {
  if (known[unit] === 0) {
    characterOf(text, at, unit);
  }
  return Math.max(0, letters[unit] ?? 0);
}

/** Whether a character that is no easy letter is part of a word, or may change what is beside it. */
const isHard = (text: string, at: number, unit: number): boolean =>
  (characterOf(text, at, unit) & (WORD | SUSPECT | ASTRAL)) !== 0;

/** Where the next ASCII character stands that no word has: nothing that composes reaches over it. */
function endOfHard(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit < 0x80 && (unit === UNDERSCORE || letterOf(text, end, unit) === 0)) {
      break;
    }
    end++;
  }
  return end;
}

export function wordFilter(hashes: ReadonlySet<number>): WordFilter {
  const filter = new Uint8Array(Math.max(8, Math.ceil((hashes.size * bitsPerWord) / 8)));
  const size = filter.length * 8;
  for (const first of hashes) {
    const step = secondOf(first) % size;
    for (let n = 0, at = (first >>> 0) % size; n < probes; n++, at += at + step < size ? step : step - size) {
      filter[at >> 3] = (filter[at >> 3] ?? 0) | (1 << (at & 7));
    }
  }
  return filter;
}

export function hasWords(filter: WordFilter, hashes: Hashes): boolean {
  const size = filter.length * 8;
  for (const first of hashes) {
    const step = secondOf(first) % size;
    for (let n = 0, at = (first >>> 0) % size; n < probes; n++, at += at + step < size ? step : step - size) {
      if (((filter[at >> 3] ?? 0) & (1 << (at & 7))) === 0) {
        return false;
      }
    }
  }
  return true;
}

/** Of groups of sets of words, those of which a file has all words of one. Undefined: there is no file. */
export function usedAmong<K>(
  filters: readonly WordFilter[],
  groups: ReadonlyMap<K, readonly Hashes[]>,
): Set<K> | undefined {
  const used = new Set<K>();
  for (const [key, wanted] of groups) {
    if (filters.some((filter) => wanted.some((words) => hasWords(filter, words)))) {
      used.add(key);
    }
  }
  return filters.length > 0 ? used : undefined;
}

/** The same with its halves exchanged, well mixed. */
const secondOf = (hash: number): number => (Math.imul((hash << 16) | (hash >>> 16), 0x85ebca6b) | 1) >>> 0;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** As text, six bits a character. */
export function encode(filter: WordFilter): string {
  const codes = new Uint8Array(Math.ceil(filter.length / 3) * 4);
  for (let at = 0, to = 0; at < filter.length; at += 3) {
    const sum = ((filter[at] ?? 0) << 16) | ((filter[at + 1] ?? 0) << 8) | (filter[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) {
      codes[to++] = digits.charCodeAt((sum >> shift) & 63);
    }
  }
  const parts = [`${filter.length}:`];
  for (let at = 0; at < codes.length; at += atOnce) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + atOnce)));
  }
  return parts.join("");
}

/** A call has so many arguments at most. */
const atOnce = 4096;

/** Undefined for what was not made by `encode`. */
export function decode(text: string): WordFilter | undefined {
  const [, length = "", data = ""] = /^(\d{1,9}):([A-Za-z0-9+/]*)$/.exec(text) ?? [];
  const size = Number(length);
  if (length === "" || size < 8 || data.length !== Math.ceil(size / 3) * 4) {
    return undefined;
  }
  const filter = new Uint8Array(size);
  for (let at = 0; at < data.length; at += 4) {
    let sum = 0;
    for (let n = 0; n < 4; n++) {
      sum = (sum << 6) | valueOf(data.charCodeAt(at + n));
    }
    for (let n = 0; n < 3 && (at / 4) * 3 + n < size; n++) {
      filter[(at / 4) * 3 + n] = (sum >> (16 - 8 * n)) & 255;
    }
  }
  return filter;
}

const values = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) {
  values[digits.charCodeAt(value)] = value;
}
const valueOf = (code: number): number => values[code] ?? 0;

/**
 * The words of a file in a few hundred bytes: a Bloom filter (Bloom 1970; two hashes make all others, Kirsch and
 * Mitzenmacher 2006). It may take a word for one that it has, about once in a hundred times, and never misses one.
 */
import { parseArticle } from "../core/article.ts";
import { compose, foldCase } from "../core/fold.ts";

export type WordFilter = Uint8Array;

const bitsPerWord = 10;
const probes = 5;

/** Characters of scripts without spaces are words of their own. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text as forms are compared: in NFC, folded; each once. */
export function wordsOf(text: string): Set<string> {
  const normal = compose(text)?.text ?? text;
  const words = new Set<string>();
  for (const [found] of normal.matchAll(word)) {
    words.add(found);
  }
  return new Set([...words].map((each) => (/^[\0-\x7f]*$/.test(each) ? each.toLowerCase() : foldCase(each)))); // oxlint-disable-line no-control-regex -- ASCII
}

/** All words that are read in a Markdown file, and maybe some that are only written. */
export function fileWords(markdown: string): Set<string> {
  // Where markup, an escape or an entity may stand within a word, only reading tells the words.
  const written = !/&[#\w]|\\|[\p{L}\p{M}\p{N}][*_~`<]+[\p{L}\p{M}\p{N}]/u.test(markdown);
  return written
    ? wordsOf(markdown)
    : new Set(parseArticle(markdown).rich.leaves.flatMap(({ text }) => [...wordsOf(text)]));
}

export function wordFilter(words: ReadonlySet<string>): WordFilter {
  const filter = new Uint8Array(Math.max(8, Math.ceil((words.size * bitsPerWord) / 8)));
  const size = filter.length * 8;
  for (const [first, second] of hashesOf(words)) {
    for (let n = 0; n < probes; n++) {
      const bit = (first + n * second) % size;
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

/** Words as a filter knows them. */
export type Hashes = readonly (readonly [first: number, second: number])[];

/** FNV-1a, and the same with its halves exchanged. */
export function hashesOf(words: ReadonlySet<string>): Hashes {
  return [...words].map((each) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < each.length; at++) {
      hash = Math.imul(hash ^ each.charCodeAt(at), 0x01000193);
    }
    return [hash >>> 0, (Math.imul((hash << 16) | (hash >>> 16), 0x85ebca6b) | 1) >>> 0];
  });
}

export function hasWords(filter: WordFilter, hashes: Hashes): boolean {
  const size = filter.length * 8;
  for (const [first, second] of hashes) {
    for (let n = 0; n < probes; n++) {
      const bit = (first + n * second) % size;
      if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) {
        return false;
      }
    }
  }
  return true;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** As text, six bits a character. */
export function encode(filter: WordFilter): string {
  let text = "";
  for (let at = 0; at < filter.length; at += 3) {
    const [a = 0, b = 0, c = 0] = filter.subarray(at, at + 3);
    const sum = (a << 16) | (b << 8) | c;
    for (let shift = 18; shift >= 0; shift -= 6) {
      text += digits[(sum >> shift) & 63] ?? "";
    }
  }
  return `${filter.length}:${text}`;
}

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

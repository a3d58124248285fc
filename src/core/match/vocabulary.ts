/**
 * The words that occur in forms, numbered. A hash only says where to look: a word is compared unit by unit before it
 * counts, so that no word is ever taken for another.
 */
import { characterAt } from "./characters.ts";
import { grown } from "./grown.ts";

export const SEED = 0x811c9dc5 | 0;

/** FNV-1a, a UTF-16 unit at a time. */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

export class Vocabulary {
  /** Number of words. They are numbered from 1. */
  size = 0;
  /** Open addressing; 0 is free. At most half full. */
  #slots = new Int32Array(64);
  #hashes = new Int32Array(32);
  /** Word `n` is in `#units` from `#offsets[n]` to `#offsets[n + 1]`. */
  #offsets = new Int32Array(32);
  #units = new Uint16Array(256);

  /** The number of the word that `text` folds to between `start` and `end`, where each character is PLAIN; else 0. */
  find(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || (this.#hashes[id] === hash && this.#equals(id, text, start, end))) {
        return id;
      }
    }
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const offset = this.#offsets[id] ?? 0;
    if ((this.#offsets[id + 1] ?? 0) - offset !== end - start) {
      return false;
    }
    for (let i = 0; i < end - start; i++) {
      if (this.#units[offset + i] !== (characterAt(text, start + i) & 0xffff)) {
        return false;
      }
    }
    return true;
  }

  /** The number of a folded word, else 0. */
  findFolded(word: string): number {
    return this.#slots[this.#slotOf(word, hashOf(word))] ?? 0;
  }

  /** The number of a folded word, old or new. */
  add(word: string): number {
    const hash = hashOf(word);
    const slot = this.#slotOf(word, hash);
    const found = this.#slots[slot] ?? 0;
    if (found > 0) {
      return found;
    }
    const id = ++this.size;
    const offset = this.#offsets[id] ?? 0;
    this.#hashes = grown(this.#hashes, id + 1);
    this.#offsets = grown(this.#offsets, id + 2);
    this.#units = grown(this.#units, offset + word.length);
    for (let i = 0; i < word.length; i++) {
      this.#units[offset + i] = word.charCodeAt(i);
    }
    this.#offsets[id + 1] = offset + word.length;
    this.#hashes[id] = hash;
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) {
      this.#rehash();
    }
    return id;
  }

  #slotOf(word: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || (this.#hashes[id] === hash && this.#is(id, word))) {
        return slot;
      }
    }
  }

  #is(id: number, word: string): boolean {
    const offset = this.#offsets[id] ?? 0;
    if ((this.#offsets[id + 1] ?? 0) - offset !== word.length) {
      return false;
    }
    for (let i = 0; i < word.length; i++) {
      if (this.#units[offset + i] !== word.charCodeAt(i)) {
        return false;
      }
    }
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let id = 1; id <= this.size; id++) {
      const hash = this.#hashes[id] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      this.#slots[slot] = id;
    }
  }
}

function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) {
    hash = mix(hash, word.charCodeAt(i));
  }
  return hash;
}

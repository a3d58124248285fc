/**
 * The words that occur in forms, numbered. A hash only says where to look: a word is compared unit by unit before it
 * counts, so that no word is ever taken for another.
 */
import { grown } from "./grown.ts";

/** Of an empty word. */
export const SEED = 0x811c9dc5 | 0;

/** FNV-1a, a UTF-16 unit at a time. */
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Words are given as their hash and the folded units that begin an array. */
export class Vocabulary {
  /** Number of words. They are numbered from 1. */
  #size = 0;
  /** Open addressing; 0 is free. At most half full. */
  #slots = new Int32Array(64);
  /** Word `n` has its hash at `2n`, and is in `#units` from the offset at `2n + 1` to that at `2n + 3`. */
  #words = new Int32Array(64);
  #units = new Uint16Array(256);

  /** The number of the word; 0 when no form has it. */
  find(hash: number, word: Uint16Array, length: number): number {
    return this.#slots[this.#slotOf(hash, word, length)] ?? 0;
  }

  /** The number of the word, old or new. */
  add(hash: number, word: Uint16Array, length: number): number {
    const slot = this.#slotOf(hash, word, length);
    const found = this.#slots[slot] ?? 0;
    if (found > 0) {
      return found;
    }
    const id = ++this.#size;
    this.#words = grown(this.#words, id * 2 + 4);
    const offset = this.#words[id * 2 + 1] ?? 0;
    this.#units = grown(this.#units, offset + length);
    for (let i = 0; i < length; i++) {
      this.#units[offset + i] = word[i] ?? 0;
    }
    this.#words[id * 2] = hash;
    this.#words[id * 2 + 3] = offset + length;
    this.#slots[slot] = id;
    if (id * 2 > this.#slots.length) {
      this.#rehash();
    }
    return id;
  }

  #slotOf(hash: number, word: Uint16Array, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || (this.#words[id * 2] === hash && this.#equals(id, word, length))) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #equals(id: number, word: Uint16Array, length: number): boolean {
    const offset = this.#words[id * 2 + 1] ?? 0;
    if ((this.#words[id * 2 + 3] ?? 0) - offset !== length) {
      return false;
    }
    for (let i = 0; i < length; i++) {
      if (this.#units[offset + i] !== word[i]) {
        return false;
      }
    }
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let id = 1; id <= this.#size; id++) {
      const hash = this.#words[id * 2] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      this.#slots[slot] = id;
    }
  }
}

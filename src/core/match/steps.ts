/**
 * Which node of the automaton a word leads to: a hash table with a filter before it, one bit a step, small enough to
 * stay in the processor's cache. Most words of a text are turned away by that bit. A hash only says where to look: a
 * word is compared unit by unit before it counts, so that no word is ever taken for another.
 */
import type { Tokens } from "./tokens.ts";

/** Of the table, in 32-bit numbers: where the step starts, the word's hash, its place in `units`, where the step ends. */
const STRIDE = 4;
const HASH = 1;
const WORD = 2;
const TO = 3;
/** Bits of the filter for each slot of the table, which is at most two thirds full. */
const BITS = 8;

export class Steps {
  #size = 0;
  #slots = 16;
  /** Open addressing; a target of 0 is free. */
  #table = new Int32Array(this.#slots * STRIDE);
  #filter = new Int32Array((this.#slots * BITS) / 32);

  /** False when no step leads from `from` over a word with the hash. */
  may(from: number, hash: number): boolean {
    const key = keyOf(from, hash);
    return (((this.#filter[(key >>> 5) & (this.#filter.length - 1)] ?? 0) >>> (key & 31)) & 1) !== 0;
  }

  /** Where the step from `from` over token `at` leads; 0 when there is none. */
  find(from: number, tokens: Tokens, at: number, units: Uint16Array): number {
    const table = this.#table;
    const hash = tokens.hash(at);
    const mask = table.length - 1;
    for (let slot = (keyOf(from, hash) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
      const to = table[slot + TO] ?? 0;
      if (
        to === 0 ||
        (table[slot + HASH] === hash &&
          table[slot] === from &&
          tokens.equals(at, units, table[slot + WORD] ?? 0))
      ) {
        return to;
      }
    }
  }

  /** Adds a step that is not there. */
  add(from: number, hash: number, word: number, to: number): void {
    if (++this.#size * 3 > this.#slots * 2) {
      this.#rehash(this.#slots * 2);
    }
    this.#put(from, hash, word, to);
  }

  #put(from: number, hash: number, word: number, to: number): void {
    const table = this.#table;
    const key = keyOf(from, hash);
    const mask = table.length - 1;
    let slot = (key * STRIDE) & mask;
    while (table[slot + TO] !== 0) {
      slot = (slot + STRIDE) & mask;
    }
    table[slot] = from;
    table[slot + HASH] = hash;
    table[slot + WORD] = word;
    table[slot + TO] = to;
    const bits = (key >>> 5) & (this.#filter.length - 1);
    this.#filter[bits] = (this.#filter[bits] ?? 0) | (1 << (key & 31));
  }

  #rehash(slots: number): void {
    const old = this.#table;
    this.#slots = slots;
    this.#table = new Int32Array(slots * STRIDE);
    this.#filter = new Int32Array((slots * BITS) / 32);
    for (let slot = 0; slot < old.length; slot += STRIDE) {
      const to = old[slot + TO] ?? 0;
      if (to !== 0) {
        this.#put(old[slot] ?? 0, old[slot + HASH] ?? 0, old[slot + WORD] ?? 0, to);
      }
    }
  }
}

const keyOf = (from: number, hash: number): number => {
  const key = Math.imul(from, 0x9e3779b1) ^ hash;
  return key ^ (key >>> 13);
};

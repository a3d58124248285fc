/**
 * Nodes by a hash: open addressing, at most two thirds full. A hash stands beside its node, so that one place of memory
 * says of most hashes all there is to say. Several nodes may have the same hash.
 */
import { SLOT_NODE, SLOT_SIZE } from "./layout.ts";

export class Slots {
  #cells: Int32Array;
  #count = 0;

  /** With room for about so many nodes; more will make it. */
  constructor(nodes: number) {
    let slots = 64;
    while (slots < nodes) {
      slots *= 2;
    }
    this.#cells = new Int32Array(slots * SLOT_SIZE);
  }

  /** The slot of the first node with a hash, else a free one. */
  first(hash: number): number {
    const cells = this.#cells;
    return slotFrom(cells, ((hash >>> 1) * SLOT_SIZE) & (cells.length - 1), hash);
  }

  /** The slot of the next node with the hash of one that is not free, else a free one. */
  after(slot: number): number {
    const cells = this.#cells;
    return slotFrom(cells, (slot + SLOT_SIZE) & (cells.length - 1), cells[slot] ?? 0);
  }

  /** 0 in a free slot. */
  node(slot: number): number {
    return this.#cells[slot + SLOT_NODE] ?? 0;
  }

  add(hash: number, node: number): void {
    if (++this.#count * SLOT_SIZE * 3 > this.#cells.length * 2) {
      const cells = this.#cells;
      this.#cells = new Int32Array(cells.length * 2);
      for (let slot = 0; slot < cells.length; slot += SLOT_SIZE) {
        if (cells[slot + SLOT_NODE] !== 0) {
          put(this.#cells, cells[slot] ?? 0, cells[slot + SLOT_NODE] ?? 0);
        }
      }
    }
    put(this.#cells, hash, node);
  }
}

function slotFrom(cells: Int32Array, start: number, hash: number): number {
  let slot = start;
  while (cells[slot] !== hash && cells[slot + SLOT_NODE] !== 0) {
    slot = (slot + SLOT_SIZE) & (cells.length - 1);
  }
  return slot;
}

function put(cells: Int32Array, hash: number, node: number): void {
  let slot = ((hash >>> 1) * SLOT_SIZE) & (cells.length - 1);
  while (cells[slot + SLOT_NODE] !== 0) {
    slot = (slot + SLOT_SIZE) & (cells.length - 1);
  }
  cells[slot] = hash;
  cells[slot + SLOT_NODE] = node;
}

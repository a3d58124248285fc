/**
 * Nodes by a hash: open addressing, at most two thirds full. A hash stands beside its node, so that one place of memory
 * says of most hashes all there is to say. Several nodes may have the same hash.
 */

/** A hash and its node, which is 0 where a slot is free. */
const SIZE = 2;
const NODE = 1;

export class Slots {
  #cells: Int32Array;
  #count = 0;

  /** With room for about so many nodes; more will make it. */
  constructor(nodes: number) {
    let slots = 64;
    while (slots < nodes) {
      slots *= 2;
    }
    this.#cells = new Int32Array(slots * SIZE);
  }

  /** The slot of the first node with a hash, else a free one. */
  first(hash: number): number {
    const cells = this.#cells;
    return slotFrom(cells, ((hash >>> 1) * SIZE) & (cells.length - 1), hash);
  }

  /** The slot of the next node with the hash of one that is not free, else a free one. */
  after(slot: number): number {
    const cells = this.#cells;
    return slotFrom(cells, (slot + SIZE) & (cells.length - 1), cells[slot] ?? 0);
  }

  /** 0 in a free slot. */
  node(slot: number): number {
    return this.#cells[slot + NODE] ?? 0;
  }

  add(hash: number, node: number): void {
    if (++this.#count * SIZE * 3 > this.#cells.length * 2) {
      const cells = this.#cells;
      this.#cells = new Int32Array(cells.length * 2);
      for (let slot = 0; slot < cells.length; slot += SIZE) {
        if (cells[slot + NODE] !== 0) {
          put(this.#cells, cells[slot] ?? 0, cells[slot + NODE] ?? 0);
        }
      }
    }
    put(this.#cells, hash, node);
  }
}

function slotFrom(cells: Int32Array, start: number, hash: number): number {
  let slot = start;
  while (cells[slot] !== hash && cells[slot + NODE] !== 0) {
    slot = (slot + SIZE) & (cells.length - 1);
  }
  return slot;
}

function put(cells: Int32Array, hash: number, node: number): void {
  let slot = ((hash >>> 1) * SIZE) & (cells.length - 1);
  while (cells[slot + NODE] !== 0) {
    slot = (slot + SIZE) & (cells.length - 1);
  }
  cells[slot] = hash;
  cells[slot + NODE] = node;
}

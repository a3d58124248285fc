/**
 * What is known of keys, two bits of each in a table small enough for the processor's cache: a Bloom filter that asks one
 * place of memory. It may say too much of a key and never too little, so most are turned away before any table is asked.
 */

/** Cells of two bits for each key, sixteen in a number. A key has two cells of one number. */
const SPARE = 6;
const LEAST = 1 << 14;

export class Filter {
  readonly #cells: Int32Array;

  constructor(keys: number) {
    let cells = LEAST;
    while (cells < keys * SPARE) {
      cells *= 2;
    }
    this.#cells = new Int32Array(cells / 16);
  }

  /** Adds to the bits (0 to 3) of a key, any 32-bit number whose bits are well mixed; its lowest does not count. */
  note(key: number, bits: number): void {
    const at = (key >>> 9) & (this.#cells.length - 1);
    this.#cells[at] = (this.#cells[at] ?? 0) | (bits << (key & 30)) | (bits << ((key >>> 4) & 30));
  }

  /** The bits of a key, and maybe those of others. */
  bits(key: number): number {
    const cells = this.#cells;
    const sixteen = cells[(key >>> 9) & (cells.length - 1)] ?? 0;
    return (sixteen >>> (key & 30)) & (sixteen >>> ((key >>> 4) & 30)) & 3;
  }
}

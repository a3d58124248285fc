/**
 * All forms as a trie over words, in typed arrays: a step costs one probe of a hash table, however many forms there
 * are. What is put in is exact, so what is found needs no second look but for forms that match only as written.
 */
import { grown } from "./grown.ts";
import { ONE_SPACE, type Tokens } from "./tokens.ts";

const START = 1;

export class Automaton {
  /** Number of forms, counted once for each entry that has them. */
  forms = 0;
  #nodes = START;
  /** Node after a first word, by the word's number; 0 where no form begins with it. */
  #first = new Int32Array(64);
  /** The other steps: open addressing over three arrays; a target of 0 is free. At most two thirds full. */
  #from = new Int32Array(64);
  #word = new Int32Array(64);
  #to = new Int32Array(64);
  #steps = 0;
  /** Newest form that ends in a node, by node; the one before it, by form; 0 ends the list. */
  #newest = new Int32Array(64);
  #older = new Int32Array(64);

  /** The node after a word with which a form begins, else 0. */
  first(word: number): number {
    return this.#first[word] ?? 0;
  }

  /** The node that a further word leads to, else 0. `gap` is NO_GAP or ONE_SPACE. */
  next(node: number, gap: number, word: number): number {
    return this.#to[this.#slot(node * 2 + gap, word)] ?? 0;
  }

  /** The newest form that ends in the node, else 0. Forms are numbered from 1 in the order in which they were added. */
  newest(node: number): number {
    return this.#newest[node] ?? 0;
  }

  /** The form added before `form` that ends in the same node, else 0. */
  older(form: number): number {
    return this.#older[form] ?? 0;
  }

  /** The node in which a form ends that reads as `tokens`; made if it is new. There has to be a token. */
  path(tokens: Tokens): number {
    let node = 0;
    for (let at = 0; at < tokens.count; at++) {
      const word = tokens.id[at] ?? 0;
      node = node === 0 ? this.#begin(word) : this.#step(node, tokens.gap[at] ?? ONE_SPACE, word);
    }
    return node;
  }

  /** The number of a new form that ends in the node. */
  add(node: number): number {
    const form = ++this.forms;
    this.#newest = grown(this.#newest, node + 1);
    this.#older = grown(this.#older, form + 1);
    this.#older[form] = this.#newest[node] ?? 0;
    this.#newest[node] = form;
    return form;
  }

  #begin(word: number): number {
    this.#first = grown(this.#first, word + 1);
    return (this.#first[word] ||= this.#nodes++);
  }

  #step(node: number, gap: number, word: number): number {
    const from = node * 2 + gap;
    const slot = this.#slot(from, word);
    const to = this.#to[slot] || this.#nodes++;
    if (this.#to[slot] === 0) {
      this.#put(slot, from, word, to);
      if (++this.#steps * 3 > this.#to.length * 2) {
        this.#rehash();
      }
    }
    return to;
  }

  #put(slot: number, from: number, word: number, to: number): void {
    this.#from[slot] = from;
    this.#word[slot] = word;
    this.#to[slot] = to;
  }

  #slot(from: number, word: number): number {
    const mask = this.#to.length - 1;
    const hash = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#to[slot] !== 0 && !(this.#from[slot] === from && this.#word[slot] === word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #rehash(): void {
    const [from, word, to] = [this.#from, this.#word, this.#to];
    this.#from = new Int32Array(to.length * 2);
    this.#word = new Int32Array(to.length * 2);
    this.#to = new Int32Array(to.length * 2);
    for (let slot = 0; slot < to.length; slot++) {
      if (to[slot] !== 0) {
        const [f = 0, w = 0, t = 0] = [from[slot], word[slot], to[slot]];
        this.#put(this.#slot(f, w), f, w, t);
      }
    }
  }
}

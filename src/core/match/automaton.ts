/**
 * All forms as a trie over words, in typed arrays. What a step costs does not depend on how many forms there are, and it
 * touches little memory, which is what time goes into when there are many: two filters turn nearly all words away, and
 * what is known of a word stands together. A hash only says where to look: a word is compared unit by unit before it
 * counts, so that no word is ever taken for another.
 *
 * A node is known by its place in one array of numbers: the forms that end in it (see `Endings`); whether steps lead
 * on from it; then, if it comes after a first word, that word: its hash (which is odd), its length, its units two by two;
 * else how it is reached: node and gap before it (an even number), and the place of its word.
 */
import { Endings } from "./endings.ts";
import { Gate, pairOf } from "./gate.ts";
import { grown } from "./grown.ts";
import { hashOf } from "./hash.ts";
import {
  CANDIDATE_SIZE,
  FORMS,
  FROM,
  GAP,
  HASH,
  IS_HARD,
  KIND_BITS,
  LONGER,
  NODE,
  ONE_SPACE,
  SPELLING,
  STEP_SIZE,
  STEP_WORD,
  TOKENS,
  WORD,
} from "./layout.ts";
import type { Marks } from "./marks.ts";
import { Slots } from "./slots.ts";
import { readsAs, spellingSize } from "./spelling.ts";
import type { Tokens } from "./tokens.ts";

export class Automaton {
  /** Of what ends in nodes. */
  readonly endings = new Endings();
  #nodes: Int32Array<ArrayBuffer>;
  /** No node has the place 0. */
  #used = 1;
  /** Nodes of words by their hash, and nodes of steps by what leads to them. */
  readonly #words: Slots;
  readonly #steps: Slots;
  #stepCount = 0;
  /** Nodes of signs with which forms begin. */
  readonly #signs = new Set<number>();
  #places = new Int32Array(64);
  #candidates = new Int32Array(64);
  #gate = new Gate(0, 0);

  /** With room for about so many entries; more will make it. */
  constructor(entries: number) {
    this.#words = new Slots(entries * 2);
    this.#steps = new Slots(entries * 2);
    this.#nodes = new Int32Array(64 + entries * 18);
  }

  /**
   * Where forms may begin, three numbers each, and the count of all: the place (see `Gate.pass`), the node after its word (0
   * of other tokens), and the forms that end in that. Nodes are looked up all in a row, since a processor can wait for many
   * places of memory at a time.
   */
  candidates(marks: Marks): { count: number; cells: Int32Array } {
    const places = (this.#places = grown(this.#places, marks.count * 2 + 2));
    const found = this.#gate.pass(marks, places);
    const cells = (this.#candidates = grown(this.#candidates, found * CANDIDATE_SIZE + CANDIDATE_SIZE));
    const count = this.#check(marks, this.#lookUp(marks, found));
    return { count, cells };
  }

  /** Writes the places that may be right, each with the first node that has the hash of its word; gives the end. */
  #lookUp(marks: Marks, found: number): number {
    const [cells, places, nodes] = [this.#candidates, this.#places, this.#nodes];
    const words = this.#words;
    let used = 0;
    for (let each = 0; each < found; each++) {
      const place = places[each] ?? 0;
      const mark = place >> KIND_BITS;
      cells[used] = place;
      if (place & TOKENS) {
        cells[used + NODE] = 0;
        used += marks.kind(mark) & IS_HARD || this.#gate.isSign(marks, mark) ? CANDIDATE_SIZE : 0;
      } else {
        const node = words.node(words.first(hashOf(marks.sum(mark))));
        cells[used + NODE] = node;
        used += node > 0 ? CANDIDATE_SIZE : 0;
      }
    }
    for (let cell = 0; cell < used; cell += CANDIDATE_SIZE) {
      cells[cell + FORMS] = nodes[cells[cell + NODE] ?? 0] ?? 0;
    }
    return used;
  }

  /** Leaves those of them whose word is that of the node, or of another with the same hash; gives their end. */
  #check(marks: Marks, end: number): number {
    const [cells, nodes] = [this.#candidates, this.#nodes];
    let used = 0;
    for (let cell = 0; cell < end; cell += CANDIDATE_SIZE) {
      const place = cells[cell] ?? 0;
      const mark = place >> KIND_BITS;
      let node = cells[cell + NODE] ?? 0;
      let forms = cells[cell + FORMS] ?? 0;
      if (node > 0 && !readsAs(marks.text, marks.start(mark), marks.end(mark), nodes, node + SPELLING)) {
        node = this.#wordAt(marks, mark);
        forms = this.ending(node);
        if (node === 0) {
          continue;
        }
      }
      cells[used] = place;
      cells[used + NODE] = node;
      cells[used + FORMS] = forms;
      used += CANDIDATE_SIZE;
    }
    return used;
  }

  /** The node after the word before a mark as the first of a form, else 0. */
  #wordAt(marks: Marks, mark: number): number {
    const [start, end] = [marks.start(mark), marks.end(mark)];
    const words = this.#words;
    for (let slot = words.first(hashOf(marks.sum(mark))); ; slot = words.after(slot)) {
      const word = words.node(slot);
      if (word === 0 || readsAs(marks.text, start, end, this.#nodes, word + SPELLING)) {
        return word;
      }
    }
  }

  /** The node after token `at` as the first of a form, else 0. */
  first(tokens: Tokens, at: number): number {
    const hash = tokens.hash(at);
    const words = this.#words;
    for (let slot = words.first(hash); ; slot = words.after(slot)) {
      const word = words.node(slot);
      if (word === 0 || tokens.equals(at, this.#nodes, word + SPELLING)) {
        return word;
      }
    }
  }

  /** The node that token `at` leads to from a node, its gap included, else 0. */
  next(node: number, tokens: Tokens, at: number): number {
    return this.#nodes[node + LONGER] &&
      tokens.has(at) &&
      this.#gate.follows(tokens.hash(at - 1), tokens.info(at) & GAP, tokens.hash(at))
      ? this.#step(node, tokens, at)
      : 0;
  }

  /** Whether steps lead on from a node. */
  isLonger(node: number): boolean {
    return this.#nodes[node + LONGER] === 1;
  }

  /** Whether forms may go on after the word before a mark with anything but a word after a space. */
  mayGoOn(marks: Marks, mark: number): boolean {
    return this.#gate.mayGoOn(marks, mark);
  }

  /** The node that the word before a mark leads to from a node, after a space, else 0. */
  nextWord(node: number, marks: Marks, mark: number): number {
    const from = (node << 3) | (ONE_SPACE << 1);
    const nodes = this.#nodes;
    const steps = this.#steps;
    const [start, end] = [marks.start(mark), marks.end(mark)];
    for (let slot = steps.first(pairOf(from, 0, hashOf(marks.sum(mark)))); ; slot = steps.after(slot)) {
      const step = steps.node(slot);
      if (
        step === 0 ||
        (nodes[step + FROM] === from &&
          readsAs(marks.text, start, end, nodes, (nodes[step + STEP_WORD] ?? 0) + SPELLING))
      ) {
        return step;
      }
    }
  }

  /** The forms that end in the node; see `Endings`. */
  ending(node: number): number {
    return this.#nodes[node] ?? 0;
  }

  /** The node in which a form ends that reads as `tokens`; made if it is new. There has to be a token. */
  path(tokens: Tokens): number {
    tokens.has(0);
    let node = this.#addWord(tokens, 0);
    if (!(tokens.info(0) & WORD)) {
      this.#signs.add(node);
    }
    for (let at = 1; tokens.has(at); at++) {
      node = this.#step(node, tokens, at) || this.#addStep(node, tokens, at);
    }
    return node;
  }

  /** A form ends in the node. */
  add(node: number, form: number): void {
    this.#nodes[node] = this.endings.add(this.ending(node), form);
  }

  /** A form that ends in the node becomes another. */
  replace(node: number, form: number, by: number): void {
    this.#nodes[node] = this.endings.replace(this.ending(node), form, by);
  }

  /** No more forms come; only now can they be found. */
  seal(): void {
    const nodes = this.#nodes.slice(0, this.#used);
    this.#nodes = nodes;
    const gate = (this.#gate = new Gate(this.#firstCount(), this.#stepCount));
    const cell = (place: number) => nodes[place] ?? 0;
    for (let node = 1; node < nodes.length;) {
      const hash = cell(node + HASH);
      if (hash & 1) {
        if (cell(node) || cell(node + LONGER)) {
          gate.noteWord(hash, cell(node) !== 0, cell(node + LONGER) !== 0);
        }
        if (this.#signs.has(node)) {
          gate.noteSign(cell(node + SPELLING + 1) & 0xffff, cell(node) !== 0, 0);
        }
        node += wordSize(cell(node + SPELLING));
        continue;
      }
      const from = cell(node + FROM);
      const before = from >> 3;
      const first = (cell(before + HASH) & 1) > 0;
      const word = first ? before : cell(before + STEP_WORD);
      if (this.#signs.has(before)) {
        gate.noteSign(cell(before + SPELLING + 1) & 0xffff, false, 1 << ((from >> 1) & GAP));
      }
      gate.notePair(cell(word + HASH), (from >> 1) & GAP, cell(cell(node + STEP_WORD) + HASH), first);
      node += STEP_SIZE;
    }
  }

  /** How many words forms begin with. */
  #firstCount(): number {
    const nodes = this.#nodes;
    let count = 0;
    for (let node = 1; node < nodes.length;) {
      const isWord = ((nodes[node + HASH] ?? 0) & 1) > 0;
      count += isWord && (nodes[node] || nodes[node + LONGER]) ? 1 : 0;
      node += isWord ? wordSize(nodes[node + SPELLING] ?? 0) : STEP_SIZE;
    }
    return count;
  }

  #step(node: number, tokens: Tokens, at: number): number {
    const from = fromOf(node, tokens, at);
    const nodes = this.#nodes;
    const steps = this.#steps;
    for (let slot = steps.first(pairOf(from, 0, tokens.hash(at))); ; slot = steps.after(slot)) {
      const step = steps.node(slot);
      if (
        step === 0 ||
        (nodes[step + FROM] === from && tokens.equals(at, nodes, (nodes[step + STEP_WORD] ?? 0) + SPELLING))
      ) {
        return step;
      }
    }
  }

  #addWord(tokens: Tokens, at: number): number {
    const known = this.first(tokens, at);
    if (known > 0) {
      return known;
    }
    const word = this.#used;
    const hash = tokens.hash(at);
    this.#nodes = tokens.spell(at, this.#nodes, word + SPELLING);
    this.#nodes[word + HASH] = hash;
    this.#used += wordSize(this.#nodes[word + SPELLING] ?? 0);
    this.#words.add(hash, word);
    return word;
  }

  #addStep(node: number, tokens: Tokens, at: number): number {
    const word = this.#addWord(tokens, at);
    const step = this.#used;
    const from = fromOf(node, tokens, at);
    this.#used += STEP_SIZE;
    this.#nodes = grown(this.#nodes, this.#used);
    this.#nodes[node + LONGER] = 1;
    this.#nodes[step + FROM] = from;
    this.#nodes[step + STEP_WORD] = word;
    this.#steps.add(pairOf(from, 0, tokens.hash(at)), step);
    this.#stepCount++;
    return step;
  }
}

/** Of the node of a word with a number of units. */
const wordSize = (units: number) => SPELLING + spellingSize(units);

const fromOf = (node: number, tokens: Tokens, at: number) => (node << 3) | ((tokens.info(at) & GAP) << 1);

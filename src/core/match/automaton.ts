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
import { Filter } from "./filter.ts";
import { grown } from "./grown.ts";
import { Slots } from "./slots.ts";
import { GAP, type Tokens } from "./tokens.ts";

const LONGER = 1;
const HASH = 2;
const SPELLING = 3;
const FROM = 2;
const WORD = 3;
const STEP_SIZE = 4;

/** What is noted of a word: it is a form, it begins a longer one. */
const ALONE = 1;
const OPENS = 2;
/** What is noted of a pair of words: it begins a form, it stands further on in one. */
const BEGINS = 2;
const FOLLOWS = 1;

const nothing = new Filter(0);

export class Automaton {
  /** Of what ends in nodes. */
  readonly endings = new Endings();
  #nodes: Int32Array<ArrayBuffer>;
  /** No node has the place 0. */
  #used = 1;
  /** Nodes of words by their hash, and nodes of steps by what leads to them. */
  readonly #words: Slots;
  #wordCount = 0;
  readonly #steps: Slots;
  #stepCount = 0;
  #candidates = new Int32Array(64);
  #wordFilter = nothing;
  #pairFilter = nothing;

  /** With room for about so many entries; more will make it. */
  constructor(entries: number) {
    this.#words = new Slots(entries * 2);
    this.#steps = new Slots(entries * 2);
    this.#nodes = new Int32Array(64 + entries * 18);
  }

  /**
   * The tokens with which a form may begin, in order, each with the node after it: two numbers each, and the count of both.
   * Of what the first filter knows there is no decision on each, which a processor would often guess wrong; and nodes are looked up all in a row,
   * since it can wait for many places of memory at a time.
   */
  candidates(tokens: Tokens): { count: number; cells: Int32Array } {
    const { count } = tokens;
    const cells = (this.#candidates = grown(this.#candidates, count * 2 + 2));
    const [words, pairs] = [this.#wordFilter, this.#pairFilter];
    let found = 0;
    for (let at = 0; at < count; at++) {
      const hash = tokens.hash(at);
      const noted = words.bits(hash);
      if (noted === 0) {
        continue;
      }
      const pair = pairs.bits(pairOf(hash, tokens.info(at + 1), tokens.hash(at + 1)));
      cells[found] = at;
      found += ((noted & ALONE) << 1) | (noted & pair & OPENS);
    }
    for (let each = 0; each < found; each += 2) {
      cells[each + 1] = this.#first(tokens, cells[each] ?? 0);
    }
    return { count: found, cells };
  }

  /** The node after token `at` as the first of a form, else 0. */
  #first(tokens: Tokens, at: number): number {
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
    return this.#nodes[node + LONGER] && this.#pair(tokens, at) ? this.#step(node, tokens, at) : 0;
  }

  /** The forms that end in the node; see `Endings`. */
  ending(node: number): number {
    return this.#nodes[node] ?? 0;
  }

  /** The node in which a form ends that reads as `tokens`; made if it is new. There has to be a token. */
  path(tokens: Tokens): number {
    let node = this.#addWord(tokens, 0);
    for (let at = 1; at < tokens.count; at++) {
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
    this.#wordFilter = new Filter(this.#wordCount);
    this.#pairFilter = new Filter(this.#stepCount);
    const cell = (place: number) => nodes[place] ?? 0;
    for (let node = 1; node < nodes.length;) {
      const hash = cell(node + HASH);
      if (hash & 1) {
        this.#wordFilter.note(hash, (cell(node) ? ALONE : 0) | (cell(node + LONGER) ? OPENS : 0));
        node += wordSize(cell(node + SPELLING));
        continue;
      }
      const from = cell(node + FROM);
      const before = from >> 3;
      const first = cell(before + HASH) & 1;
      const word = first ? before : cell(before + WORD);
      const pair = pairOf(cell(word + HASH), from >> 1, cell(cell(node + WORD) + HASH));
      this.#pairFilter.note(pair, first ? BEGINS : FOLLOWS);
      node += STEP_SIZE;
    }
  }

  /** What is noted of token `at` and the one before it. */
  #pair(tokens: Tokens, at: number): number {
    return at < tokens.count
      ? this.#pairFilter.bits(pairOf(tokens.hash(at - 1), tokens.info(at), tokens.hash(at)))
      : 0;
  }

  #step(node: number, tokens: Tokens, at: number): number {
    const from = fromOf(node, tokens, at);
    const nodes = this.#nodes;
    const steps = this.#steps;
    for (let slot = steps.first(pairOf(from, 0, tokens.hash(at))); ; slot = steps.after(slot)) {
      const step = steps.node(slot);
      if (
        step === 0 ||
        (nodes[step + FROM] === from && tokens.equals(at, nodes, (nodes[step + WORD] ?? 0) + SPELLING))
      ) {
        return step;
      }
    }
  }

  #addWord(tokens: Tokens, at: number): number {
    const known = this.#first(tokens, at);
    if (known > 0) {
      return known;
    }
    const word = this.#used;
    const hash = tokens.hash(at);
    this.#nodes = tokens.spell(at, this.#nodes, word + SPELLING);
    this.#nodes[word + HASH] = hash;
    this.#used += wordSize(this.#nodes[word + SPELLING] ?? 0);
    this.#words.add(hash, word);
    this.#wordCount++;
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
    this.#nodes[step + WORD] = word;
    this.#steps.add(pairOf(from, 0, tokens.hash(at)), step);
    this.#stepCount++;
    return step;
  }
}

/** Of the node of a word with a number of units. */
const wordSize = (units: number) => SPELLING + 1 + ((units + 1) >> 1);

const fromOf = (node: number, tokens: Tokens, at: number) => (node << 3) | ((tokens.info(at) & GAP) << 1);

/** Of what comes before, the gap (in the low bits), and the hash of what comes after: well mixed. */
function pairOf(before: number, gap: number, after: number): number {
  const key = Math.imul(before + (gap & GAP), 0x9e3779b1) ^ after;
  return key ^ (key >>> 15);
}

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
const BEGINS = 1;
const FOLLOWS = 2;

const nothing = new Filter(0);

export class Automaton {
  /** Of what ends in nodes. */
  readonly endings = new Endings();
  #nodes: Int32Array<ArrayBuffer>;
  /** No node has the place 0. */
  #used = 1;
  /** Nodes of words by their hash, and nodes of steps: open addressing, at most two thirds full; 0 is free. */
  #words: Int32Array<ArrayBuffer>;
  #wordCount = 0;
  #steps: Int32Array<ArrayBuffer>;
  #stepCount = 0;
  #wordFilter = nothing;
  #pairFilter = nothing;

  /** With room for about so many entries; more will make it. */
  constructor(entries: number) {
    let slots = 64;
    while (slots < entries * 2) {
      slots *= 2;
    }
    this.#words = new Int32Array(slots);
    this.#steps = new Int32Array(slots);
    this.#nodes = new Int32Array(slots * 4);
  }

  /** The next token from `at` on with which a form may begin, by a quick look that is mostly right; else their count. */
  candidate(tokens: Tokens, at: number): number {
    const { count } = tokens;
    const filter = this.#wordFilter;
    let next = at;
    for (; next < count; next++) {
      const noted = filter.bits(tokens.hash(next));
      if (noted !== 0 && (noted !== OPENS || this.#pair(tokens, next + 1) & BEGINS)) {
        break;
      }
    }
    return next;
  }

  /** The node after token `at` as the first of a form, else 0. */
  first(tokens: Tokens, at: number): number {
    return this.#words[this.#wordSlot(tokens, at)] ?? 0;
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
    return this.#steps[this.#stepSlot(node, tokens, at)] ?? 0;
  }

  /** Where token `at` is among the words, or would be. */
  #wordSlot(tokens: Tokens, at: number): number {
    const hash = tokens.hash(at);
    const mask = this.#words.length - 1;
    for (let slot = (hash >>> 1) & mask; ; slot = (slot + 1) & mask) {
      const word = this.#words[slot] ?? 0;
      if (word === 0 || this.#reads(word, hash, tokens, at)) {
        return slot;
      }
    }
  }

  #stepSlot(node: number, tokens: Tokens, at: number): number {
    const hash = tokens.hash(at);
    const from = fromOf(node, tokens, at);
    const nodes = this.#nodes;
    const mask = this.#steps.length - 1;
    for (let slot = pairOf(from, 0, hash) & mask; ; slot = (slot + 1) & mask) {
      const step = this.#steps[slot] ?? 0;
      if (
        step === 0 ||
        (nodes[step + FROM] === from && this.#reads(nodes[step + WORD] ?? 0, hash, tokens, at))
      ) {
        return slot;
      }
    }
  }

  /** Whether token `at`, which has the hash, reads as the word. */
  #reads(word: number, hash: number, tokens: Tokens, at: number): boolean {
    return this.#nodes[word + HASH] === hash && tokens.equals(at, this.#nodes, word + SPELLING);
  }

  #addWord(tokens: Tokens, at: number): number {
    const slot = this.#wordSlot(tokens, at);
    const known = this.#words[slot] ?? 0;
    if (known > 0) {
      return known;
    }
    const word = this.#used;
    this.#nodes = tokens.spell(at, this.#nodes, word + SPELLING);
    this.#nodes[word + HASH] = tokens.hash(at);
    this.#used += wordSize(this.#nodes[word + SPELLING] ?? 0);
    this.#words[slot] = word;
    if (++this.#wordCount * 3 > this.#words.length * 2) {
      this.#words = respread(this.#words, (each) => (this.#nodes[each + HASH] ?? 0) >>> 1);
    }
    return word;
  }

  #addStep(node: number, tokens: Tokens, at: number): number {
    const word = this.#addWord(tokens, at);
    const step = this.#used;
    this.#used += STEP_SIZE;
    this.#nodes = grown(this.#nodes, this.#used);
    this.#nodes[node + LONGER] = 1;
    this.#nodes[step + FROM] = fromOf(node, tokens, at);
    this.#nodes[step + WORD] = word;
    this.#steps[this.#stepSlot(node, tokens, at)] = step;
    if (++this.#stepCount * 3 > this.#steps.length * 2) {
      this.#steps = respread(this.#steps, (each) => {
        const last = this.#nodes[each + WORD] ?? 0;
        return pairOf(this.#nodes[each + FROM] ?? 0, 0, this.#nodes[last + HASH] ?? 0);
      });
    }
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

/** Twice as many slots for the same nodes. */
function respread(slots: Int32Array, keyOf: (node: number) => number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(slots.length * 2);
  const mask = wider.length - 1;
  for (const node of slots) {
    if (node > 0) {
      let slot = keyOf(node) & mask;
      while (wider[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = node;
    }
  }
  return wider;
}

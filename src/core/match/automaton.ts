/** All forms as a trie over words, in typed arrays: a step costs one probe of a hash table, however many forms there are. */
import { grown } from "./grown.ts";
import { Steps } from "./steps.ts";
import { GAP, type Tokens } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** From where the first words of forms lead. */
const START = 0;

export class Automaton {
  /** Number of forms, counted once for each entry that has them. They are numbered from 1 as they are added. */
  forms = 0;
  #nodes = 0;
  /** Apart, because they are asked for every word of a text. */
  readonly #first = new Steps();
  readonly #further = new Steps();
  readonly #vocabulary = new Vocabulary();
  /** Newest form that ends in a node, by node; the one before it, by form; 0 ends the list. */
  #newest = new Int32Array(64);
  #older = new Int32Array(64);

  /** Whether a form may begin with a word that has the hash: quick, and mostly right. */
  mayBegin(hash: number): boolean {
    return this.#first.may(START, hash);
  }

  /** The node after token `at` as the first of a form, else 0. */
  first(tokens: Tokens, at: number): number {
    return this.#first.find(START, tokens, at, this.#vocabulary.units);
  }

  /** The node that token `at` leads to from a node, its gap included, else 0. */
  next(node: number, tokens: Tokens, at: number): number {
    const from = fromOf(node, tokens, at);
    return this.#further.may(from, tokens.hash(at))
      ? this.#further.find(from, tokens, at, this.#vocabulary.units)
      : 0;
  }

  /** The newest form that ends in the node, else 0. */
  newest(node: number): number {
    return this.#newest[node] ?? 0;
  }

  /** The form added before `form` that ends in the same node, else 0. */
  older(form: number): number {
    return this.#older[form] ?? 0;
  }

  /** The node in which a form ends that reads as `tokens`; made if it is new. There has to be a token. */
  path(tokens: Tokens): number {
    let node = this.first(tokens, 0) || this.#add(this.#first, START, tokens, 0);
    for (let at = 1; at < tokens.count; at++) {
      node = this.next(node, tokens, at) || this.#add(this.#further, fromOf(node, tokens, at), tokens, at);
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

  #add(steps: Steps, from: number, tokens: Tokens, at: number): number {
    const node = ++this.#nodes;
    steps.add(from, tokens.hash(at), this.#vocabulary.add(tokens, at), node);
    return node;
  }
}

const fromOf = (node: number, tokens: Tokens, at: number) => node * 4 + (tokens.info(at) & GAP);

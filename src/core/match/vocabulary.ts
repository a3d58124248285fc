/** The words that occur in forms, each once; a word is known by its place in `units`. Only the automaton's making needs it. */
import { Steps } from "./steps.ts";
import type { Tokens } from "./tokens.ts";

export class Vocabulary {
  /** Of each word its length and its folded units; 0 is no word's place. */
  units = new Uint16Array(256);
  #used = 1;
  readonly #places = new Steps();

  /** The place of the word that token `at` reads as, old or new. */
  add(tokens: Tokens, at: number): number {
    const hash = tokens.hash(at);
    const known = this.#places.may(0, hash) ? this.#places.find(0, tokens, at, this.units) : 0;
    if (known > 0) {
      return known;
    }
    const place = this.#used;
    this.units = tokens.spell(at, this.units, place);
    this.#used += 1 + (this.units[place] ?? 0);
    this.#places.add(0, hash, place, place);
    return place;
  }
}

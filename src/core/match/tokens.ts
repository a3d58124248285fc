/**
 * Text as the matcher reads it: words, single characters of scripts without spaces, single symbols. A match begins and
 * ends with a token, so word boundaries are asked of tokens and not of characters.
 */
import { foldCase } from "../fold.ts";
import {
  APOSTROPHE,
  ASTRAL,
  characterAt,
  known,
  LINE_BREAK,
  MARK,
  PLAIN,
  SPACE,
  SUSPECT,
  UNSPACED,
  WORD,
} from "./characters.ts";
import { grown } from "./grown.ts";
import { mix, SEED, type Vocabulary } from "./vocabulary.ts";

/** What stands before a token: nothing, what equals one space, or what no match crosses. */
export const NO_GAP = 0;
export const ONE_SPACE = 1;
export const BARRIER = 2;

/** What of a character says that it goes on an easy word, and what it then is. */
const EASE = WORD | PLAIN | UNSPACED | SUSPECT;
const EASY = WORD | PLAIN;

/** Arrays by token; the first `count` are valid until the next `read`. */
export class Tokens {
  count = 0;
  /** Number in the vocabulary; 0 is what no form has. */
  id = new Int32Array(64);
  /** UTF-16 offsets in the text that was read. */
  start = new Int32Array(64);
  end = new Int32Array(64);
  gap = new Uint8Array(64);
  /** WORD, UNSPACED and APOSTROPHE. */
  kind = new Int32Array(64);
  /** The folded units of the token that is being read. */
  #word = new Uint16Array(64);

  /** False when the text may have to be composed first; `composed` says that it has been. `add` makes unknown words known. */
  read(text: string, vocabulary: Vocabulary, composed = false, add = false): boolean {
    this.count = 0;
    let gap = BARRIER;
    let info = characterAt(text, 0);
    for (let at = 0; at < text.length;) {
      if (info & SPACE) {
        const after = afterSpace(text, at);
        gap = Math.max(gap, after < 0 ? BARRIER : ONE_SPACE);
        at = Math.abs(after);
        info = characterAt(text, at);
        continue;
      }
      const start = at;
      const kind = isSpaced(info) ? WORD : info & (WORD | UNSPACED | APOSTROPHE);
      let hash = SEED;
      let easy = start;
      if (kind === WORD) {
        // Nearly all text is words whose letters fold one to one: folded and hashed while they are read.
        const word = this.#word;
        while ((info & EASE) === EASY) {
          word[at - start] = info;
          hash = mix(hash, info & 0xffff);
          info = ++at < text.length ? (known[text.charCodeAt(at)] ?? 0) : 0;
        }
        easy = at;
        info = characterAt(text, at);
      } else {
        // A symbol, or a character of a script without spaces.
        if (info & SUSPECT && !composed) {
          return false;
        }
        this.#word[0] = info;
        hash = mix(hash, info & 0xffff);
        at += info & ASTRAL ? 2 : 1;
        easy = info & PLAIN ? at : start;
        info = characterAt(text, at);
      }
      // What else belongs to the token: further letters of a word, and marks.
      while (kind === WORD ? isSpaced(info) : info & MARK && kind & WORD) {
        if (info & SUSPECT && !composed) {
          return false;
        }
        at += info & ASTRAL ? 2 : 1;
        info = characterAt(text, at);
      }
      let length = at - start;
      if (at > easy || length > this.#word.length) {
        const folded = foldCase(text.slice(start, at)).replaceAll("’", "'");
        length = folded.length;
        hash = this.#spell(folded);
      }
      const id = add ? vocabulary.add(hash, this.#word, length) : vocabulary.find(hash, this.#word, length);
      this.#push(id, start, at, gap, kind);
      gap = NO_GAP;
    }
    return true;
  }

  /** The folded word becomes that which is being read; gives its hash. */
  #spell(folded: string): number {
    this.#word = grown(this.#word, folded.length);
    let hash = SEED;
    for (let i = 0; i < folded.length; i++) {
      this.#word[i] = folded.charCodeAt(i);
      hash = mix(hash, folded.charCodeAt(i));
    }
    return hash;
  }

  #push(id: number, start: number, end: number, gap: number, kind: number): void {
    const at = this.count++;
    if (at === this.id.length) {
      this.id = grown(this.id, at + 1);
      this.start = grown(this.start, at + 1);
      this.end = grown(this.end, at + 1);
      this.gap = grown(this.gap, at + 1);
      this.kind = grown(this.kind, at + 1);
    }
    this.id[at] = id;
    this.start[at] = start;
    this.end[at] = end;
    this.gap[at] = gap;
    this.kind[at] = kind;
  }
}

/** A character of a word that has spaces around it; a mark belongs to any word. */
const isSpaced = (info: number) => (info & WORD) > 0 && (!(info & UNSPACED) || (info & MARK) > 0);

/** Where a run of white space and hyphens ends; negative when it has more than one line break. */
function afterSpace(text: string, start: number): number {
  let at = start;
  let breaks = 0;
  for (let info = characterAt(text, at); info & SPACE; info = characterAt(text, ++at)) {
    if (info & LINE_BREAK && !(text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13)) {
      breaks++;
    }
  }
  return breaks > 1 ? -at : at;
}

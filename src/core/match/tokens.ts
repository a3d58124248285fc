/**
 * Text as the matcher reads it: words, single characters of scripts without spaces, single symbols. A match begins and
 * ends with a token, so word boundaries are asked of tokens and not of characters.
 */
import { foldCase } from "../fold.ts";
import {
  APOSTROPHE,
  ASTRAL,
  characterAt,
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

const EASY = PLAIN | WORD;
const NOT_EASY = UNSPACED | SUSPECT;

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

  /** False when the text may have to be composed first; `composed` says that it has been. */
  read(text: string, vocabulary: Vocabulary, { composed = false, add = false } = {}): boolean {
    this.count = 0;
    let gap = BARRIER;
    for (let at = 0; at < text.length;) {
      let info = characterAt(text, at);
      if (info & SPACE) {
        const after = afterSpace(text, at);
        gap = Math.max(gap, after < 0 ? BARRIER : ONE_SPACE);
        at = Math.abs(after);
        continue;
      }
      const start = at;
      const kind = isSpaced(info) ? WORD : info & (WORD | UNSPACED | APOSTROPHE);
      let hash = SEED;
      let easy = true;
      // Nearly all text is words whose letters fold one to one: hashed while they are read.
      while ((info & (EASY | NOT_EASY)) === EASY) {
        hash = mix(hash, info & 0xffff);
        info = characterAt(text, ++at);
      }
      // What else belongs to the token: further letters of a word; a symbol; a character without spaces and its marks.
      while (at === start || (kind === WORD ? isSpaced(info) : info & MARK && kind & WORD)) {
        if (info & SUSPECT && !composed) {
          return false;
        }
        easy &&= kind !== WORD && at === start && (info & PLAIN) > 0;
        hash = mix(hash, info & 0xffff);
        at += info & ASTRAL ? 2 : 1;
        info = characterAt(text, at);
      }
      let id;
      if (add) {
        id = vocabulary.add(folded(text, start, at));
      } else if (easy) {
        id = vocabulary.find(hash, text, start, at);
      } else {
        id = vocabulary.findFolded(folded(text, start, at));
      }
      this.#push(id, start, at, gap, kind);
      gap = NO_GAP;
    }
    return true;
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

const folded = (text: string, start: number, end: number) =>
  foldCase(text.slice(start, end).replaceAll("’", "'"));

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

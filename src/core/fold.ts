/** What makes two writings of a word the same: Unicode normal form C without soft hyphens, then full case folding. */

const ignored = "\u00AD";
/** What a character before it may absorb under NFC: marks, and the later letters of a decomposed Hangul syllable. */
const absorbed = /[\p{M}\u1161-\u1175\u11A8-\u11C2]/u;

const ascii = /^\p{ASCII}*$/u;

/** What most text is, and what is read without asking Unicode. */
export const isAscii = (text: string): boolean => ascii.test(text);

/**
 * Full Unicode case folding of text in NFC, again in NFC: `ß` becomes `ss`, any sigma `σ`. As in Unicode's default
 * folding the Turkish letters are left alone: `ı` is no `i`, and `İ` is an `i` that keeps its dot.
 */
export function foldCase(text: string): string {
  if (isAscii(text)) {
    return text.toLowerCase();
  }
  let folded = "";
  for (const sign of text) {
    folded += sign === "ı" ? sign : foldSign(sign);
  }
  return folded.normalize("NFC");
}

/** Through the capital, where Unicode keeps what one letter has become (`ſ`, `ς`, `ﬁ`); sign by sign, so that no final sigma arises. */
function foldSign(sign: string): string {
  let folded = "";
  for (const capital of sign.toLowerCase().toUpperCase()) {
    folded += capital.toLowerCase();
  }
  return folded;
}

/** Text in NFC without soft hyphens, and where its characters stood. Offsets are UTF-16. */
export interface Composed {
  text: string;
  /** For each unit of `text`, where the character that it belongs to began in the original, and where that ended. */
  starts: ArrayLike<number>;
  ends: ArrayLike<number>;
}

/** Undefined when there is nothing to do: the text is in NFC and has no soft hyphens. */
export function compose(text: string): Composed | undefined {
  if (!text.includes(ignored) && text.normalize("NFC") === text) {
    return undefined;
  }
  let normal = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const { signs, end, next } = nextCharacter(text, at);
    const character = signs.normalize("NFC");
    const unchanged = character.length === end - at && text.startsWith(character, at);
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(unchanged ? at + unit : at);
      ends.push(unchanged ? at + unit + 1 : end);
    }
    normal += character;
    at = next;
  }
  return { text: normal, starts, ends };
}

/** A base with all that may combine with it, as nothing does with a space. Its end leaves soft hyphens after it outside. */
function nextCharacter(text: string, start: number): { signs: string; end: number; next: number } {
  let signs = "";
  let end = start;
  let at = start;
  while (at < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (sign === ignored) {
      end = signs === "" ? at + 1 : end;
    } else if (signs === "" || (absorbed.test(sign) && !/^\s/.test(signs))) {
      signs += sign;
      end = at + sign.length;
    } else {
      break;
    }
    at += sign.length;
    if (signs === "") {
      break;
    }
  }
  return { signs, end, next: at };
}

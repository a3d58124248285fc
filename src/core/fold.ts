/** What makes two writings of a word the same: Unicode normal form C without soft hyphens, then full case folding. */

const ignored = "\u00AD";
/** What a character before it may absorb under NFC: marks, and the later letters of a decomposed Hangul syllable. */
const absorbed = /[\p{M}\u1161-\u1175\u11A8-\u11C2]/u;

/**
 * Full Unicode case folding of text in NFC, again in NFC: `ß` becomes `ss`, any sigma `σ`. As in Unicode's default
 * folding the Turkish letters are left alone: `ı` is no `i`, and `İ` is an `i` that keeps its dot.
 */
export function foldCase(text: string): string {
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
  const composed: Composed & { starts: number[]; ends: number[] } = { text: "", starts: [], ends: [] };
  for (let at = 0; at < text.length;) {
    const character = nextCharacter(text, at);
    const normal = character.text.normalize("NFC");
    composed.text += normal;
    for (let unit = 0; unit < normal.length; unit++) {
      composed.starts.push(at);
      composed.ends.push(character.end);
    }
    at = character.next;
  }
  return composed;
}

/** A base with all that may combine with it. Its end leaves soft hyphens after it outside. */
function nextCharacter(text: string, start: number): { text: string; end: number; next: number } {
  let character = "";
  let end = start;
  let at = start;
  while (at < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (sign !== ignored) {
      if (character !== "" && !absorbed.test(sign)) {
        break;
      }
      character += sign;
      end = at + sign.length;
    } else if (character === "") {
      return { text: "", end: at + 1, next: at + 1 };
    }
    at += sign.length;
  }
  return { text: character, end, next: at };
}

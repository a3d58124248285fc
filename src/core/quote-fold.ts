/** How quoted words and the text that they are quoted from are made comparable. */

/** A stretch of the folded text, from `at` to the next piece, and where in the text it comes from. */
export interface FoldedPiece {
  at: number;
  start: number;
  end: number;
  /** One unit came of each; otherwise the stretch is one whole. */
  even: boolean;
}

const space = "\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
/** Not read: soft hyphens, joiners, what stands for an image or a footnote mark. */
const silent = "\\u00AD\\u200B\\u2060\\uFEFF\\uFFFC";
/** What may be composed with the character before it. */
const joining = "\\p{M}\\u1160-\\u11FF";

const spaces = new RegExp(`[${space}]{2,}`, "gu");
/** In text that is not composed or has silent characters: all that may come out longer or shorter. */
const uneven = new RegExp(
  `[${space}][${space}${silent}]+|(?:[^\\0-\\x7F${space}]|[^${space}](?=[${joining}${silent}]))[${joining}${silent}]*`,
  "gu",
);
const hasSilent = new RegExp(`[${silent}]`, "u");
const allSilent = new RegExp(`[${silent}]+`, "gu");
/** A space stays one, and most white space is one. */
const otherSpaces = new RegExp(`[${space.replace(" ", "")}]`, "g");

/** All but ASCII that is folded unit by unit. */
const hard = /[^\n -~]|[\n ]{2}|^$/;

/** NFC, any white space one space, any quotation mark `'` or `"`, any dash `-`, nothing of what is not read. */
export function foldQuote(text: string): { text: string; pieces: FoldedPiece[] } {
  if (!hard.test(text)) {
    return { text: text.replaceAll("\n", " "), pieces: [{ at: 0, start: 0, end: text.length, even: true }] };
  }
  const composed = text.normalize("NFC") === text && !hasSilent.test(text);
  const parts: string[] = [];
  const pieces: FoldedPiece[] = [];
  let [at, from] = [0, 0];
  const add = (folded: string, start: number, end: number, even: boolean) => {
    if (folded !== "") {
      pieces.push({ at, start, end, even });
      parts.push(folded);
      at += folded.length;
    }
  };
  for (const { 0: found, index } of text.matchAll(composed ? spaces : uneven)) {
    add(foldEven(text.slice(from, index)), from, index, true);
    const blank = foldEven(found).startsWith(" ");
    const folded = blank ? " " : foldEven(found.replace(allSilent, "").normalize("NFC"));
    from = index + found.length;
    add(folded, index, from, false);
  }
  add(foldEven(text.slice(from)), from, text.length, true);
  return { text: parts.join(""), pieces };
}

/** What is folded character by character. */
const foldEven = (text: string): string =>
  text
    .replace(otherSpaces, " ")
    .replace(/[\u2018-\u201B\u2032\u2039\u203A\u02BC\uFF07]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/g, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-");

/**
 * Where the first sentence of a definition ends. After Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994): a full
 * stop ends a sentence unless the word before it is a known abbreviation, an initial or a numbering, or what follows begins in lower case.
 */

const words = (text: string) => new Set(text.split(" "));

/** Never end a sentence, since what they belong to follows: as written, for "Art. 5" is one and "modern art." is none. */
const titles = words(
  "Adm Amb Brig Capt Cmdr Col Cpl Dr Gen Gov Hon Lt Maj Messrs Mr Mrs Ms Mt Mx Pres Prof Pvt Rep Rev Sen Sgt Sr Sra St Supt " +
    "Art Ch Eq Fig Figs Op Pt Sec Vol Nr Hr Fr e.g i.e E.g I.e cf Cf viz vs v esp approx ca c eds p pp vol vols z.B d.h u.a bzw",
);

/** End a sentence only before a word that plainly begins one. */
const shortenings = words(
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Bros Jr Univ Assn Dept Bn est etc al",
);

const starters = words(
  "the a an it its it's he she they this that these those in on at by for from with after before as when while if since until " +
    "but and or so yet however although though both all some most many each one two we i you his her their there here under",
);

/** UTF-16 offset just after the first sentence, closing quotation marks included; the whole text when it has only one. */
export function firstSentenceEnd(text: string): number {
  const stop = /[.!?…؟।。！？．]+["'’”»)\]」』）]*/gu;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, end)) {
      return end;
    }
  }
  return text.trimEnd().length;
}

function endsSentence(text: string, start: number, end: number): boolean {
  const sign = text.charAt(start);
  // Scripts written without spaces put none after their full stop either.
  if (/[。！？．]/.test(sign)) {
    return true;
  }
  const next = text.slice(end, end + 60);
  if (next.trim() === "") {
    return true;
  }
  // Behind an opening quotation mark or bracket, a lower-case letter is still the same sentence.
  if (!/^\s/.test(next) || /^\s+["'‘“«([]*\p{Ll}/u.test(next)) {
    return false;
  }
  const word = /[\p{L}\p{N}'’-]+/u.exec(next)?.[0] ?? "";
  return sign !== "." || text.charAt(start + 1) === "." || fullStop(text.slice(0, start), word);
}

/** Whether a single full stop after `before`, followed by the word `next`, ends a sentence. */
function fullStop(before: string, next: string): boolean {
  const word = /[\p{L}\p{N}][\p{L}\p{N}.&]*$/u.exec(before.slice(-60))?.[0] ?? "";
  const begins = starters.has(next.toLowerCase().replace("’", "'"));
  if (/^nos?$/i.test(word)) {
    return !/^\p{N}/u.test(next);
  }
  if (titles.has(word)) {
    return false;
  }
  // An initial (J. Edgar) or letters with stops between (the U.S. Army), unless the next word plainly begins something (the U.S. It …).
  if (shortenings.has(word) || /^\p{Lu}$/u.test(word) || /^\p{L}(?:\.\p{L})+$/u.test(word)) {
    return begins;
  }
  // "1. First" is a numbering when nothing stands before it.
  return !(/^\p{N}{1,2}$/u.test(word) && before.trim() === word);
}

/**
 * How hard an English text is to read: Flesch's reading ease, and the school grade of Kincaid, Fishburne, Rogers and Chissom,
 * "Derivation of new readability formulas" (1975). Syllables are counted by rules, so both are estimates.
 */
import type { Range, Rich } from "../rich.ts";
import { sourceRange } from "../rich-text.ts";
import { sentencesIn } from "../sentences.ts";
import { wordsIn } from "../words.ts";

export interface HardSentence {
  text: string;
  words: number;
  grade: number;
  /** In the source. */
  range: Range;
}

export interface Readability {
  words: number;
  sentences: number;
  /** 0 to 100 for nearly all texts; higher is easier. */
  ease: number;
  /** Years of school. */
  grade: number;
  /** Hardest first; those of fewer words than {@link fewest} tell nothing. */
  hardest: HardSentence[];
}

const fewest = 12;
const kept = 5;

/** Of its paragraphs, quotations and list items. Undefined for a text without a sentence. */
export function readability(rich: Rich): Readability | undefined {
  let [words, sentences, syllables] = [0, 0, 0];
  const hard: HardSentence[] = [];
  for (const leaf of rich.leaves.filter(({ tag }) => tag === "p" || tag === "li")) {
    for (const { start, end } of sentencesIn(leaf.text)) {
      const text = leaf.text.slice(start, end);
      const found = wordsIn(text).map((word) => syllablesIn(text.slice(word.start, word.end)));
      const sum = found.reduce((total, each) => total + each, 0);
      words += found.length;
      sentences += 1;
      syllables += sum;
      if (found.length >= fewest) {
        const grade = gradeOf(found.length, 1, sum);
        const range = sourceRange(leaf, start, end);
        hard.push({ text: text.replace(/\s+/g, " "), words: found.length, grade, range });
      }
    }
  }
  if (sentences === 0) {
    return undefined;
  }
  const ease = 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words;
  const hardest = hard.toSorted((a, b) => b.grade - a.grade).slice(0, kept);
  return { words, sentences, ease, grade: Math.max(0, gradeOf(words, sentences, syllables)), hardest };
}

const gradeOf = (words: number, sentences: number, syllables: number): number =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

/** At least one. A number or an acronym is one that is read as it stands. */
export function syllablesIn(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/['’]s$/, "")
    .replace(/[^a-z]/g, "");
  if (letters.length <= 3 || word === word.toUpperCase()) {
    return 1;
  }
  const spoken = letters
    // "hoped", "makes" and "make" end in no syllable of their own; "wanted", "houses" and "table" do.
    .replace(/(?:[^laeiouytd]e|[^aeiouytd]ed|[^aeioucgsxzh]es)$/, (end) => end.charAt(0))
    .replace(/^y/, "");
  const groups = spoken.match(/[aeiouy]+/g) ?? [];
  // "science", "radio", "being": two vowels that are spoken apart.
  const apart =
    spoken.match(/(?:i[ao](?!u)|[eu]i(?=ng)|ie(?=n[ct]|t)|eo(?!u|ple)|(?<=[aeiou].*)ea$|ua(?=l|t)|yi)/g) ??
    [];
  const joined = spoken.match(/[tcsg]i(?:on|ous?|al|an|ent)/g) ?? [];
  return Math.max(1, groups.length + apart.length - Math.min(joined.length, apart.length));
}

/** Names in a text: runs of capitalised words, without those that only begin a sentence. */
import { functionWords } from "../check/common-words.ts";
import { sentencesIn } from "../sentences.ts";
import { commonestWords, guessLanguage } from "./language.ts";

export interface Name {
  name: string;
  /** The last word, where the text has it alone and no other name ends in it: "Karzai" for "Hamid Karzai". */
  short?: string;
  count: number;
}

const days = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September " +
    "October November December"
  ).split(" "),
);

/** Before a name, but no part of it. */
const titles = new Set(
  (
    "President Vice Prime Minister Secretary Defence Defense Foreign Interior Chancellor Senator Governor Mayor Ambassador General " +
    "Colonel Major Captain Admiral Professor Doctor Dr Mr Mrs Ms Miss Sir Dame Lord Lady King Queen Prince Princess Pope Judge"
  ).split(" "),
);

const openings = new Set(
  "although among amid between despite during earlier instead later meanwhile since though together under unlike whereas".split(
    " ",
  ),
);

const initial = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const run = new RegExp(
  String.raw`(?:al-|el-)?${initial}(?: (?:of |of the |al-|el-|bin |van |de |del )?${initial})*`,
  "gu",
);

/**
 * Names of several words, then those of one; the order is that of the text. Where every noun has a capital, one word is a name
 * only when it stands there twice.
 */
export function namesIn(texts: readonly string[]): Name[] {
  const counts = countedNames(texts);
  const several = [...counts.keys()].filter((each) => each.includes(" "));
  const known = new Set(several);
  // "President Barack Obama", where "Barack Obama" stands too.
  const long = several.filter((each) => !shorterEnds(each).some((end) => known.has(end)));
  const endings = new Map<string, number>();
  for (const each of long) {
    endings.set(lastWord(each), (endings.get(lastWord(each)) ?? 0) + 1);
  }
  const shorts = new Set<string>();
  const found = long.map((name): Name => {
    const short = lastWord(name);
    const count = counts.get(name) ?? 0;
    if (!counts.has(short) || endings.get(short) !== 1) {
      return { name, count };
    }
    shorts.add(short);
    return { name, short, count: count + (counts.get(short) ?? 0) };
  });
  const enough = guessLanguage(texts.join(" ")) === "de" ? 2 : 1;
  const single = [...counts].filter(
    ([name, count]) => !name.includes(" ") && count >= enough && !days.has(name) && !shorts.has(name),
  );
  return [...found, ...single.map(([name, count]) => ({ name, count }))];
}

const lastWord = (name: string) => name.slice(name.lastIndexOf(" ") + 1);

/** "Barack Obama" of "President Barack Obama". */
function shorterEnds(name: string): string[] {
  const words = name.split(" ");
  return words.slice(1, -1).map((_, at) => words.slice(at + 1).join(" "));
}

function countedNames(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const first = new Set<string>();
  for (const text of texts) {
    for (const { start, end } of sentencesIn(text)) {
      const sentence = text.slice(start, end);
      for (const { 0: words, index } of sentence.matchAll(run)) {
        // "Lindmark’s Anna Falk" are two.
        for (const [at, written] of words.split(/['’]s? /).entries()) {
          const found = bare(written.replace(/['’]s?$|-\p{Ll}+$/u, ""));
          const begins = index + at === 0 && written.startsWith(found);
          if (found === "" || (begins && !found.includes(" "))) {
            continue;
          }
          counts.set(found, (counts.get(found) ?? 0) + 1);
          if (begins) {
            first.add(found);
          }
        }
      }
    }
  }
  // "Later Joseph Dunford": the capital is the sentence's.
  for (const found of first) {
    const rest = found.slice(found.indexOf(" ") + 1);
    if (rest.includes(" ") && counts.has(rest)) {
      counts.set(rest, (counts.get(rest) ?? 0) + (counts.get(found) ?? 0));
      counts.delete(found);
    }
  }
  return counts;
}

/** Without "The", without a title, and without acronyms, which are found for themselves. */
function bare(words: string): string {
  const parts = words.split(" ");
  for (let first = parts[0]; first !== undefined && isNoPart(first, parts.length); first = parts[0]) {
    parts.shift();
  }
  while (days.has(parts.at(-1) ?? "")) {
    parts.pop();
  }
  return parts.join(" ");
}

function isNoPart(word: string, words: number): boolean {
  const lower = word.toLowerCase();
  const common =
    functionWords.has(lower) || commonestWords.has(lower) || openings.has(lower) || days.has(word);
  return common || /^\p{Lu}{2,}$/u.test(word) || (words > 2 && titles.has(word));
}

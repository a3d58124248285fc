/** Names in a text: runs of capitalised words, without those that only begin a sentence. */
import { functionWords } from "../check/common-words.ts";
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

/** So many characters tell a text's language. */
const sample = 20_000;

/** Collects the names of a text, a paragraph at a time. */
export class Names {
  readonly #counts = new Map<string, number>();
  /** Those of several words that begin a sentence. */
  readonly #first = new Set<string>();
  #sample = "";

  add(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (this.#sample.length < sample) {
        this.#sample += `${sentence} `;
      }
      for (const { name, begins } of namesOf(sentence)) {
        this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
        if (begins) {
          this.#first.add(name);
        }
      }
    }
  }

  /**
   * Names of several words, then those of one; the order is that of the text. Where every noun has a capital, one word is a name
   * only when it stands there twice.
   */
  found(): Name[] {
    const counts = this.#counted();
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
    const enough = guessLanguage(this.#sample) === "de" ? 2 : 1;
    const single = [...counts].filter(
      ([name, count]) => !name.includes(" ") && count >= enough && !days.has(name) && !shorts.has(name),
    );
    return [...found, ...single.map(([name, count]) => ({ name, count }))];
  }

  /** "Later Joseph Dunford": the capital is the sentence's. */
  #counted(): Map<string, number> {
    const counts = new Map(this.#counts);
    for (const name of this.#first) {
      const rest = name.slice(name.indexOf(" ") + 1);
      if (rest.includes(" ") && counts.has(rest)) {
        counts.set(rest, (counts.get(rest) ?? 0) + (counts.get(name) ?? 0));
        counts.delete(name);
      }
    }
    return counts;
  }
}

const lastWord = (name: string) => name.slice(name.lastIndexOf(" ") + 1);

/** "Barack Obama" of "President Barack Obama". */
function shorterEnds(name: string): string[] {
  const words = name.split(" ");
  return words.slice(1, -1).map((_, at) => words.slice(at + 1).join(" "));
}

/** In characters: more words with capitals are a headline or a list. */
const longest = 80;

/** A capital at the beginning of a sentence makes no name of one word; of several it may be the sentence's (`begins`). */
function* namesOf(sentence: string): Generator<{ name: string; begins: boolean }> {
  for (const { 0: words, index } of sentence.matchAll(run)) {
    if (words.length > 4 * longest) {
      continue;
    }
    // "Lindmark’s Anna Falk" are two.
    for (const [at, written] of words.split(/['’]s? /).entries()) {
      const name = bare(written.replace(/['’]s?$|-\p{Ll}+$/u, ""));
      const begins = index + at === 0 && written.startsWith(name);
      if (name !== "" && name.length <= longest && (!begins || name.includes(" "))) {
        yield { name, begins };
      }
    }
  }
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

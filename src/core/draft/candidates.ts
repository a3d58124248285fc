/** Words of an article that a glossary may explain, found without knowing any language but its capitals and quotation marks. */
import { findExplanations } from "../check/acronyms.ts";
import { functionWords } from "../check/common-words.ts";
import { foldCase } from "../fold.ts";
import type { Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";

export interface Candidate {
  term: string;
  aliases: string[];
  why: "acronym" | "coinage" | "name" | "frequent";
  /** How often it stands in the article. */
  count: number;
  /** The first one that it stands in. */
  sentence: string;
}

/** `known`: what a glossary has already. Best first: what is explained, what is quoted, then what stands there most often. */
export function findCandidates(rich: Rich, known: (words: string) => boolean = () => false): Candidate[] {
  const found = new Map<string, Candidate>();
  const skipped = new Set<string>();
  const texts = rich.leaves.filter(({ tag }) => tag !== "pre").map(({ text }) => text.replace(/\s+/g, " "));
  const add = (term: string, why: Candidate["why"], aliases: string[] = []) => {
    const key = foldCase(term);
    const taken = [...found.values()].some(({ aliases: others }) =>
      others.some((each) => foldCase(each) === key),
    );
    if ([term, ...aliases].some(known)) {
      aliases.forEach((alias) => skipped.add(foldCase(alias)));
    } else if (!found.has(key) && !taken && !skipped.has(key)) {
      found.set(key, { term, aliases, why, count: 0, sentence: "" });
    }
  };
  for (const { acronym, expansion } of findExplanations(rich).values()) {
    add(acronym, "acronym", [expansion]);
  }
  for (const text of texts) {
    for (const [, words = ""] of text.matchAll(/[“"‘]([\p{L}][\p{L}\p{M}’' -]{2,40}?)[,.]?[”"’]/gu)) {
      if (words.split(" ").length <= 4 && !/^\p{Lu}/u.test(words)) {
        add(words, "coinage");
      }
    }
  }
  const names = namesIn(texts);
  const spaced = [...names.keys()].filter((each) => each.includes(" "));
  // "President Barack Obama", where "Barack Obama" stands too.
  const long = spaced.filter((each) => !spaced.some((other) => each.endsWith(` ${other}`)));
  const short = [...names.keys()].filter((each) => !long.includes(each) && !days.has(each));
  for (const each of long) {
    // "Karzai", where "Hamid Karzai" is the only one of that name.
    const last = each.slice(each.lastIndexOf(" ") + 1);
    const only = short.includes(last) && long.filter((other) => other.endsWith(` ${last}`)).length === 1;
    add(each, "name", only ? [last] : []);
  }
  for (const each of short.filter((one) => (names.get(one) ?? 0) > 1)) {
    add(each, "name");
  }
  for (const [phrase, count] of phrasesIn(texts)) {
    if (count > 1) {
      add(phrase, "frequent");
    }
  }
  const rank = { acronym: 0, coinage: 1, name: 2, frequent: 3 };
  return [...found.values()]
    .map((candidate) => ({ ...candidate, ...standing(texts, candidate) }))
    .sort((a, b) => rank[a.why] - rank[b.why] || b.count - a.count);
}

const days = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September " +
    "October November December"
  ).split(" "),
);

const initial = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`;
const name = new RegExp(String.raw`${initial}(?: (?:of |of the |al-|bin )?${initial})*`, "gu");

/** Runs of capitalised words, without those that only begin a sentence. */
function namesIn(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const first = new Set<string>();
  for (const text of texts) {
    for (const { start, end } of sentencesIn(text)) {
      const sentence = text.slice(start, end);
      for (const { 0: words, index } of sentence.matchAll(name)) {
        const parts = words.replace(/['’]s$/, "").split(" ");
        while (
          parts[0] !== undefined &&
          (functionWords.has(parts[0].toLowerCase()) || /^\p{Lu}{2,}$/u.test(parts[0]))
        ) {
          parts.shift();
        }
        const alone = parts.length === 1 && index === 0;
        const found = parts.join(" ");
        if (found !== "" && !alone) {
          counts.set(found, (counts.get(found) ?? 0) + 1);
          if (index === 0) {
            first.add(found);
          }
        }
      }
    }
  }
  // "Later Joseph Dunford": the capital is the sentence's.
  for (const found of first) {
    const rest = found.slice(found.indexOf(" ") + 1);
    if (rest !== found && counts.has(rest)) {
      counts.set(rest, (counts.get(rest) ?? 0) + (counts.get(found) ?? 0));
      counts.delete(found);
    }
  }
  return counts;
}

/** Two words in lower case, neither of them a common one. */
function phrasesIn(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = text.split(" ");
    for (const [at, first] of words.entries()) {
      const second = /^(\p{Ll}{4,})[.,;:!?]?$/u.exec(words[at + 1] ?? "")?.[1];
      if (
        second !== undefined &&
        /^\p{Ll}{4,}$/u.test(first) &&
        ![first, second].some((word) => functionWords.has(word))
      ) {
        counts.set(`${first} ${second}`, (counts.get(`${first} ${second}`) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function standing(
  texts: readonly string[],
  { term, aliases }: Candidate,
): { count: number; sentence: string } {
  const shorter = aliases.find((alias) => term.endsWith(alias)) ?? term;
  const count = texts.reduce((sum, text) => sum + text.split(shorter).length - 1, 0);
  const text = texts.find((each) => each.includes(term)) ?? "";
  const at = text.indexOf(term);
  const { start, end } = sentencesIn(text).find((each) => each.start <= at && at < each.end) ?? {
    start: 0,
    end: text.length,
  };
  return { count, sentence: text.slice(start, end) };
}

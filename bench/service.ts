/**
 * The language service without VS Code: a quiz of 500 questions after a keystroke, through the server's own process; the
 * check of a whole lesson; and how the time of a check grows with the text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { usualChecks } from "../src/service/diagnostics.ts";
import { createService } from "../src/service/service.ts";
import { MemoryWorkspace, root, uriOf, waiting } from "../test/service/workspace.ts";
import { startServer } from "./connection.ts";
import { report, tableOf } from "./results.ts";

const questions = 500;
const keystrokes = 300;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const article = `---\nid: many\ntitle: Many questions\n---\n\n${Array.from({ length: 200 }, (_, n) => `The pilot of harbour ${n} brought a ship into it, as pilots do.\n\n`).join("")}`;

/** Questions of several kinds, each with its evidence; some with something to complain of. */
function quizOf(count: number): string {
  const kinds = [
    (n: number) =>
      `## Which of these is number ${n}? {#q${n} .locate}\n\n- [x] The ${n}th\n- [ ] The ${n + 1}th\n  > That is the next.\n- [ ] Neither\n\nEvidence: "pilot of harbour ${n % 200}"\nWhy: It is the ${n}th.\n`,
    (n: number) =>
      `## What was brought, for the ${n}th time? {#q${n} .understand}\n\n- = a ship\n- ~ a boat\n  > Not here.\n\nEvidence: "harbour ${n % 200} brought a ship"\nTerm: pilot\n`,
    (n: number) =>
      `## Complete the sentence. {#q${n} .locate}\n\nThe pilot of {{harbour}} ${n}.\n\nWhy: *So*.\n`,
    (n: number) =>
      `## Match them. {#q${n}}\n\n- one -> ${n}\n- two -> ${n + 1}\n- -> ${n + 2}\n\nHint: Count.\n`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n)).join("\n");
}

const glossary =
  "## pilot {#pilot}\n\nOne who brings ships in.\n\n## harbour {#harbour}\n\nWhere ships lie.\n";

/** From a keystroke to its diagnostics, and what they weigh. */
async function keystroke(): Promise<{ times: number[]; problems: number }> {
  const files: Record<string, string> = {
    "article.md": article,
    "glossary.md": glossary,
    "quiz.md": quizOf(questions),
  };
  const { connection, stop } = await startServer({
    root,
    read: (file) => files[file.slice(root.length + 1)] ?? null,
    list: (folder) => (folder === root ? Object.keys(files) : []),
  });
  const uri = uriOf("quiz.md");
  const text = files["quiz.md"] ?? "";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  const headings = text.split("\n").flatMap((line, number) => (line.startsWith("## ") ? [number] : []));
  const times: number[] = [];
  let problems = 0;
  for (let key = -30; key < keystrokes; key++) {
    const line = headings[Math.abs(key * 37) % headings.length] ?? 0;
    const start = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: key + 100 },
      contentChanges: [{ range: { start: { line, character: 8 }, end: { line, character: 8 } }, text: "x" }],
    });
    const told = await connection.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    problems = told.items.length;
    if (key >= 0) {
      times.push(performance.now() - start);
    }
  }
  stop();
  return { times, problems };
}

/** All files of the first shipped lesson, one edited before each check: what was computed, since the machine is shared. */
async function wholeLesson(): Promise<number[]> {
  const folder = "quizzes/zero-option";
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const workspace = new MemoryWorkspace(
    Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")])),
  );
  names.forEach((name) => workspace.open(name));
  const service = createService(workspace);
  const times: number[] = [];
  for (let round = -20; round < 100; round++) {
    const path = names[Math.abs(round) % names.length] ?? "";
    workspace.edit(path, `${workspace.document(uriOf(path))?.getText() ?? ""}\n`);
    const start = process.cpuUsage();
    for (const name of names) {
      await service.diagnostics(uriOf(name), usualChecks, waiting);
    }
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) {
      times.push((user + system) / 1000);
    }
  }
  return times;
}

/** The check of a file that was never read, against that of half of it: the best of several, since the machine is shared. */
async function growth(path: string, make: (size: number) => string, size: number): Promise<number> {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 7; round++) {
    for (const [index, count] of [size, size * 2].entries()) {
      const workspace = new MemoryWorkspace({
        "article.md": article,
        "glossary.md": glossary,
        [path]: make(count),
      });
      workspace.open(path);
      const service = createService(workspace);
      const start = process.cpuUsage();
      await service.diagnostics(uriOf(path), { ...usualChecks, everyArticle: true }, waiting);
      const { user, system } = process.cpuUsage(start);
      best[index] = Math.min(best[index] ?? 0, (user + system) / 1000);
    }
  }
  return (best[1] ?? 0) / (best[0] ?? 1);
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

const { times, problems } = await keystroke();
const lesson = await wholeLesson();
const grown = [
  ["quiz", await growth("quiz.md", quizOf, 1000)],
  ["quiz, fences", await growth("quiz.md", fences, 4000)],
  ["quiz, a fence never closed", await growth("quiz.md", open, 2000)],
  ["quiz, marks without sense", await growth("quiz.md", noise, 80_000)],
  ["glossary", await growth("glossary.md", entries, 4000)],
  ["glossary, marks without sense", await growth("glossary.md", noise, 80_000)],
  ["article", await growth("article.md", paragraphs, 5000)],
  ["article, marks without sense", await growth("article.md", noise, 80_000)],
] as const;
report(
  "Language service",
  `On Node ${process.versions.node}, ${process.platform}. The quiz has ${questions} questions, ${problems} problems and an article of ${Math.round(article.length / 1000)} KB; each keystroke is in another question. Growth is CPU time of a first check, of twice the text by the text, the best of 7 each.`,
  tableOf(
    ["what", "measured", "budget"],
    [
      [
        "quiz of 500 questions, from a keystroke to its diagnostics, server process over IPC, p50",
        ms(at(times, 0.5)),
        "",
      ],
      ["the same, p95", ms(at(times, 0.95)), "50 ms"],
      ["all files of a lesson checked after an edit in one, CPU time, p50", ms(at(lesson, 0.5)), ""],
      ["the same, p95", ms(at(lesson, 0.95)), "20 ms"],
      ...grown.map(([what, ratio]) => [`time of twice the text: ${what}`, `${ratio.toFixed(2)} ×`, "2.2 ×"]),
    ],
  ),
);
process.exit(0);

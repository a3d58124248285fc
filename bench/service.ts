/** The language service without VS Code: a quiz of 500 questions after a keystroke, through the server's own process, and the check of a whole lesson. */
import { readdirSync, readFileSync } from "node:fs";
import { usualChecks } from "../src/service/diagnostics.ts";
import { createService } from "../src/service/service.ts";
import { MemoryWorkspace, root, uriOf, waiting } from "../test/service/workspace.ts";
import { startServer } from "./connection.ts";
import { article, glossary, quizOf } from "./questions.ts";
import { report, tableOf } from "./results.ts";

const questions = 500;
const keystrokes = 300;

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

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

const { times, problems } = await keystroke();
const lesson = await wholeLesson();
report(
  "Language service",
  `On Node ${process.versions.node}, ${process.platform}. The quiz has ${questions} questions, ${problems} problems and an article of ${Math.round(article.length / 1000)} KB; each keystroke is in another question.`,
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
    ],
  ),
);
process.exit(0);

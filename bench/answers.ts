/** The answers of a class: how long its logs take to be read, how long nobody else is served meanwhile, and what checks cost then. */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { logsOf } from "../src/cli/logs.ts";
import { QuizCheck } from "../src/core/check/quiz.ts";
import { QuizReader } from "../src/core/quiz-reader.ts";
import { createScope } from "../src/core/scope.ts";
import { CollectedAnswers } from "../src/service/collected-answers.ts";
import { classLogs } from "../test/service/class-logs.ts";
import { MemoryWorkspace } from "../test/service/workspace.ts";
import { scratchFolder } from "../test/support/lessons.ts";
import { ms, p95, report, tableOf } from "./results.ts";

const questions = 500;
const learners = 300;
const keystrokes = 300;

/** CPU time in milliseconds, of this process. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const quizOf = (asked: string) =>
  Array.from(
    { length: questions },
    (_, n) => `## ${asked} ${n}? {#q${n} .locate}\n\n- [x] one ${n}\n- [ ] two\n- [ ] three\n\nWhy: So.\n`,
  ).join("\n");

const quiz = quizOf("What is");
const folder = scratchFolder("lectern-class-");
let bytes = 0;
const known = ({ id }: { id: string }, learner: number) =>
  (Number(id.slice(1)) * 7919 + learner * 104_729) % 100 < (learner / learners) * 100;
for (const [path, text] of Object.entries(
  classLogs(quiz, (question, learner) => ({ right: known(question, learner) }), { learners }),
)) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  bytes += statSync(file).size;
}

const turns: number[] = [];
let begun = 0;
class ClassWorkspace extends MemoryWorkspace {
  override readonly logs = logsOf([folder]);

  async pause(): Promise<void> {
    turns.push(cpu() - begun);
    await new Promise((resume) => setTimeout(resume));
    begun = cpu();
  }
}
const workspace = new ClassWorkspace();
const root = pathToFileURL(folder).toString();
workspace.roots = [root];
begun = cpu();
const start = begun;
const firsts = await new CollectedAnswers(workspace).of(`${root}/article.md`, undefined);
const read = cpu() - start;
if (!firsts) {
  throw new Error("No answers were found.");
}

const scope = createScope([]);
function timesOf(check: QuizCheck): { whole: number; edited: number[] } {
  const { questions: placed } = new QuizReader().read(quiz);
  const before = cpu();
  check.of(placed);
  const whole = cpu() - before;
  const edited = Array.from({ length: keystrokes }, (_, key) => {
    // What is said of a question is known by its object.
    const now = placed.with(key, {
      at: placed[key]?.at ?? 0,
      value: structuredClone(placed[key]?.value) as never,
    });
    const begin = performance.now();
    check.of(now);
    return performance.now() - begin;
  });
  return { whole, edited };
}
// What an engine has to learn first is learned once for both.
timesOf(new QuizCheck({ scope, language: "en" }));
const without = timesOf(new QuizCheck({ scope, language: "en" }));
const withThem = timesOf(new QuizCheck({ scope, language: "en", firsts }));

report(
  "Answers of a class",
  `On Node ${process.versions.node}, ${process.platform}. A quiz of ${questions} questions, answered by ${learners} learners: ${Math.round(bytes / 1e6)} MB of logs in as many files. Reading is CPU time.`,
  tableOf(
    ["what", "measured", "budget"],
    [
      ["logs read, and first answers found", ms(read), ""],
      ["longest turn meanwhile", ms(Math.max(...turns)), ""],
      ["all questions checked, without answers", ms(without.whole), ""],
      ["the same, with answers", ms(withThem.whole), ""],
      ["one question edited, without answers, p95", ms(p95(without.edited)), ""],
      ["the same, with answers", ms(p95(withThem.edited)), "50 ms"],
    ],
  ),
);

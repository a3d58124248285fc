/** Lessons with mistakes. Behind each line with some stand their codes: `## Which is not so? ⟵ negative-stem`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classLogs } from "./class-logs.ts";

const folder = "test/service/fixtures";

/** By path, without the codes. */
export const fixtures: Record<string, string> = {};
/** `file:line code`, lines from 1, in the order of the file. */
export const expected: Record<string, string[]> = {};

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll("\\", "/"),
);
for (const file of files.filter((name) => name.endsWith(".md"))) {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  fixtures[file] = lines.map((line) => line.split(" ⟵ ")[0]).join("\n");
  expected[file] = lines
    .flatMap((line, at) =>
      line
        .split(" ⟵ ")
        .slice(1)
        .map((code) => `${at + 1} ${code}`),
    )
    .sort();
}

/** Whoever comes later in the class knows more; only what `flat` asks is known to every other one. */
const knownFrom: Record<string, number> = { unread: 8, options: 20, one: 10, two: 15, three: 25 };

/** What a class answered to the questions of the fixtures. */
export const fixtureLogs = classLogs(fixtures["answered.quiz.md"] ?? "", ({ id }, learner) => {
  const right = id === "flat" ? learner % 2 === 0 : learner >= (knownFrom[id] ?? 0);
  return { right, wrong: id === "options" ? Number(learner === 0) : learner % 4 < 2 ? 0 : 1 };
});

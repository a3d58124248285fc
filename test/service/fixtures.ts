/** Lessons with mistakes. Behind each line with some stand their codes: `## Which is not so? ⟵ negative-stem`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

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

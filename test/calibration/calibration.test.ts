import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { advice } from "../../src/core/advice.ts";
import { quotable } from "../../src/core/nearest.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "../service/workspace.ts";

/** One of OpenTriviaQA as Lectern's: `#Q` begins it, `^` is the right answer, the others begin with a letter. */
function asQuestion(written: string, index: number): string {
  const [asked = "", ...lines] = written.trim().split("\n");
  const right = lines.find((line) => line.startsWith("^ "))?.slice(2);
  const options = lines
    .filter((line) => /^[A-Z] /.test(line))
    .map((line) => `- [${line.slice(2) === right ? "x" : " "}] ${quotable(line.slice(2))}`);
  return `## ${quotable(asked)} {#q${index + 1}}\n\n${options.join("\n")}\n`;
}

/** By code, on how many questions a rule speaks. */
async function rates(): Promise<Map<string, number>> {
  const questions = readFileSync("test/calibration/history.txt", "utf8")
    .split(/^#Q /m)
    .slice(1)
    .map(asQuestion);
  assert.equal(questions.length, 100);
  const quiz = questions.join("\n");
  const workspace = new MemoryWorkspace({ "article.md": "Text.\n", "quiz.md": quiz });
  workspace.open("quiz.md");
  const found = await createService(workspace).diagnostics(uriOf("quiz.md"), usualChecks, waiting);
  const lines = quiz.split("\n");
  const spoken = new Map<string, Set<number>>();
  for (const { code, range } of found) {
    const question = lines.slice(0, range.start.line + 1).filter((line) => line.startsWith("## ")).length;
    const of = String(code);
    spoken.set(of, (spoken.get(of) ?? new Set()).add(question));
  }
  return new Map([...spoken].map(([code, where]) => [code, where.size]));
}

describe("On 100 questions written without Lectern", () => {
  it("each rule speaks as often as its page says, and nothing is wrong but what rules advise on", async () => {
    const page = readFileSync("docs/checks.md", "utf8");
    const said = new Map<string, number>();
    for (const [, codes = "", rate] of page.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) +\| (\d+)/gm)) {
      codes.split(", ").forEach((code) => said.set(code.slice(1, -1), Number(rate)));
    }
    const counted = await rates();
    const known = Object.keys(advice).filter((code) => said.has(code) || counted.has(code));
    assert.deepEqual(
      known.map((code) => [code, said.get(code)]),
      known.map((code) => [code, counted.get(code) ?? 0]),
    );
    assert.deepEqual(
      [...counted.keys()].filter((code) => !Object.hasOwn(advice, code)),
      [],
    );
  });
});

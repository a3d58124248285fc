import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Result } from "../../src/cli/formats.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { fixtureLogs, fixtures } from "../service/fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "../service/workspace.ts";
import { folderWith, shippedLessons } from "../support/lessons.ts";

const program = resolve("dist/cli.js");

function lectern(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const told = (folder: string, ...args: string[]) =>
  JSON.parse(lectern(folder, "check", "--format", "json", ...args).stdout) as Result;

const bad =
  '## Which is not so?\n\n- [x] Yes\n- [ ] 50%, "no"\n  > No.\n- [ ] Perhaps\n  > No.\n\nWhy: So.\n';

describe("lectern on the command line", function () {
  this.timeout(60_000);

  it("finds nothing in the lessons that ship", () => {
    const { status, stdout, stderr } = lectern(shippedLessons(), "check");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^\d+ files checked: nothing to mend\.\n$/);
  });

  it("says of every file what the editor says", async () => {
    const files = { ...fixtures, ...fixtureLogs };
    const workspace = new MemoryWorkspace(files);
    const service = createService(workspace);
    await service.index(waiting);
    const inEditor: unknown[] = [];
    const levels = ["", "error", "warning", "information"];
    for (const file of Object.keys(fixtures).sort()) {
      workspace.open(file);
      const found = await service.diagnostics(uriOf(file), usualChecks, waiting);
      for (const { code, severity = 0, message, range } of found) {
        const [start, end] = [range.start, range.end].map(({ line, character }) => ({
          line: line + 1,
          column: character + 1,
        }));
        inEditor.push({ file, code, severity: levels[severity], message, start, end });
      }
      workspace.close(file);
    }
    const { problems } = told(folderWith(files));
    assert.deepEqual(
      problems.map(({ file, code, severity, message, start, end }) => ({
        file,
        code,
        severity,
        message,
        start,
        end,
      })),
      inEditor,
    );
    assert.ok(inEditor.length > 20);
  });

  it("says the same of many files, in the order of their names", () => {
    const quizzes = Array.from({ length: 400 }, (_, index) => [`${index % 7}/${index}.quiz.md`, bad]);
    const { files, problems } = told(folderWith(Object.fromEntries(quizzes) as Record<string, string>));
    const few = told(folderWith({ "one.quiz.md": bad })).problems.map(({ code }) => code);
    assert.equal(files, 400);
    assert.deepEqual(
      problems.map(({ code }) => code),
      Array.from({ length: 400 }, () => few).flat(),
    );
    const names = problems.map(({ file }) => file);
    assert.deepEqual(names, names.toSorted());
  });

  it("knows the quizzes of an article in its folder and in others, whatever the folders are called", () => {
    const text = "The river rose by two metres that night, and nobody in the valley slept.\n";
    const quiz = (article: string, quote: string) =>
      `---\narticle: ${article}\n---\n\n## How far? {#far .locate}\n\n- [x] Two\n- [ ] Six\n  > No.\n- [ ] Nine\n  > No.\n\nEvidence: "${quote}"\nWhy: So.\n`;
    const between = Array.from({ length: 200 }, (_, index) => [`m${index}/notes.md`, "A note.\n"]);
    const files: Record<string, string> = {
      ...(Object.fromEntries(between) as Record<string, string>),
      "a (1)/article.md": text,
      "a (1)/quiz.md": quiz("article.md", "rose by two metres"),
      "b/article.md": text,
      "z/of-b.quiz.md": quiz("../b/article.md", "fell by two metres"),
    };
    const folder = folderWith(files);
    const { problems } = told(folder, "--rule", "quote-lost", "--rule", "evidence-not-found");
    assert.deepEqual(
      problems.map(({ file, code }) => [file, code]),
      [
        ["b/article.md", "quote-lost"],
        ["z/of-b.quiz.md", "evidence-not-found"],
      ],
    );
    assert.deepEqual(told(folder, "b", "--rule", "quote-lost").problems, []);
  });

  it("weighs what it finds as the folder's settings for VS Code do, and as it is told before that", () => {
    const settings =
      '\uFEFF{ // a comment\n"lectern.check.negative-stem": "error", "lectern.check.no-process": "off", "lectern.check.no-why": 7,\n}';
    const folder = folderWith({ "quiz.md": bad, "article.md": "A.\n", ".vscode/settings.json": settings });
    const weights = (...args: string[]) =>
      Object.fromEntries(told(folder, ...args).problems.map(({ code, severity }) => [code, severity]));
    const found = weights();
    assert.deepEqual(
      [found["negative-stem"], found["no-process"], found["no-id"]],
      ["error", undefined, "information"],
    );
    assert.equal(weights("--rule", "negative-stem=hint")["negative-stem"], "hint");
    assert.deepEqual(weights("--rule", "no-process"), { "no-process": "information" });
  });

  it("ends with 1 for a warning, with 0 for less, and with 2 for what it cannot do", () => {
    const folder = folderWith({ "article.md": "Text.", "quiz.md": bad });
    assert.equal(lectern(folder, "check").status, 1);
    assert.equal(lectern(folder, "check", "--rule", "negative-stem=information").status, 0);
    for (const args of [
      ["check", "gone"],
      ["check", "--rule", "gone"],
      ["check", "--rule", "no-why=loud"],
      ["check", "--format", "gone"],
      ["check", "--gone"],
      ["gone"],
    ]) {
      const { status, stdout, stderr } = lectern(folder, ...args);
      assert.deepEqual([status, stdout], [2, ""], args.join(" "));
      assert.match(stderr, /^lectern: .+\n$/);
    }
    assert.equal(lectern(folder, "--help").status, 0);
    assert.match(lectern(folder, "--help").stdout, /\nExamples:\n {2}lectern check\n/);
  });

  it("weighs rules as it is told, or knows only those that are named", () => {
    const folder = folderWith({ "article.md": "Text.", "quiz.md": bad });
    const codes = (...args: string[]) =>
      told(folder, ...args).problems.map(({ code, severity }) => [code, severity]);
    assert.deepEqual(codes("--rule", "negative-stem"), [["negative-stem", "warning"]]);
    assert.deepEqual(codes("--rule", "no-id", "--rule", "no-id=error"), [["no-id", "error"]]);
  });

  it("mends what can be mended without asking, and nothing the second time", () => {
    const folder = folderWith({ ...fixtures, "sub/quiz.md": bad, "sub/article.md": "Text." });
    const { problems } = told(folder, "--fix");
    assert.ok(!problems.some(({ code }) => code === "negative-stem" || code === "no-id"));
    const quiz = readFileSync(join(folder, "sub/quiz.md"), "utf8");
    assert.match(quiz, /^## Which is \*\*not\*\* so\? \{#which-is-not-so\}\n/);
    assert.deepEqual(told(folder, "--fix").problems, problems);
    assert.equal(readFileSync(join(folder, "sub/quiz.md"), "utf8"), quiz);
  });

  it("speaks SARIF and GitHub's commands, whatever the words", () => {
    const folder = folderWith({ "an article.md": "Text.", "an article.quiz.md": bad });
    const log = JSON.parse(lectern(folder, "check", "--format", "sarif").stdout) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [run] = log.runs;
    assert.equal(log.version, "2.1.0");
    assert.ok(run && run.results.length > 0);
    for (const { ruleId, ruleIndex } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    }
    const { stdout } = lectern(folder, "check", "--format", "github", "--rule", "negative-stem");
    assert.equal(
      stdout,
      "::warning file=an article.quiz.md,line=1,endLine=1,col=13,endColumn=16,title=Lectern%3A negative-stem::" +
        "“not” is easily overread here. Emphasise it (**not**), or ask for what is true.\n",
    );
  });

  it("counts what lessons have", () => {
    const { stdout, status } = lectern(shippedLessons(), "stats");
    assert.equal(status, 0);
    assert.match(
      stdout,
      /zero-option\/article\.md: The zero option\n {2}\d+ words, \d min to read, grade [\d.]+, \d+ terms\n {2}asked about: 19 of 19 paragraphs, 24 of 42 terms\n/,
    );
    const [lesson] = JSON.parse(lectern(shippedLessons(), "stats", "--format", "json").stdout) as {
      questions: number;
      kinds: Record<string, number>;
    }[];
    assert.equal(
      lesson?.questions,
      Object.values(lesson?.kinds ?? {}).reduce((sum, count) => sum + count, 0),
    );
  });

  it("makes a lesson of a text in a folder of its own, and writes over nothing", () => {
    const folder = folderWith({
      "story.txt": Buffer.from("A short story\n\nThe \x93zero option\x94 leaves nobody.\n", "latin1"),
      "taken/quiz.md": "Mine.",
      "picture.txt": new Uint8Array([1, 0, 2]),
    });
    const { status, stdout } = lectern(folder, "new", "story.txt");
    assert.deepEqual(
      [status, stdout],
      [0, "a-short-story/article.md\na-short-story/glossary.md\na-short-story/quiz.md\n"],
    );
    const article = readFileSync(join(folder, "a-short-story/article.md"), "utf8");
    assert.match(
      article,
      /^---\nid: a-short-story\n.*\n.*\n---\n\n# A short story\n\nThe “zero option” leaves nobody\.\n$/,
    );
    assert.deepEqual(
      [...new Set(told(folder, "a-short-story").problems.map(({ code }) => code))],
      ["unwritten-definition", "draft-question"],
    );
    for (const args of [
      ["story.txt"],
      ["story.txt", "--folder", "taken"],
      ["gone.txt"],
      ["picture.txt"],
      [],
    ]) {
      const { status: code, stderr } = lectern(folder, "new", ...args);
      assert.equal(code, 2);
      assert.match(stderr, /^lectern: .+\n$/);
    }
    assert.equal(readFileSync(join(folder, "taken/quiz.md"), "utf8"), "Mine.");
    assert.equal(existsSync(join(folder, "taken/article.md")), false);
  });
});

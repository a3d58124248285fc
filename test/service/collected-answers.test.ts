import assert from "node:assert/strict";
import * as fc from "fast-check";
import { toJson } from "../../src/core/log/exported.ts";
import { Log } from "../../src/core/log/log.ts";
import { LineReader } from "../../src/core/log/lines.ts";
import { CollectedAnswers } from "../../src/service/collected-answers.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { classLogs } from "./class-logs.ts";
import { fixtureLogs, fixtures } from "./fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const quiz = fixtures["answered.quiz.md"] ?? "";
const three = ["answered-unread", "low-discrimination", "seldom-chosen"];

const codesIn = async (files: Record<string, string>, path = "answered.quiz.md") => {
  const workspace = new MemoryWorkspace({ ...fixtures, ...files });
  workspace.open(path);
  const found = await createService(workspace).diagnostics(uriOf(path), usualChecks, waiting);
  return found.map(({ code }) => code);
};

const sentencesIn = async (files: Record<string, string>) => {
  const workspace = new MemoryWorkspace({ ...fixtures, ...files });
  workspace.open("answered.quiz.md");
  const found = await createService(workspace).diagnostics(uriOf("answered.quiz.md"), usualChecks, waiting);
  return found.map(({ message }) => (typeof message === "string" ? message : ""));
};

/** As when a folder of logs is copied into one file. */
const together = (name: string) => ({ [`.lectern/progress/${name}`]: Object.values(fixtureLogs).join("") });

function exported(text: string): string {
  const log = new Log();
  const reader = new LineReader((line) => "entry" in line && log.add(line.entry));
  reader.push(text);
  reader.end();
  return toJson(log, log.lessons(), 0);
}

describe("What a class answered", () => {
  it("is said with its figures and how many they are of", async () => {
    const [unread, low, option] = await sentencesIn(fixtureLogs);
    assert.match(
      unread ?? "",
      /^Of 40 readers who had not come to its passage, 80 % answered this right; guessing gives 33 %\./,
    );
    assert.match(
      low ?? "",
      /^Of 40 readers, the 27 % who did best in the rest of the quiz got \d+ % here, and the 27 % who did worst \d+ % \(D = −?0\.[01]\d\)\./,
    );
    assert.match(option ?? "", /^Of 40 readers 1 chose this option \(3 %\)\./);
  });

  it("is found in folders of learners, side by side, in one file, and as exports", async () => {
    const flat = Object.entries(fixtureLogs).map(([, text], at) => [`.lectern/progress/${at}.jsonl`, text]);
    const exports = Object.entries(fixtureLogs).map(([, text], at) => [
      `.lectern/progress/${at}.json`,
      exported(text),
    ]);
    for (const files of [
      fixtureLogs,
      Object.fromEntries(flat),
      together("class.jsonl"),
      Object.fromEntries(exports),
    ]) {
      assert.deepEqual(await codesIn(files as Record<string, string>), three);
    }
  });

  it("says nothing when they are fewer than thirty, or when the question was changed since", async () => {
    const few = Object.fromEntries(Object.entries(fixtureLogs).slice(0, 29));
    assert.deepEqual(await codesIn(few), []);
    const changed = { ...fixtureLogs, "answered.quiz.md": quiz.replaceAll("?", " then?") };
    assert.deepEqual(await codesIn(changed), []);
    const explained = { ...fixtureLogs, "answered.quiz.md": quiz.replaceAll("Why: ", "Why: Well, ") };
    assert.deepEqual(await codesIn(explained), three);
  });

  it("is known by the id that the article gives itself", async () => {
    const article = (fixtures["article.md"] ?? "").replace("---\n", "---\nid: zero\n");
    assert.deepEqual(await codesIn({ ...fixtureLogs, "article.md": article }), []);
    const logs = Object.entries(fixtureLogs).map(([path, text]) => [
      path,
      text.replaceAll('"article.md"', '"zero"'),
    ]);
    assert.deepEqual(
      await codesIn({ ...(Object.fromEntries(logs) as typeof fixtureLogs), "article.md": article }),
      three,
    );
  });

  it("does not count options that most had no reason to choose", async () => {
    const logs = classLogs(quiz, (_, learner) => ({ right: learner > 0 }));
    assert.ok(!(await codesIn(logs)).includes("seldom-chosen"));
  });

  it("is read as far as it can be, whatever lies there", async () => {
    const broken = { ".lectern/progress/broken.jsonl": `{"v":1\n\0\uFFFD\n${"[".repeat(100_000)}` };
    const other = { ".lectern/progress/x/notes.json": "{}", ".lectern/progress/y.jsonl": '{"v":99}\n' };
    assert.deepEqual(await codesIn({ ...fixtureLogs, ...broken, ...other }), three);
    const text = fc.string({ unit: "binary", maxLength: 300 });
    const line = fc.oneof(text, fc.json(), fc.constantFrom(...Object.values(fixtureLogs).slice(0, 3)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom("a.jsonl", "b/a.jsonl", "a.json"),
        async (lines, name) => {
          const logs = { ...fixtureLogs, [`.lectern/progress/${name}`]: lines.join("\n") };
          assert.deepEqual(await codesIn(logs), three);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("Collected logs", () => {
  const reads = ({ asked }: MemoryWorkspace) => asked.filter((each) => each.includes(".lectern")).length;
  const article = uriOf("article.md");

  it("are looked for when a quiz is checked, once, and each is read once", async () => {
    const workspace = new MemoryWorkspace({ ...fixtures, ...fixtureLogs });
    const service = createService(workspace);
    for (const path of ["article.md", "glossary.md"]) {
      workspace.open(path);
      await service.diagnostics(uriOf(path), usualChecks, waiting);
    }
    assert.ok(!workspace.asked.includes("find logs"));
    for (const path of ["answered.quiz.md", "quiz.md", "answered.quiz.md"]) {
      workspace.open(path);
      await service.diagnostics(uriOf(path), usualChecks, waiting);
    }
    assert.equal(workspace.asked.filter((each) => each === "find logs").length, 1);
    assert.equal(reads(workspace), 40);
  });

  it("are read again when they changed, and only those that did", async () => {
    const workspace = new MemoryWorkspace({ ...fixtures, ...fixtureLogs });
    const answers = new CollectedAnswers(workspace);
    const first = await answers.of(article, undefined);
    assert.equal(await answers.of(article, undefined), first);
    const [path = "", ...others] = Object.keys(fixtureLogs);
    workspace.write(path, `${fixtureLogs[path]}\n`);
    answers.changed([uriOf("article.md")]);
    assert.equal(await answers.of(article, undefined), first);
    answers.changed([uriOf(path)]);
    assert.notEqual(await answers.of(article, undefined), first);
    assert.equal(reads(workspace), 41);
    others.forEach((each) => workspace.remove(each));
    workspace.remove(path);
    answers.changed([uriOf(".lectern")]);
    assert.equal(await answers.of(article, undefined), undefined);
  });

  it("that are too large are left, and the others read", async () => {
    const workspace = new MemoryWorkspace({ ...fixtures, ...fixtureLogs });
    const found = await workspace.logs.find();
    const large = { uri: uriOf(".lectern/progress/large.jsonl"), path: "large.jsonl", size: 5e8, stamp: "" };
    workspace.logs.find = () => Promise.resolve([large, ...found]);
    workspace.open("answered.quiz.md");
    const service = createService(workspace);
    assert.equal((await service.diagnostics(uriOf("answered.quiz.md"), usualChecks, waiting)).length, 3);
    assert.ok(!workspace.asked.some((each) => each.endsWith("large.jsonl")));
  });

  it("keep nobody waiting who can be told when they are read, and while a quiz is open are read again at once", async () => {
    const [first, ...others] = Object.entries(fixtureLogs);
    assert.ok(first);
    const [path, text] = first;
    const workspace = new MemoryWorkspace({ ...fixtures, ...Object.fromEntries(others) });
    const quizUri = workspace.open("answered.quiz.md").uri;
    let told: () => void = () => undefined;
    const hears = () => new Promise<void>((resolve) => (told = resolve));
    const service = createService(workspace, { learned: () => told() });
    const codes = async () =>
      (await service.diagnostics(quizUri, usualChecks, waiting)).map(({ code }) => code);
    let learned = hears();
    assert.deepEqual(await codes(), []);
    await learned;
    assert.deepEqual(await codes(), three);
    learned = hears();
    workspace.write(path, text);
    service.changed([uriOf(path)]);
    await learned;
    assert.deepEqual(await codes(), three);
    workspace.close("answered.quiz.md");
    const before = workspace.asked.length;
    service.changed([uriOf(path)]);
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(workspace.asked.slice(before), []);
  });

  it("are looked for again some time later, as not all changes are told, and told of only if there are any", async () => {
    const [[path, text] = ["", ""], ...others] = Object.entries(fixtureLogs);
    const workspace = new MemoryWorkspace({ ...fixtures, ...Object.fromEntries(others) });
    let [time, told] = [0, 0];
    const learned = () => (told += 1);
    workspace.logs.now = () => time;
    const answers = new CollectedAnswers(workspace, learned);
    const settled = async () => {
      const known = await answers.of(article, undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return known;
    };
    await settled();
    const first = await settled();
    workspace.write(path, text);
    time = 9_000;
    assert.equal(await settled(), first);
    time = 11_000;
    await settled();
    assert.notEqual(await settled(), first);
    time = 22_000;
    await settled();
    assert.deepEqual([told, workspace.asked.filter((each) => each === "find logs").length], [2, 3]);
    assert.equal(reads(workspace), 40);
  });

  it("of few, as of a learner who takes the quiz, ask nobody to check again", async () => {
    const few = Object.fromEntries(Object.entries(fixtureLogs).slice(0, 29));
    const workspace = new MemoryWorkspace({ ...fixtures, ...few });
    let told = 0;
    const answers = new CollectedAnswers(workspace, () => (told += 1));
    assert.equal(await answers.of(article, undefined), undefined);
    const waited = new CollectedAnswers(workspace);
    assert.equal(await waited.of(article, undefined), undefined);
    assert.equal(reads(workspace), 58);
    assert.equal(told, 0);
  });
});

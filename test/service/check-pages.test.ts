import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type ProblemCode, problemCodes, severity } from "../../src/core/problem.ts";
import { usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { type ClassAnswer, classLogs } from "./class-logs.ts";
import { fixtures } from "./fixtures.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

interface Section {
  chapter: string;
  /** Without its examples. */
  prose: string;
  examples: string[];
}

/** By code. */
function sectionsOf(page: string): Map<string, Section> {
  const sections = new Map<string, Section>();
  let chapter = "";
  let section: Section | undefined;
  for (const [part, example] of page.matchAll(/^```markdown\n([^]*?)\n```$|^.*$/gm)) {
    const [, marks, heading = ""] = /^(##|###) (\S.*)$/.exec(example === undefined ? part : "") ?? [];
    if (example !== undefined) {
      section?.examples.push(example);
    } else if (marks === "###") {
      section = { chapter, prose: "", examples: [] };
      sections.set(heading, section);
    } else if (marks === "##") {
      chapter = heading;
    } else if (section) {
      section.prose += ` ${part}`;
    }
  }
  return sections;
}

const sections = sectionsOf(readFileSync("docs/checks.md", "utf8"));

/** The page has them all; see the test of the manifest. */
const sectionOf = (code: string) => sections.get(code) ?? { chapter: "", prose: "", examples: [] };

/** The file that an example is of, and the example as that file. */
function fileOf(code: string, chapter: string, example: string): [path: string, text: string] {
  if (chapter === "Glossary" || code === "half-label-block") {
    return ["glossary.md", `${example}\n`];
  }
  if (chapter === "Front matter" || chapter === "Article" || code === "glossary-missing") {
    return ["article.md", `${example}\n`];
  }
  const whole = /^(?:##|---)/.test(example);
  return ["quiz.md", whole ? `${example}\n` : `## What? {#q .locate}\n\n${example}\n`];
}

async function codesOf(path: string, text: string, more: Record<string, string> = {}): Promise<unknown[]> {
  const { "article.md": article = "", "glossary.md": glossary = "" } = fixtures;
  const workspace = new MemoryWorkspace({
    "article.md": article,
    "glossary.md": glossary,
    [path]: text,
    ...more,
  });
  workspace.open(path);
  const service = createService(workspace);
  await service.index(waiting);
  return (await service.diagnostics(uriOf(path), usualChecks, waiting)).map(({ code }) => code);
}

/** By code, what a class of 40 answers to the bad example and to the good one. */
const classAnswers: Partial<Record<ProblemCode, ((learner: number) => ClassAnswer)[]>> = {
  "answered-unread": [(learner) => ({ right: learner >= 8 }), (learner) => ({ right: learner % 3 === 0 })],
  "low-discrimination": [
    (learner) => ({ right: learner % 2 === 0 }),
    (learner) => ({ right: learner >= 20 }),
  ],
  "seldom-chosen": Array.from({ length: 2 }, () => (learner) => ({
    right: learner >= 20,
    wrong: learner % 2,
  })),
};

/** The example between five others, of which whoever comes later in the class knows more. */
async function answeredCodes(text: string, answer: (learner: number) => ClassAnswer): Promise<unknown[]> {
  const others = [5, 10, 20, 25, 30].map((from) => `\n## From ${from}? {#from-${from}}\n\n- = word\n`);
  const quiz = `${text}${others.join("")}`;
  const logs = classLogs(quiz, ({ id }, learner) =>
    id.startsWith("from-") ? { right: learner >= Number(id.slice(5)) } : answer(learner),
  );
  return codesOf("quiz.md", quiz, logs);
}

/** Told by two files, or of one that is no text. */
const withoutExample: readonly ProblemCode[] = ["article-binary", "quote-lost"];

describe("The page that explains the checks", () => {
  for (const code of problemCodes.filter((each) => !withoutExample.includes(each))) {
    it(`has a bad example in which ${code} is found, and a good one in which it is not`, async () => {
      const { chapter, examples } = sectionOf(code);
      const path = code === "uncited-paragraph" ? "article.md" : undefined;
      const said = examples.map(async (example, at) => {
        const [file, whole] = fileOf(code, chapter, example);
        const answer = classAnswers[code]?.[at];
        if (answer) {
          return (await answeredCodes(whole, answer)).includes(code);
        }
        if (path === undefined) {
          return (await codesOf(file, whole)).includes(code);
        }
        const workspace = new MemoryWorkspace({ ...fixtures, [file]: whole });
        workspace.open(path);
        const found = await createService(workspace).diagnostics(uriOf(path), usualChecks, waiting);
        return found.some((each) => each.code === code);
      });
      assert.deepEqual(await Promise.all(said), [true, false]);
    });
  }

  it("says how much each weighs, and of which there is a quick fix", async () => {
    const fixed = new Set<unknown>();
    for (const path of Object.keys(fixtures)) {
      const workspace = new MemoryWorkspace(fixtures);
      const document = workspace.open(path);
      const service = createService(workspace);
      await service.index(waiting);
      const all = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
      for (const { diagnostics } of await service.codeActions(uriOf(path), all, usualChecks, waiting)) {
        fixed.add(diagnostics?.[0]?.code);
      }
    }
    const said = problemCodes.map((code) => {
      const [, weight, fix] =
        / (Error|Warning|Information)\.( Quick fix\.)? /.exec(sectionOf(code).prose) ?? [];
      return [code, weight?.toLowerCase(), fix !== undefined];
    });
    assert.deepEqual(
      said,
      problemCodes.map((code) => [code, severity(code), fixed.has(code)]),
    );
  });
});

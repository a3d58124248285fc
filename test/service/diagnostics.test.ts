import assert from "node:assert/strict";
import { type CheckSettings, usualChecks } from "../../src/service/diagnostics.ts";
import { createService } from "../../src/service/service.ts";
import { MemoryWorkspace, uriOf, waiting } from "./workspace.ts";

const entry = "## BSA {#bsa}\n\nA pact.\n";
const quiz =
  "## What? {#what .locate}\n\n- [x] This\n- [ ] That\n  > No.\n- [ ] These\n  > No.\n\nWhy: It is.\n";

/** What is said of a file that is opened: each as its code and the words that it stands under. */
async function check(
  path: string,
  files: Record<string, string>,
  settings: Partial<CheckSettings> = {},
): Promise<string[]> {
  const workspace = new MemoryWorkspace(files);
  const document = workspace.open(path);
  const found = await createService(workspace).diagnostics(
    uriOf(path),
    { ...usualChecks, ...settings },
    waiting,
  );
  return found.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}

describe("What is wrong", () => {
  it("with a glossary is said of its parts and of the whole", async () => {
    const text = `${entry}\nSea: other\nSee: none\n\n## BSA {#again}\n\nWords.\n`;
    assert.deepEqual(await check("glossary.md", { "glossary.md": text }), [
      "misspelt-label: Sea: other",
      "duplicate-term: BSA",
    ]);
    assert.deepEqual(await check("glossary.md", { "glossary.md": `${entry}\nSee: none\n` }), [
      "unknown-see: none",
    ]);
  });

  it("with a quiz is said of its words, of its evidence and of the ids that it names", async () => {
    const text = `${quiz}\nEvidence: "in the middle"\nEvidence: "not there"\nTerm: bse\n`;
    const files = { "article.md": "It is in the middle.", "quiz.md": text, "glossary.md": entry };
    assert.deepEqual(await check("quiz.md", files), ["evidence-not-found: not there", "unknown-term: bse"]);
    assert.deepEqual(await check("quiz.md", { ...files, "quiz.md": quiz.replace("x", " ") }), [
      "no-right-answer: What?",
    ]);
  });

  it("with a quiz whose article is gone is said at its name", async () => {
    assert.deepEqual(await check("quiz.md", { "quiz.md": `---\narticle: gone.md\n---\n\n${quiz}` }), [
      "article-missing: article",
    ]);
  });

  it("with an article is said of its front matter and of the glossaries that it names", async () => {
    const text = "---\nglossary: none.md\npass: 3\n---\n\nText.\n";
    assert.deepEqual(await check("article.md", { "article.md": text }), [
      "glossary-missing: none.md",
      "front-matter-unknown: pass",
    ]);
  });

  it("is said of an article only when it belongs to a lesson, or when every article is asked for", async () => {
    const odd = "---\npass: 3\n---\n\nText.\n";
    const found = ["front-matter-unknown: pass"];
    assert.deepEqual(await check("post.md", { "post.md": odd }), []);
    assert.deepEqual(await check("post.md", { "post.md": odd }, { everyArticle: true }), found);
    assert.deepEqual(await check("post.md", { "post.md": odd, "post.quiz.md": quiz }), found);
    assert.deepEqual(await check("post.md", { "post.md": odd, "glossary.md": entry }), found);
    assert.deepEqual(await check("README.md", { "README.md": odd, "glossary.md": entry }), []);
    assert.deepEqual(await check("a/post.md", { "a/post.md": odd, "glossary.md": entry }), []);
    assert.deepEqual(await check("post.txt", { "post.txt": odd, "glossary.md": entry }), []);
  });

  it("weighs what the settings say, or is not said at all", async () => {
    const workspace = new MemoryWorkspace({ "glossary.md": "## BSA\n\nSee: none\nKind: thing\n" });
    workspace.open("glossary.md");
    const service = createService(workspace, {
      docs: { uri: "file:///docs/checks.md", lines: { "unknown-see": 7 } },
    });
    const severities = { "unknown-see": "hint", "empty-definition": "off", "unknown-entry-kind": "loud" };
    const found = await service.diagnostics(uriOf("glossary.md"), { ...usualChecks, severities }, waiting);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ["unknown-see", 4],
        ["unknown-entry-kind", 2],
      ],
    );
    assert.deepEqual(found[0]?.codeDescription, { href: "file:///docs/checks.md#L7" });
    assert.deepEqual(found[1]?.codeDescription, { href: "file:///docs/checks.md#unknown-entry-kind" });
    assert.match(JSON.stringify(found[0]?.message), /“none” is the id of no entry/);
  });

  it("follows the file and those that it depends on", async () => {
    const workspace = new MemoryWorkspace({ "article.md": "One.", "quiz.md": `${quiz}\nEvidence: "Two"\n` });
    workspace.open("quiz.md");
    const service = createService(workspace);
    const codes = async () =>
      (await service.diagnostics(uriOf("quiz.md"), usualChecks, waiting)).map(({ code }) => code);
    assert.deepEqual(await codes(), ["evidence-not-found"]);
    workspace.open("article.md");
    workspace.edit("article.md", "One. Two.");
    assert.deepEqual(await codes(), []);
    workspace.close("article.md");
    assert.deepEqual(await codes(), ["evidence-not-found"]);
    workspace.write("article.md", "Two.");
    service.changed([uriOf("article.md")]);
    assert.deepEqual(await codes(), []);
    workspace.remove("article.md");
    service.changed([uriOf("article.md")]);
    assert.deepEqual(await codes(), ["article-missing"]);
  });

  it("is not said of what is closed, nor to one who has left", async () => {
    const workspace = new MemoryWorkspace({ "glossary.md": "## BSA\n" });
    const service = createService(workspace);
    assert.deepEqual(await service.diagnostics(uriOf("glossary.md"), usualChecks, waiting), []);
    workspace.open("glossary.md");
    const left = { isCancellationRequested: true };
    assert.deepEqual(await service.diagnostics(uriOf("glossary.md"), usualChecks, left), []);
  });
});

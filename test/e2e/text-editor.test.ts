import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../support/eventually.ts";
import { sharedWorkbench } from "../support/shared-workbench.ts";
import type { Workbench } from "../support/workbench.ts";

const article = "# Harbours\n\nA pilot brings a ship in. The tide is low.\n\nNobody waits at the quay.\n";
const quiz = `---
article: article.md
---

## No question yet

- [x] done

See: above

## What *does* it mean? {#meaning .locate .draft}

- [x] This -> that
- [ ] Other
- = 12
- ~ 13

A {{gap}} here.

Evidence: "A *pilot* brings a ship in"

\`\`\`
Why: {{code}}
\`\`\`

## Who comes? {#who .evaluate}

- = a pilot

Evidence: "The tide is low"
`;

describe("While a lesson is written in the text editor", () => {
  let workbench: Workbench;
  before(async () => {
    const files = { "harbours/article.md": article, "harbours/quiz.md": quiz };
    workbench = await sharedWorkbench("harbours/quiz.md", { files });
  });

  it("its own marks have colours, and code, prose and other Markdown have theirs", async () => {
    const coloured = await eventually("colours", async () => {
      const spans = await workbench.page.evaluate(() =>
        [...document.querySelectorAll(".view-line > span > span")].map((span) => [
          span.textContent.replaceAll("\u00A0", " ").trim(),
          getComputedStyle(span).color,
        ]),
      );
      const found = new Map(spans.map(([text = "", colour = ""]) => [text, colour]));
      return found.has("Evidence") ? found : undefined;
    });
    const prose = coloured.get("Other");
    const own = ["#meaning", ".locate", ".draft", "[x]", "[ ]", "=", "~", "{{", "gap", "}}", "Evidence"];
    assert.deepEqual(
      own.filter((text) => !coloured.has(text) || coloured.get(text) === prose),
      [],
    );
    assert.notEqual(coloured.get(".draft"), coloured.get(".locate"));
    assert.notEqual(coloured.get("[x]"), coloured.get("[ ]"));
    assert.notEqual(coloured.get("*pilot*"), prose);
    assert.equal(coloured.get("Why: {{code}}"), prose);
    // Below a heading without id and class stands Markdown as anybody writes it.
    assert.ok(coloured.has("See: above") && coloured.has("] done"));
  });

  it("a line above a paragraph counts its questions and lists what they quote", async () => {
    await workbench.openFile("harbours/article.md");
    const lens = workbench.page.locator(".codelens-decoration a", { hasText: "1 question · evaluate" });
    await lens.click();
    await eventually("the quiz", async () => {
      const tab = workbench.page.locator(".tab.active", { hasText: "quiz.md" });
      return (await tab.count()) > 0 || undefined;
    });
  });

  it("the count follows a quiz that is typed beside the article and not saved", async () => {
    const { page } = workbench;
    await workbench.openFile("harbours/article.md");
    await workbench.command("View: Split Editor Right");
    await workbench.openFile("harbours/quiz.md");
    await page.keyboard.press("Control+End");
    await page.keyboard.type('\nEvidence: "Nobody waits at the quay"');
    const left = page.locator(".editor-group-container").first();
    await left.locator(".codelens-decoration a", { hasText: "1 question · evaluate" }).nth(1).waitFor();
    await workbench.command("File: Revert File");
    await left.locator(".codelens-decoration a", { hasText: "question" }).nth(1).waitFor({ state: "hidden" });
    await workbench.command("View: Close Editor Group");
  });

  it("selected words become a draft in the quiz, which one undo takes back", async () => {
    const { page } = workbench;
    await workbench.openFile("harbours/article.md");
    await page.locator(".view-line", { hasText: "Nobody waits" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await workbench.command("Lectern: Ask About This");
    await workbench.pick(/^open/, "open");
    await page.locator(".tab.active", { hasText: "quiz.md" }).waitFor();
    const text = () => readFileSync(join(workbench.folder, "harbours/quiz.md"), "utf8");
    await page.keyboard.press("Control+S");
    await eventually("the draft", () => /\{#[\w-]+ \.evaluate \.draft\}/.test(text()) || undefined);
    assert.match(text(), /Evidence: "Nobody waits at the quay\."\nWhy: …\n/);
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+S");
    await eventually("the quiz as it was", () => text() === quiz || undefined);
  });

  it("a line above a paragraph shows it in the reader beside, and one above a question that", async () => {
    const { page } = workbench;
    await workbench.openFile("harbours/article.md");
    const lens = page.locator(".codelens-decoration a", { hasText: "Show in Reader" });
    await lens.first().click();
    const shown = await workbench.readerFrame("mark[data-evidence]");
    assert.match(await shown.locator("mark[data-evidence]").first().innerText(), /A pilot brings/);
    // Who writes goes on writing.
    await page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
    await workbench.openFile("harbours/quiz.md");
    await lens.last().click();
    const asked = await workbench.readerFrame(".writing [data-question=who]");
    assert.match(await asked.locator(".writing").innerText(), /Who comes\?/);
    await page.locator(".editor-group-container.active .tab.active", { hasText: "quiz.md" }).waitFor();
  });
});

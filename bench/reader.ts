/** From the command to a page that can be used: the reader beside VS Code's own Markdown preview, in turn, in one window. */
import type { Frame } from "playwright-core";
import { folderWith } from "../test/support/lessons.ts";
import { openWorkbench, type Workbench } from "../test/support/workbench.ts";

const rounds = 7;
const end = "The very last words of the article.";

export async function measureReader(): Promise<{ reader: number[]; preview: number[] }> {
  const folder = folderWith({ "big/article.md": bigArticle(), "big/glossary.md": glossary() });
  const workbench = await openWorkbench({ folder });
  try {
    const times = { reader: [] as number[], preview: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      await workbench.openFile("big/article.md");
      const preview = await opens(workbench, "Markdown: Open Preview", async (frame) =>
        (await frame.locator(".markdown-body").count()) > 0 ? await holdsEnd(frame) : false,
      );
      await workbench.openFile("big/article.md");
      const reader = await opens(workbench, "Lectern: Open in Reader", async (frame) =>
        (await frame.locator("body[data-ready]").count()) > 0 ? await holdsEnd(frame) : false,
      );
      // The first round warms both up.
      if (round > 0) {
        times.preview.push(preview);
        times.reader.push(reader);
      }
    }
    return times;
  } finally {
    await workbench.close();
  }
}

const holdsEnd = (frame: Frame) =>
  frame.evaluate((words) => document.body.textContent.includes(words), end).catch(() => false);

/** Milliseconds from Enter in the palette until a frame is ready; then everything is closed. */
async function opens(
  { page, quickInput }: Workbench,
  command: string,
  ready: (frame: Frame) => Promise<boolean>,
): Promise<number> {
  await page.keyboard.press("F1");
  await quickInput.locator("input[type=text]").fill(`>${command}`);
  await quickInput.locator(".monaco-list-row").filter({ hasText: command }).first().waitFor();
  const start = performance.now();
  await page.keyboard.press("Enter");
  for (;;) {
    const found = await Promise.all(page.frames().map((frame) => ready(frame).catch(() => false)));
    if (found.includes(true)) {
      break;
    }
    if (performance.now() - start > 30_000) {
      throw new Error(`${command} did not open.`);
    }
  }
  const elapsed = performance.now() - start;
  await page.keyboard.press("F1");
  await quickInput.locator("input[type=text]").fill(">View: Close All Editors");
  await quickInput.locator(".monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".editor-group-container.empty").waitFor();
  return elapsed;
}

/** About 100 KB: headings, paragraphs with emphasis and links, lists, terms here and there. */
function bigArticle(): string {
  const words =
    "the pilot brought a ship into the harbour while the council spoke of licences and dues".split(" ");
  const parts = ["---", "title: A long article", "---"];
  for (let n = 0; parts.join("\n\n").length < 100_000; n++) {
    const sentence = (length: number) =>
      Array.from({ length }, (_, i) => words[(n * 7 + i * 3) % words.length]).join(" ");
    parts.push(
      `## Part ${n + 1}`,
      `${sentence(60)}, *${sentence(4)}* and **${sentence(3)}** [${sentence(2)}](https://example.org/${n}).`,
    );
    parts.push(`${sentence(90)}.`, `- ${sentence(9)}\n- ${sentence(12)}`);
  }
  return `${parts.join("\n\n")}\n\n${end}\n`;
}

function glossary(): string {
  const terms = ["pilot", "ship", "harbour", "council", "licence", "due"];
  return terms.map((term) => `## ${term} {#${term}}\n\nWhat a ${term} is. And more of it.\n`).join("\n");
}

/** From the command to a page that can be used: the reader beside VS Code's own Markdown preview, in turn, in one window. */
import { folderWith } from "../test/support/lessons.ts";
import { openWorkbench, type Workbench } from "../test/support/workbench.ts";

const rounds = 7;
const last = "The very last words of the article.";

export async function measureReader(): Promise<{ reader: Opened[]; preview: Opened[] }> {
  // A file of its own each time, because VS Code opens one again as it was opened last.
  const text = bigArticle();
  const numbers = Array.from({ length: rounds + 1 }, (_, round) => round);
  const files = numbers.flatMap((round) => [`for-preview-${round}.md`, `for-reader-${round}.md`]);
  const articles = Object.fromEntries(files.map((file) => [file, text]));
  const folder = folderWith({ ...articles, "glossary.md": glossary() });
  const workbench = await openWorkbench({ folder });
  try {
    const times = { reader: [] as Opened[], preview: [] as Opened[] };
    for (const round of numbers) {
      await workbench.openFile(`for-preview-${round}.md`);
      const preview = await opens(workbench, "Markdown: Open Preview", ".markdown-body");
      await workbench.openFile(`for-reader-${round}.md`);
      const reader = await opens(workbench, "Lectern: Open in Reader", "body[data-ready] main article");
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

/** Milliseconds from the click in the palette. */
interface Opened {
  /** What is on screen is there and can be used. */
  usable: number;
  /** The last words are there too. */
  whole: number;
}

/** Opens a page, and closes everything again. */
async function opens(workbench: Workbench, command: string, page: string): Promise<Opened> {
  await workbench.command(command);
  // By the page's own clock: asking for the frame takes a while itself.
  const clicked = performance.timeOrigin + workbench.chosenAt;
  const times = await inFrame(workbench, page, async (frame) => {
    const usable = (await frame.evaluate(firstUse)) - clicked;
    await frame.waitForFunction((words) => document.body.textContent.includes(words), last);
    return { usable, whole: performance.now() - workbench.chosenAt };
  });
  await workbench.command("View: Close All Editors");
  await workbench.page.locator(".editor-group-container.empty").waitFor();
  return times;
}

/** VS Code may put another frame in the place of one that has just come. */
async function inFrame<T>(
  workbench: Workbench,
  page: string,
  look: (frame: Awaited<ReturnType<Workbench["readerFrame"]>>) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await look(await workbench.readerFrame(page));
    } catch (error) {
      if (tries === 3) {
        throw error;
      }
    }
  }
}

/** Runs in the page: when the reader was ready, or when the preview first had something to see. Milliseconds since the epoch. */
async function firstUse(): Promise<number> {
  const [ready] = performance.getEntriesByName("ready");
  if (ready) {
    return performance.timeOrigin + ready.startTime;
  }
  for (;;) {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) {
      return performance.timeOrigin + paint.startTime;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
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
  return `${parts.join("\n\n")}\n\n${last}\n`;
}

function glossary(): string {
  const terms = ["pilot", "ship", "harbour", "council", "licence", "due"];
  return terms.map((term) => `## ${term} {#${term}}\n\nWhat a ${term} is. And more of it.\n`).join("\n");
}

/**
 * A quiz of 500 questions in the reader of a real VS Code, from press to sight, timed in its page; and what a page holds
 * on to after many sittings.
 */
import type { Frame } from "playwright-core";
import { folderWith } from "../test/support/lessons.ts";
import { openWorkbench } from "../test/support/workbench.ts";
import { openPage } from "../test/webview/harness.ts";

const questions = 500;
const rounds = 7;
const checks = 60;
const sittings = 100;

/** Milliseconds; heaps in bytes after collecting garbage. */
export interface QuizFigures {
  /** From the press on “Take the quiz” to the first question. */
  opened: number[];
  /** From the press on “Check” to the verdict. */
  checked: number[];
  /** From handing an exam in to its result. */
  result: number;
  /** Longest time between two frames while the result is scrolled to its end. */
  frame: number;
  /** After 10 and after all sittings. */
  heap: { early: number; late: number };
}

export async function measureQuiz(): Promise<QuizFigures> {
  const folder = folderWith({ "article.md": article, "article.quiz.md": quiz(questions) });
  const workbench = await openWorkbench({ folder, file: "article.md" });
  try {
    await workbench.command("Lectern: Open in Reader");
    const frame = await workbench.readerFrame("body[data-ready] main article");
    const opened: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      opened.push(await timed(frame, "Take the quiz", "[data-question]"));
      await timed(frame, "Leave for now", ".offer");
    }
    await timed(frame, "Take the quiz", "[data-question]");
    const checked: number[] = [];
    for (let question = 0; question < checks; question++) {
      const field = frame.locator("[data-question] input").first();
      await ((await field.getAttribute("type")) === "text" ? field.fill("9") : field.check());
      checked.push(await timed(frame, "Check", "[data-verdict]"));
      await timed(frame, "Next", "[data-question] form button[type=submit]");
    }
    await timed(frame, "Leave for now", ".offer");
    await frame.locator(".ways summary").click();
    await frame.getByRole("combobox", { name: "Feedback" }).selectOption({ index: 1 });
    await timed(frame, "Take the quiz", ".answer-sheet");
    await timed(frame, "Finish", ".confirm button");
    const result = await timed(frame, "Finish anyway", ".outcomes > li:last-child");
    return { opened: opened.slice(1), checked, result, frame: await scrolled(frame), heap: await heaps() };
  } finally {
    await workbench.close();
  }
}

/** From a press on the button to a frame in which `appears` stands in the page. */
const timed = (frame: Frame, button: string, appears: string): Promise<number> =>
  frame.evaluate(
    async ([name, selector]) => {
      const pressed = [...document.querySelectorAll<HTMLElement>(".quiz button")].find(
        (each) => each.textContent === name && !each.hidden,
      );
      if (!pressed) {
        throw new Error(`There is no button “${name}”.`);
      }
      const started = performance.now();
      pressed.click();
      while (document.querySelector(selector) === null) {
        await new Promise((resolve) => {
          new MutationObserver(resolve).observe(document.body, { childList: true, subtree: true });
        });
      }
      await new Promise(requestAnimationFrame);
      return performance.now() - started;
    },
    [button, appears] as const,
  );

const scrolled = (frame: Frame): Promise<number> =>
  frame.evaluate(async () => {
    const sheet = document.querySelector(".quiz") ?? document.body;
    let longest = 0;
    let before = await new Promise(requestAnimationFrame);
    for (let step = 0; step < 120; step++) {
      sheet.scrollTop += 400;
      const now = await new Promise(requestAnimationFrame);
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  });

/** One page that takes a quiz over and over. */
async function heaps(): Promise<QuizFigures["heap"]> {
  const reader = await openPage({ files: { "article.md": article, "article.quiz.md": quiz(6) } });
  const { page } = reader;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const look = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  };
  let early = Number.NaN;
  for (let sitting = 1; sitting <= sittings; sitting++) {
    await page.evaluate(takeOnce);
    if (sitting === 10) {
      early = await look();
    }
  }
  const late = await look();
  await reader.close();
  return { early, late };
}

/** Runs in the page: a whole sitting, from the offer or a result to the next result. */
async function takeOnce(): Promise<void> {
  const change = () =>
    new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(undefined);
      }).observe(document.body, { childList: true, subtree: true });
    });
  const press = async (...names: string[]) => {
    const buttons = [...document.querySelectorAll<HTMLElement>(".quiz button")];
    const button = buttons.find((each) => names.includes(each.textContent) && !each.hidden);
    const changed = change();
    button?.click();
    await changed;
  };
  await press("Take the quiz", "Take it again");
  while (document.querySelector("[data-question]")) {
    await press(document.querySelector("[data-verdict]") ? "Next" : "I don’t know", "Finish");
  }
}

const article = `---\nid: many\ntitle: Many questions\n---\n\n${"The pilot brought a ship into the harbour. ".repeat(200)}\n`;

function quiz(count: number): string {
  const kinds = [
    (n: number) =>
      `## Which of these is number ${n}? {#q${n} .locate}\n\n- [x] The ${n}th\n- [ ] The ${n + 1}th\n  > That is the next.\n- [ ] Neither\n\nEvidence: "a ship into the harbour"\nWhy: It is the ${n}th.\n`,
    (n: number) => `## What was brought, for the ${n}th time? {#q${n} .understand}\n\n- = a ship\n`,
    (n: number) => `## How many are ${n} and one? {#q${n} .evaluate}\n\n- = ${n + 1}\n`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n)).join("\n");
}

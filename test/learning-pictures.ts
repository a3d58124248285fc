/** The README's pictures of the page of progress and of a review: a learner of the shipped lessons, who has been at it for months. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeEntry } from "../src/core/log/entry.ts";
import type { ProgressEvent } from "../src/core/progress.ts";
import { hash } from "../src/core/shuffle.ts";
import { shippedLessons } from "./support/lessons.ts";
import { type Theme, themes } from "./support/themes.ts";
import { openWorkbench, type Workbench } from "./support/workbench.ts";

const day = 86_400_000;
/** How many days ago the quiz was taken, and how much of it was missed, in percent. */
const times: Record<string, [daysAgo: number, missed: number][]> = {
  "zero-option": [
    [160, 60],
    [148, 45],
    [120, 40],
    [84, 30],
    [41, 25],
    [12, 15],
    [1, 10],
  ],
  "how-lessons-work": [
    [60, 55],
    [33, 35],
    [9, 20],
  ],
};

const idsIn = (path: string, mark: RegExp): string[] =>
  [...readFileSync(path, "utf8").matchAll(mark)].flatMap(([, id]) => id ?? []);

/** Always the same for the same words. */
const chance = (...words: (string | number)[]): number => (hash(words.join(" ")) % 1000) / 10;

function* eventsOf(lesson: string, now: number): Generator<ProgressEvent> {
  const questions = idsIn(`quizzes/${lesson}/quiz.md`, /^## .*\{#([\w-]+)/gm);
  const terms = idsIn(`quizzes/${lesson}/glossary.md`, /^## .*\{#([\w-]+)/gm).slice(0, 6);
  const taken = times[lesson] ?? [];
  for (const [time, [daysAgo, missed]] of taken.entries()) {
    const begin = now - daysAgo * day;
    const sitting = `${lesson}-${time}`;
    yield { type: "read", at: begin - 1, portion: Math.min(1, 0.4 + time * 0.3) };
    yield { type: "started", at: begin, sitting, seed: sitting, scope: "all", feedback: "exam", questions };
    for (const [index, question] of questions.entries()) {
      const mark = (chance(lesson, question) + chance(question, time)) / 2 < missed ? 0 : 1;
      const sure = 1 + Math.floor((chance(time, question) + (mark === 1 ? 45 : 15)) / 52);
      yield {
        type: "answered",
        at: begin + index * 25_000,
        sitting,
        question,
        fingerprint: "f",
        response: {},
        mark,
        points: 1,
        verdict: mark === 1 ? "right" : "wrong",
        confidence: sure === 1 ? 1 : sure === 2 ? 2 : 3,
      };
    }
    yield { type: "finished", at: begin + questions.length * 25_000, sitting };
    for (const term of terms.slice(time % 3, 5)) {
      yield { type: "lookedUp", at: begin + 1000, term };
    }
  }
  const [[first] = [0]] = taken;
  for (let daysAgo = first - 1; daysAgo > 0; daysAgo--) {
    const reviewed = chance(lesson, daysAgo) < 40 ? Math.ceil(chance(daysAgo, lesson) / 14) : 0;
    for (const question of questions.slice(daysAgo % 9, (daysAgo % 9) + reviewed)) {
      const mark = chance(question, daysAgo) < 18 ? 0 : 1;
      yield {
        type: "answered",
        at: now - daysAgo * day - 7_200_000,
        sitting: `review-${daysAgo}`,
        question,
        fingerprint: "f",
        response: {},
        mark,
        points: 1,
        verdict: mark === 1 ? "right" : "wrong",
        review: true,
      };
    }
  }
  yield { type: "offered", at: now - first * day + 2000, terms: terms.slice(0, 4), accepted: true };
}

function folder(now: number): string {
  const root = shippedLessons();
  const entries = Object.keys(times).flatMap((lesson) =>
    [...eventsOf(lesson, now)].map((event) => ({ lesson, event })),
  );
  const lines = entries.map(({ lesson, event }, sequence) =>
    encodeEntry({ id: `e${sequence}`, device: "before", sequence, at: event.at, lesson, event }),
  );
  mkdirSync(join(root, ".lectern/progress"), { recursive: true });
  writeFileSync(join(root, ".lectern/progress/before.jsonl"), `${lines.join("\n")}\n`);
  return root;
}

async function inThemes(workbench: Workbench, view: string): Promise<void> {
  for (const theme of Object.keys(themes) as Theme[]) {
    await workbench.setTheme(theme);
    console.log(await workbench.screenshot(`pictures/${view}-${theme}`));
  }
  await workbench.setTheme("light");
}

/** A typed answer that is in other words than the accepted one. */
async function answerWrong(workbench: Workbench): Promise<void> {
  for (;;) {
    const page = await workbench.readerFrame("main .quiz.alone [data-question]");
    const place = await page.locator(".place").innerText();
    const field = page.getByRole("textbox");
    if ((await field.count()) === 1) {
      await field.fill("something else");
      await page.getByRole("button", { name: "Check" }).click();
      await page.getByRole("button", { name: "My answer means the same" }).waitFor();
      return;
    }
    await page.getByRole("button", { name: "I don’t know" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForFunction((before) => document.querySelector(".place")?.textContent !== before, place);
  }
}

export async function takeLearningPictures(): Promise<void> {
  const settings = { "lectern.progress.location": "file", "window.commandCenter": false };
  const viewport = { width: 1360, height: 850 };
  const workbench = await openWorkbench({
    folder: folder(Date.now()),
    file: "zero-option/article.md",
    viewport,
    settings,
  });
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.command("Lectern: Show Progress");
  const board = await workbench.readerFrame("main .board");
  await board.getByRole("heading", { name: "Hardest terms" }).waitFor();
  await inThemes(workbench, "board");
  await board.getByRole("heading", { name: "Hardest questions" }).scrollIntoViewIfNeeded();
  await inThemes(workbench, "board-end");
  await workbench.command("Lectern: Review Due");
  await answerWrong(workbench);
  await inThemes(workbench, "review");
  await workbench.close();
  copyFileSync("out/pictures/board-light.png", "docs/images/progress-light.png");
  copyFileSync("out/pictures/review-dark.png", "docs/images/review-dark.png");
}

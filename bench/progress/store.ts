/** Progress of a year and of a lifetime: reading the log, folding it, and recording one more answer. */
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, addAttempts, emptyArchive, encodeArchive } from "../../src/core/log/archive.ts";
import { packAttempt } from "../../src/core/log/attempts.ts";
import { lastAnswer, type ProgressEvent } from "../../src/core/progress.ts";
import { KeptSummaries } from "../../src/extension/kept-summaries.ts";
import type { LogFolder } from "../../src/extension/progress/folder.ts";
import { Journal } from "../../src/extension/progress/journal.ts";
import { Ledger } from "../../src/extension/progress/ledger.ts";
import { summarise } from "../../src/extension/summary.ts";
import { type BoardFigures, measureBoard } from "./board.ts";

const attempts = 100;
export const perLesson = 100;
const records = 200;

/** Milliseconds; bytes. */
export interface ProgressFigures {
  questions: number;
  bytes: number;
  /** Until all is read. */
  open: number;
  /** Until the last answer to every question is known. */
  fold: number;
  record: number[];
  /** Of what VS Code remembers. */
  remembered: number;
  board: BoardFigures;
}

export async function measureProgress(questions: number): Promise<ProgressFigures> {
  const root = mkdtempSync(join(tmpdir(), "lectern-progress-"));
  try {
    const folder = diskFolder(root);
    const lines = lessonsOf(questions).flatMap(encodeArchive);
    await new Journal(folder, "writer", async () => undefined).writeLines("compact-year", lines);
    const bytes = lines.reduce((sum, { length }) => sum + length, 0);
    const remembered = new Map<string, unknown>();
    const started = performance.now();
    const memory = memoryOf(remembered);
    const ledger = new Ledger(memory, folder, {
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      onChange: () => undefined,
      onSetAside: ({ file }) => console.error(`${file} cannot be read`),
      onTrouble: (error) => console.error(error),
    });
    await ledger.open();
    const opened = performance.now();
    let known = 0;
    for (const lesson of ledger.log.lessons()) {
      const progress = ledger.log.progress(lesson);
      for (const question of progress.earlier.keys()) {
        known += lastAnswer(progress, question) ? 1 : 0;
      }
    }
    const folded = performance.now();
    const kept = new KeptSummaries(memory);
    for (const lesson of ledger.log.lessons()) {
      await kept.keep(lesson, summarise(asked, ledger.log.progress(lesson)));
    }
    if (known !== questions) {
      throw new Error(`${known} of ${questions} questions are known.`);
    }
    const record: number[] = [];
    for (let n = 0; n < records; n++) {
      const before = performance.now();
      await ledger.record("lesson 0", answer(n));
      ledger.log.progress("lesson 0");
      record.push(performance.now() - before);
      await ledger.flush();
    }
    return {
      questions,
      bytes,
      open: opened - started,
      fold: folded - opened,
      record,
      board: await measureBoard(ledger.log, questions),
      remembered: JSON.stringify([...remembered]).length,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function lessonsOf(questions: number): Archive[] {
  return Array.from({ length: Math.ceil(questions / perLesson) }, (_, lesson) => {
    const archive = { ...emptyArchive(`lesson ${lesson}`), devices: ["a-device", "another-device"] };
    for (let question = 0; question < Math.min(perLesson, questions); question++) {
      const packed = Array.from({ length: attempts }, (__, n) => {
        const at = 1.7e12 + n * 86_400_000 + question;
        const right = (n * 7 + question) % 3 > 0;
        const attempt = { at, verdict: right ? "right" : "wrong", mark: right ? 1 : 0, points: 1 } as const;
        return packAttempt(attempt, {
          logged: at,
          device: n % 2,
          sequence: lesson * 1e4 + question * 100 + n,
        });
      });
      addAttempts(archive, `question-${question}`, packed);
    }
    return archive;
  });
}

/** What each lesson asks. */
const asked = Array.from({ length: perLesson }, (_, question) => ({ id: `question-${question}` }));

const answer = (n: number): ProgressEvent => ({
  type: "answered",
  at: Date.now(),
  sitting: "s",
  question: `question-${n % perLesson}`,
  fingerprint: "f",
  response: { picks: ["a", "b"] },
  mark: 1,
  points: 1,
  verdict: "right",
});

const memoryOf = (values: Map<string, unknown>) => ({
  get: (key: string) => values.get(key),
  keys: () => [...values.keys()],
  update: async (key: string, value: unknown) =>
    void (value === undefined ? values.delete(key) : values.set(key, value)),
});

function diskFolder(root: string): LogFolder {
  const at = (name: string) => join(root, name);
  return {
    async list() {
      const names = await readdir(root);
      return await Promise.all(
        names.map(async (name) => {
          const { size, mtimeMs } = await stat(at(name));
          return { name, size, changedAt: mtimeMs };
        }),
      );
    },
    read: (name) => readFile(at(name)),
    async write(name, bytes) {
      await mkdir(root, { recursive: true });
      await writeFile(at(name), bytes);
    },
    rename: (from, to) => rename(at(from), at(to)),
    remove: (name) => rm(at(name), { force: true }),
  };
}

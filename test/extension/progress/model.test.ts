import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Log } from "../../../src/core/log/log.ts";
import { attemptsOf } from "../../../src/core/log/attempts.ts";
import type { ProgressEvent } from "../../../src/core/progress.ts";
import { Ledger } from "../../../src/extension/progress/ledger.ts";
import { Disk, DiskFolder } from "./disk.ts";
import { runs } from "../../support/runs.ts";

/** What VS Code remembers of the workspace. (That a window overwrites what another put there is not in this model.) */
const memory = (values: Map<string, unknown>) => ({
  values,
  get: (key: string) => values.get(key),
  keys: () => [...values.keys()],
  update: async (key: string, value: unknown) => {
    if (value === undefined) {
      values.delete(key);
    } else {
      values.set(key, structuredClone(value));
    }
  },
});

const question = (n: number): ProgressEvent => ({
  type: "answered",
  at: 1,
  sitting: "s",
  question: `q${n}`,
  fingerprint: "f",
  response: {},
  mark: 1,
  points: 1,
  verdict: "right",
});

interface Window {
  ledger: Ledger;
  folder: DiskFolder;
}

const limits = { files: 2, bytes: 1, settled: 0 };

/** Some windows on one disk; every answer is another question's, so that each can be told from all others. */
class World {
  readonly disk = new Disk();
  readonly remembered = new Map<string, unknown>();
  readonly windows: Window[] = [];
  readonly all: Window[] = [];
  readonly acknowledged = new Set<string>();
  readonly attempted = new Set<string>();
  clock = 1000;
  #ids = 0;
  #questions = 0;

  window(): Window {
    const folder = new DiskFolder(this.disk);
    const ledger = new Ledger(memory(this.remembered), folder, {
      now: () => this.clock,
      newId: () => `id${(this.#ids++).toString().padStart(6, "0")}`,
      pause: async () => undefined,
      onChange: () => undefined,
      onSetAside: ({ file }) => assert.fail(`${file} cannot be read`),
      onTrouble: () => undefined,
      limits,
    });
    this.all.push({ ledger, folder });
    return { ledger, folder };
  }

  async open(index: number): Promise<Window> {
    this.windows[index] = this.window();
    this.disk.now += 1;
    await this.windows[index].ledger.open();
    // A full disk, or the end of the window, may come in between.
    await this.windows[index].ledger.compact().catch(() => undefined);
    return this.windows[index];
  }

  /** Not awaited by whoever wants others to come in between. */
  async answer({ ledger, folder }: Window): Promise<void> {
    const n = this.#questions++;
    this.disk.now += 1;
    this.attempted.add(`q${n}`);
    await ledger.record("lesson", question(n));
    if (!folder.dead) {
      this.acknowledged.add(`q${n}`);
    }
  }
}

const counts = (log: Log) => {
  const progress = log.progress("lesson");
  const questions = [...new Set([...progress.answers.keys(), ...progress.earlier.keys()])].sort();
  return questions.map((id) => [id, attemptsOf(progress, id).length] as const);
};

const step = fc.record({
  window: fc.nat(4),
  what: fc.constantFrom(
    "answer",
    "answer",
    "answer",
    "both",
    "crash",
    "crash",
    "full",
    "look",
    "open",
    "back",
  ),
  lives: fc.nat(8),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("Windows that share progress", () => {
  it("lose nothing acknowledged and count nothing twice, whatever is interrupted", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 5 }),
        fc.array(step, { maxLength: 30 }),
        async (count, steps) => {
          const world = new World();
          const running: Promise<unknown>[] = [];
          const start = (act: Promise<unknown>) => running.push(act.catch(() => undefined));
          for (const { window: n, what, lives, share } of steps) {
            const index = n % count;
            const known = world.windows[index];
            const window = !known || known.folder.dead ? await world.open(index) : known;
            window.folder.share = share;
            switch (what) {
              case "answer":
                await world.answer(window).catch(() => undefined);
                break;
              case "both":
                // Others go on while these are written.
                start(world.answer(window));
                start(world.answer(window));
                break;
              case "crash":
                window.folder.lives = lives;
                start(world.answer(window));
                break;
              case "full":
                window.folder.full = 1 + (lives % 3);
                await world.answer(window).catch(() => undefined);
                break;
              case "look":
                start(window.ledger.refresh());
                break;
              case "open":
                start(world.open(index));
                break;
              case "back":
                world.clock -= 500;
            }
            world.clock += 7;
          }
          await Promise.all(running);
          // Those that live still have what a full disk did not take.
          for (const { ledger, folder } of world.all.filter((each) => !each.folder.dead)) {
            folder.full = 0;
            folder.lives = Number.POSITIVE_INFINITY;
            await ledger.flush();
          }
          const last = await world.open(count);
          const found = counts(last.ledger.log);
          const lost = [...world.acknowledged].filter((id) => !found.some(([each]) => each === id));
          assert.deepEqual(lost, [], "lost");
          assert.deepEqual(
            found.filter(([id, times]) => times !== 1 || !world.attempted.has(id)),
            [],
            "too many",
          );
          for (const { ledger, folder } of world.all.filter((each) => !each.folder.dead)) {
            await ledger.refresh();
            assert.deepEqual(counts(ledger.log), found);
            assert.ok(!folder.dead);
          }
        },
      ),
      { numRuns: runs(1500) },
    );
  }).timeout(120_000);
});

import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Scheduled } from "../../src/core/review/schedule.ts";
import { DueItems } from "../../src/extension/review/due-items.ts";
import { eventually } from "./lesson.ts";

const item = (id: string, dueDay: number): Scheduled => ({
  lesson: "harbour",
  kind: "question",
  id,
  last: 0,
  lastDay: 0,
  days: 1,
  reps: 1,
  lapses: 0,
  dueDay,
  stability: 1,
  difficulty: 1,
  retrievability: 1,
});

describe("What lists know to be due", () => {
  it("is another when one question takes the place of another", async () => {
    const changed = new vscode.EventEmitter<void>();
    const log = vscode.window.createOutputChannel("Test", { log: true });
    let scheduled = [item("a", 3), item("b", 4)];
    const schedules = {
      scheduled: () => Promise.resolve(scheduled),
      today: () => 3,
      onDidChange: changed.event,
    };
    const due = new DueItems(schedules, log);
    const redrawn: string[] = [];
    due.onDidChange(() => redrawn.push([...due.questions("harbour")].join()));
    await due.ready();
    assert.deepEqual([...due.questions("harbour")], ["a"]);
    scheduled = [item("a", 4), item("b", 3)];
    changed.fire();
    await eventually("the other", () => redrawn.at(-1) === "b" || undefined);
    assert.equal(due.count("harbour"), 1);
    vscode.Disposable.from(due, log, changed).dispose();
  });
});

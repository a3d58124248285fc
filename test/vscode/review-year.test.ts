import assert from "node:assert/strict";
import { schedule } from "../../src/core/review/schedule.ts";
import { ProgressStore } from "../../src/extension/progress-store.ts";
import {
  endOfYear,
  expected,
  inShort,
  lessons,
  settings,
  yearOf,
  zone,
} from "../support/simulated-learner.ts";
import { memory } from "./memory.ts";

describe("A year of a simulated learner", () => {
  it("comes to the same schedule in this host as in any other, from the store as it is opened again", async () => {
    const kept = memory();
    const store = new ProgressStore(kept);
    await store.open();
    const year = yearOf("seed");
    for (const lesson of lessons) {
      const events = year.flatMap(([id, event]) => (id === lesson ? [event] : []));
      await store.record(lesson, ...events);
    }
    store.dispose();
    const again = await new ProgressStore(kept).open();
    const found = schedule(
      lessons.map((lesson) => [lesson, again.progress(lesson)]),
      settings,
      zone,
      endOfYear,
    );
    assert.equal(inShort(found), expected);
  });
});

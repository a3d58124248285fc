import assert from "node:assert/strict";
import { foldProgress, type ProgressEvent } from "../../../src/core/progress.ts";
import { learnedIn } from "../../../src/core/review/learned.ts";
import { scheduleLearned } from "../../../src/core/review/schedule.ts";
import { usualReview } from "../../../src/core/review/settings.ts";
import { Counting } from "../../../src/extension/dashboard/counting.ts";
import { answered } from "../../core/log/entries.ts";

const questions = Array.from({ length: 3000 }, (_, index) => ({ id: `q${index}`, stem: `${index}?` }));
const now = 4000 * 86_400_000;
const zone = () => 60;

/** One lesson with more answers than can be counted in one turn. */
function worldOf() {
  const events = questions.flatMap(({ id }, index) =>
    Array.from({ length: 16 }, (_, n) => n * n).map((day) =>
      answered(`s${day}`, id, index % 3 === 0 ? 0 : 1, day * 86_400_000 + index),
    ),
  );
  const progress = foldProgress([...events, offered]);
  const entry = { uri: "file:///a.md", id: "long", title: "Long", shipped: false, words: 1, questions };
  const counting = new Counting({
    entries: async () => [entry],
    lessons: () => ["long"],
    progress: () => progress,
    hasTerm: (_, key) => key !== "gone",
    settings: () => usualReview,
    zone,
    now: () => now,
  });
  return { counting, progress };
}

const offered: ProgressEvent = { type: "offered", at: 1, terms: ["here", "gone"], accepted: true };

describe("Counting all lessons", () => {
  it("lets others be served in the middle of one long lesson", async () => {
    const { counting } = worldOf();
    let served = 0;
    const others = setInterval(() => (served += 1), 0);
    const ofStart = await Promise.all([counting.scheduled(), counting.scheduled()]);
    clearInterval(others);
    assert.ok(served > 1);
    assert.deepEqual(ofStart[0], ofStart[1]);
  });

  it("says the same as all at once, without terms that no glossary has any more", async () => {
    const { counting, progress } = worldOf();
    const all = scheduleLearned(learnedIn("long", progress, zone), usualReview, zone, now);
    const expected = all.filter(({ id }) => id !== "gone");
    assert.deepEqual(await counting.scheduled(), expected);
    const [counted] = await counting.learn(await counting.count());
    assert.deepEqual(counted?.items, expected);
    assert.equal(counted?.stats.latest.wrong, 1000);
  });
});

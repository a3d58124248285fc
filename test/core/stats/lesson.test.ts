import assert from "node:assert/strict";
import * as fc from "fast-check";
import { packAttempt } from "../../../src/core/log/attempts.ts";
import { compact } from "../../../src/core/log/compact.ts";
import { Log } from "../../../src/core/log/log.ts";
import { foldProgress, type ProgressEvent } from "../../../src/core/progress.ts";
import { daysBy } from "../../../src/core/stats/days.ts";
import { hardest, lessonStats } from "../../../src/core/stats/lesson.ts";
import { count } from "../../../src/core/stats/tally.ts";
import { answered, anyEvent, entriesOf, started, stored } from "../log/entries.ts";

const day = 86_400_000;
const dayOf = daysBy(() => 0);
const noon = (n: number) => n * day + day / 2;
const questions = [{ id: "a", process: "locate" }, { id: "b", process: "evaluate" }, { id: "c" }] as const;

const stats = (...events: ProgressEvent[]) => lessonStats(questions, foldProgress(events), dayOf);
const sure = (event: ProgressEvent, confidence: 1 | 2 | 3) => ({ ...event, confidence }) as ProgressEvent;
const tallies = (map: ReadonlyMap<unknown, unknown>) => Object.fromEntries(map);

describe("The numbers of a lesson", () => {
  const learned = () =>
    stats(
      { type: "read", at: 1, portion: 0.75 },
      started("one", ["a", "b"], noon(1)),
      sure(answered("one", "a", 1, noon(1)), 3),
      sure(answered("one", "b", 0, noon(1)), 3),
      { ...answered("one", "b", 1, noon(1)), retry: true } as ProgressEvent,
      { type: "finished", at: noon(1) + 60_000, sitting: "one" },
      started("two", ["a", "b", "gone"], noon(3)),
      sure(answered("two", "a", 1, noon(3)), 2),
      answered("two", "b", 0.5, noon(3)),
      answered("two", "gone", 1, noon(3)),
      { type: "finished", at: noon(3) + 60_000, sitting: "two" },
      started("three", ["c"], noon(4)),
    );

  it("say how far one read, and how the questions stand by their latest answers", () => {
    const { portion, total, latest } = learned();
    assert.equal(portion, 0.75);
    assert.equal(total, 3);
    assert.deepEqual(latest, { right: 1, partly: 1, wrong: 0 });
  });

  it("have a score for each time through the quiz that is over", () => {
    assert.deepEqual(learned().scores, [
      { at: noon(1) + 60_000, right: 1, total: 2, share: 0.5 },
      { at: noon(3) + 60_000, right: 2, total: 3, share: 2.5 / 3 },
    ]);
  });

  it("count the answers of each day, but no second tries", () => {
    assert.deepEqual(tallies(learned().days), {
      1: { right: 1, partly: 0, wrong: 1 },
      3: { right: 2, partly: 1, wrong: 0 },
    });
  });

  it("count by reading process what is still asked", () => {
    assert.deepEqual(tallies(learned().processes), {
      locate: { right: 2, partly: 0, wrong: 0 },
      evaluate: { right: 0, partly: 1, wrong: 1 },
    });
    assert.deepEqual(tallies(stats(answered("x", "c", 1)).processes), {
      other: { right: 1, partly: 0, wrong: 0 },
    });
  });

  it("count by how sure one was, where that was said", () => {
    assert.deepEqual(tallies(learned().confidence), {
      2: { right: 1, partly: 0, wrong: 0 },
      3: { right: 1, partly: 0, wrong: 1 },
    });
  });

  it("know what was missed, and what was missed though one was sure", () => {
    assert.deepEqual(learned().missed, [
      { id: "a", answers: 2, missed: 0, sureAndWrong: 0 },
      { id: "b", answers: 2, missed: 1.5, sureAndWrong: 1 },
    ]);
  });

  it("count reviews and guesses of terms as answers, but to no question", () => {
    const { terms, days, missed, confidence, latest } = stats(
      { type: "guessed", at: noon(1), term: "pact", verdict: "wrong" },
      { type: "reviewed", at: noon(2), term: "pact", form: "word", verdict: "partly", confidence: 3 },
      { type: "lookedUp", at: noon(2), term: "escrow" },
    );
    assert.deepEqual(terms, [
      { id: "pact", answers: 2, missed: 1.5, sureAndWrong: 1 },
      { id: "escrow", answers: 0, missed: 0, sureAndWrong: 0, lookUps: 1 },
    ]);
    assert.deepEqual([...days.keys()], [1, 2]);
    assert.deepEqual(tallies(confidence), { 3: { right: 0, partly: 1, wrong: 0 } });
    assert.deepEqual([missed, count(latest)], [[], 0]);
  });

  it("are empty where nothing was done", () => {
    const { latest, scores, days, missed } = stats();
    assert.deepEqual([count(latest), scores, days.size, missed], [0, [], 0, []]);
  });

  it("add up to the answers that count, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const all = events.filter(({ type }) => type === "answered").length;
        const { days, latest, missed } = stats(...events);
        assert.equal(
          [...days.values()].reduce((sum, tally) => sum + count(tally), 0),
          all,
        );
        assert.equal(count(latest), missed.length);
      }),
    );
  });

  it("stay the same when old sittings are kept as their essentials", () => {
    const years = 3e12;
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const entries = entriesOf(events);
        const small = compact("lesson", entries, years);
        const whole = new Log();
        entries.forEach((entry) => whole.add(entry));
        const log = new Log();
        small.entries.forEach((entry) => log.add(entry));
        if (small.archive) {
          log.addArchive(small.archive);
        }
        const [before, after] = [whole, log].map((each) => {
          const { missed, processes, ...rest } = lessonStats(questions, each.progress("lesson"), dayOf);
          const rounded = missed.map((one) => ({ ...one, missed: one.missed.toFixed(9) }));
          return { ...rest, missed: rounded.sort((a, b) => (a.id < b.id ? -1 : 1)), processes };
        });
        assert.deepEqual(after, before);
      }),
    );
  });
});

describe("The hardest questions", () => {
  const missed = (id: string, answers: number, without: number) => ({
    id,
    answers,
    missed: without,
  });
  const order = (...all: ReturnType<typeof missed>[]) => hardest(all, 3).map(({ id }) => id);

  it("are those of which most was missed, as far as so few answers can say", () => {
    assert.deepEqual(order(missed("once", 1, 1), missed("often", 6, 5), missed("rarely", 6, 1)), [
      "often",
      "once",
      "rarely",
    ]);
  });

  it("has terms by their look-ups, too: the more, the harder, and each as half a miss", () => {
    const looked = (id: string, lookUps: number) => ({ ...missed(id, 0, 0), lookUps });
    assert.deepEqual(order(looked("once", 1), missed("missed", 6, 5), looked("often", 8)), [
      "missed",
      "often",
      "once",
    ]);
    const terms = (times: number) => {
      const events = Array.from({ length: times }, (_, n): ProgressEvent => {
        return { type: "lookedUp", at: noon(n), term: "escrow" };
      });
      return [events, stored(events)].map((each) =>
        stats(...each).terms.map(({ id, lookUps }) => [id, lookUps]),
      );
    };
    assert.deepEqual(terms(3), [[["escrow", 3]], [["escrow", 3]]]);
    assert.deepEqual(terms(30), [[["escrow", 10]], [["escrow", 10]]]);
    const known: ProgressEvent = { type: "known", at: noon(3), term: "escrow" };
    assert.deepEqual(stats({ type: "lookedUp", at: noon(2), term: "escrow" }, known).terms, []);
  });

  it("are no more than asked for, and none that was never missed", () => {
    assert.equal(hardest([missed("a", 9, 0)], 3).length, 0);
    assert.equal(hardest(Array(9).fill(missed("a", 2, 1)), 3).length, 3);
  });

  it("come earlier, the more was missed of the same number of answers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(100), fc.nat(100), (answers, x, y) => {
        const [less, more] = [x, y].sort((a, b) => a - b).map((percent) => (percent / 100) * answers);
        const found = order(missed("less", answers, less ?? 0), missed("more", answers, more ?? 0));
        assert.ok(less === more || found[0] === (more === 0 ? undefined : "more"));
      }),
    );
  });

  it("are told from the essentials as well", () => {
    const packed = [0, 1].map((mark, sequence) =>
      packAttempt(
        { at: noon(1), verdict: mark ? "right" : "wrong", mark, points: 1 },
        { logged: noon(1), device: 0, sequence },
      ),
    );
    const progress = foldProgress([], { earlier: new Map([["a", packed.join(" ")]]) });
    assert.deepEqual(lessonStats(questions, progress, dayOf).missed, [
      { id: "a", answers: 2, missed: 1, sureAndWrong: 0 },
    ]);
  });
});

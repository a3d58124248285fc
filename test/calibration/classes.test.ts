import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { answeredUnread, lowDiscrimination, seldomChosen } from "../../src/core/check/quiz/answers.ts";
import { parseQuiz } from "../../src/core/quiz.ts";
import { createScope } from "../../src/core/scope.ts";
import type { First } from "../../src/core/stats/firsts.ts";

const rounds = 1000;
const others = 9;
const asking = { scope: createScope([]), language: "en" };
const [question] = parseQuiz("## What? {#q}\n\n- [x] a\n- [ ] b\n- [ ] c\n").questions;
const keys = question && "options" in question ? question.options.map(({ key }) => key) : [];

/** The same numbers every time (mulberry32). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a class answers: knowledge is normal, and how probable a right answer is depends on it logistically. */
function classOf(learners: number, slope: number, seldom: number, random: () => number): First[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const difficulty = Array.from({ length: others + 1 }, () => random() * 3 - 1.5);
  return Array.from({ length: learners }, () => {
    const knows = normal();
    const [first = 0, ...rest] = difficulty.map((hard, index) =>
      random() < 1 / (1 + Math.exp((index === 0 ? slope : 1.2) * (hard - knows))) ? 1 : 0,
    );
    const pick = random() < seldom ? keys[2] : keys[first === 1 ? 0 : 1];
    const sum = rest.reduce<number>((total, mark) => total + mark, 0);
    return { mark: first, right: first === 1, picks: [pick ?? ""], reached: 1, rest: sum / others };
  });
}

const guessing = (learners: number, random: () => number): First[] =>
  Array.from({ length: learners }, () => {
    const right = random() < 1 / 3;
    return { mark: right ? 1 : 0, right, picks: [], reached: 0 };
  });

/** Of 100 simulated classes of so many learners, in how many a rule speaks. */
function rates(learners: number): string[] {
  assert.ok(question);
  const random = numbers();
  const counts = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const good = classOf(learners, 1, 0.1, random);
    [
      lowDiscrimination(question, classOf(learners, 0, 0, random), asking, []),
      lowDiscrimination(question, good, asking, []),
      seldomChosen(question, good, asking, []).filter(({ range }) => range === rangeOf(2)),
      answeredUnread(question, guessing(learners, random), asking, []),
    ].forEach((found, index) => (counts[index] = (counts[index] ?? 0) + (found.length > 0 ? 1 : 0)));
  }
  return counts.map((count) => String(Math.round((100 * count) / rounds)));
}

const rangeOf = (index: number) =>
  question && "options" in question ? question.options[index]?.range : undefined;

describe("In simulated classes", () => {
  it("rules about answers speak as often as the page on progress says", () => {
    const page = readFileSync("docs/progress.md", "utf8");
    const rows = [
      ...page.matchAll(/^\| `(?:low-discrimination|seldom-chosen|answered-unread)`.*\|(.*)\|(.*)\|(.*)\|$/gm),
    ];
    const said = rows.map(([, ...cells]) => cells.map((cell) => cell.trim()));
    const counted = [30, 100, 300].map(rates);
    assert.deepEqual(
      said,
      [0, 1, 2, 3].map((row) => counted.map((column) => column[row])),
    );
  });
});

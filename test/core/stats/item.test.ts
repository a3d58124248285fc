import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseQuiz } from "../../../src/core/quiz.ts";
import type { First } from "../../../src/core/stats/firsts.ts";
import {
  canDiscriminate,
  chanceOf,
  discrimination,
  facility,
  rightBeyond,
} from "../../../src/core/stats/item.ts";

type Counted = Pick<First, "mark" | "rest">;

const share = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.8, 1);
const anyFirsts: fc.Arbitrary<Counted[]> = fc.array(
  fc.oneof(fc.record({ mark: share, rest: share }), fc.record({ mark: share })),
  { maxLength: 80 },
);

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

/** Learners whose rest is their place: the first is the weakest. */
const ranked = (...marks: number[]): Counted[] => marks.map((mark, rest) => ({ mark, rest }));

const chance = (body: string) => {
  const [question] = parseQuiz(`## What? {#q}\n\n${body}\n`).questions;
  assert.ok(question);
  return chanceOf(question);
};

describe("Facility", () => {
  it("is the mean mark", () => {
    near(facility([{ mark: 1 }, { mark: 0 }, { mark: 0.5 }]), 0.5);
    assert.equal(facility([]), 0);
  });

  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(anyFirsts, (firsts) => {
        const p = facility(firsts);
        assert.ok(p >= 0 && p <= 1 + 1e-9);
      }),
    );
  });
});

describe("Discrimination", () => {
  it("is 1 when only the better half get a question right, −1 when only the weaker half do, 0 when it is all the same", () => {
    const half = Array.from({ length: 50 }, () => 0);
    const other = half.map(() => 1);
    near(discrimination(ranked(...half, ...other))?.d ?? 0, 1);
    near(discrimination(ranked(...other, ...half))?.d ?? 0, -1);
    near(discrimination(ranked(...other, ...other))?.d ?? 1, 0);
  });

  it("compares the best 27 % with the worst 27 %, the one at the edge in part", () => {
    // Of ten, 2.7 make a group: two whole learners and 0.7 of a third.
    near(discrimination(ranked(0, 0, 1, 0, 0, 0, 0, 0, 0, 0))?.d ?? 0, -0.7 / 2.7);
    near(discrimination(ranked(0, 0, 0, 0, 0, 0, 0, 0, 1, 1))?.d ?? 0, 2 / 2.7);
  });

  it("gives all who tie at the edge the same weight, whoever is named first", () => {
    const tied = [0, 1, 1, 1, 2, 2, 2, 3, 3, 3].map((rest, at) => ({ mark: at === 2 ? 1 : 0, rest }));
    // 1.7 of the group are shared by three.
    near(discrimination(tied)?.worst ?? 0, 1.7 / 2.7 / 3);
  });

  it("is unknown where nobody did better than anybody, or nothing else was answered", () => {
    assert.equal(discrimination(Array.from({ length: 40 }, () => ({ mark: 1, rest: 0.5 }))), undefined);
    assert.equal(discrimination(Array.from({ length: 40 }, () => ({ mark: 1 }))), undefined);
    assert.equal(discrimination([]), undefined);
  });

  it("lies between −1 and 1, and does not depend on the order of learners", () => {
    const shuffled = anyFirsts.chain((firsts) =>
      fc.tuple(
        fc.constant(firsts),
        fc.shuffledSubarray(firsts, { minLength: firsts.length, maxLength: firsts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([firsts, others]) => {
        const [one, other] = [discrimination(firsts), discrimination(others)];
        assert.equal(one === undefined, other === undefined);
        near(one?.d ?? 0, other?.d ?? 0);
        assert.ok(Math.abs(one?.d ?? 0) <= 1 + 1e-9);
        assert.ok((one?.best ?? 0) >= 0 && (one?.worst ?? 0) <= 1 + 1e-9);
      }),
    );
  });

  it("never exceeds what the facility allows", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 10, maxLength: 60 }), (marks) => {
        const d = discrimination(ranked(...marks))?.d ?? 0;
        assert.ok(d <= 0.2 + 1e-9 || canDiscriminate(facility(ranked(...marks)), 0.2));
      }),
    );
  });
});

describe("Guessing", () => {
  it("gets one option of several, one set of options, one order and one way to pair", () => {
    near(chance("- [x] a\n- [ ] b\n- [ ] c") ?? 0, 1 / 3);
    near(chance("- [x] a\n- [x] b\n- [ ] c") ?? 0, 1 / 7);
    near(chance("1. a\n2. b\n3. c") ?? 0, 1 / 6);
    near(chance("- a -> b\n- c -> d\n- -> e") ?? 0, 1 / 6);
    near(chance("- [x] a\n- [ ] b") ?? 0, 1 / 2);
  });

  it("is of no use where words or numbers are sought, but one in twenty knows them anyway", () => {
    near(chance("- = Kabul") ?? 0, 0.05);
    near(chance("- = 65") ?? 0, 0.05);
    near(chance("1. a\n2. b\n3. c\n4. d\n5. e") ?? 0, 0.05);
  });

  it("is not asked of answers that learners mark themselves", () => {
    assert.equal(chance("Model: So it is."), undefined);
  });

  it("is beaten when chance alone gives so many right answers in one of forty classes", () => {
    const got = (right: number) =>
      rightBeyond(
        Array.from({ length: 40 }, (_, at) => ({ right: at < right })),
        1 / 3,
      );
    assert.equal(got(13), undefined);
    assert.equal(got(19), undefined);
    near(got(20) ?? 0, 0.5);
    assert.equal(rightBeyond([], 0.5), undefined);
  });
});

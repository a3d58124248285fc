import assert from "node:assert/strict";
import * as fc from "fast-check";
import { osaDistance } from "../../src/core/distance.ts";
import { runs } from "../support/runs.ts";

/** By the definition, over the whole table. */
function naive(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  const table = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, at(i - 2, j - 2) + 1);
      }
      (table[i] ?? [])[j] = best;
    }
  }
  return at(from.length, to.length);
}

describe("The distance between two words", () => {
  for (const [a, b, distance] of [
    ["", "", 0],
    ["Kabul", "Kabul", 0],
    ["Kabul", "Kbaul", 1],
    ["Kabul", "abul", 1],
    ["Kabul", "Kabuls", 1],
    ["Kabul", "Kabel", 1],
    ["ca", "abc", 3],
    ["😀a", "a😀", 1],
  ] as const) {
    it(`is ${distance} between “${a}” and “${b}”`, () => assert.equal(osaDistance(a, b, 3), distance));
  }

  it("is what the definition says, up to the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "😀"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const distance = naive(a, b);
        assert.equal(osaDistance(a, b, limit), distance <= limit ? distance : Number.POSITIVE_INFINITY);
      }),
      { numRuns: runs(800) },
    );
  });

  it("needs work in proportion to the length", () => {
    const long = "ab".repeat(100_000);
    assert.equal(osaDistance(long, `${long.slice(0, -2)}ba`, 2), 1);
  });
});

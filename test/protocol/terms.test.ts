import assert from "node:assert/strict";
import * as fc from "fast-check";
import { packTerms, unpackTerms } from "../../src/protocol/terms.ts";

const term = fc
  .record({
    leaf: fc.nat(),
    start: fc.nat(),
    length: fc.integer({ min: 1, max: 99 }),
    entries: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
  })
  .map(({ leaf, start, length, entries }) => ({ leaf, start, end: start + length, entries }));

describe("The terms of an article on the wire", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        assert.deepEqual(unpackTerms(packTerms(terms)), terms);
      }),
    );
  });

  it("name each list of entries once", () => {
    const entries = ["pact"];
    const terms = [0, 1, 2].map((leaf) => ({ leaf, start: 0, end: 4, entries }));
    assert.deepEqual(packTerms(terms).entries, [entries]);
  });

  it("give nothing for numbers that mean nothing", () => {
    assert.deepEqual(unpackTerms({ entries: [["a"]], places: [0, 3, 3, 0, 0, 1, 2, 7, 0, 1, 2, -1, 5] }), []);
  });
});
